// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/work_panel.hpp"

#include <utility>

#include "office/settings/language.hpp"
#include "office/sidebar/keyboard.hpp"
#include "office/sidebar/report.hpp"
#include "office/sidebar/scoped_flag.hpp"
#include "office/sidebar/shown_panels.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/frames.hpp"
#include "office/uno/guard.hpp"

namespace meibun::sidebar {
WorkPanel::WorkPanel(PanelPlace place, Workbench workbench)
    : place_(std::move(place)),
      workbench_(std::move(workbench)),
      session_(DocumentSession::of(place_.context, uno::modelOf(place_.frame), workbench_.texts)),
      events_(alive_.token(), sink()),
      controls_(place_.context) {
  controls_.show(place_.parent);
  session_->add(*this);
}

WorkPanel::~WorkPanel() { session_->remove(*this); }

Reference<css::awt::XWindow> WorkPanel::window() const {
  return Reference<css::awt::XWindow>(controls_.window(), css::uno::UNO_QUERY);
}

void WorkPanel::show(const base::Diagnostic& problem) {
  // Never throws: whoever calls has just caught something. The problem is in the log.
  uno::guarded("WorkPanel::show", uno::onlyLogged, [&] {
    if (controls_.window().is() && messages_) messages_->say({problem});
  });
}

// A question that stands is not wiped away.
bool WorkPanel::sayNow(const base::Diagnostic& message) {
  if (!messages_ || messages_->asking() || !isInSight(place_.frame, window())) return false;
  messages_->say({message});
  return true;
}

void WorkPanel::dispose() {
  alive_.end();
  session_->remove(*this);
  watch_.reset();
  settingsWatch_.reset();
  keys_.reset();
  controls_.dispose();
}

void WorkPanel::makeMessages() {
  messages_ = std::make_unique<MessageBar>(
      controls_, events_, texts(),
      MessageBar::Actions{[this] { layOut(); },
                          [this](const base::Diagnostics& failures) {
                            return makeReport(place_.context, texts(), failures, shelf().findings);
                          },
                          [this](const std::string& text) { copyText(place_.context, text); },
                          [this](std::function<void()> work) { soon(std::move(work)); },
                          [this] { return rememberFocus(); }});
}

// The handler has a key before the office moves the focus on it; the listeners have those keys that
// no handler is asked for: of the form, whose open lists need Esc themselves, and of a robot.
void WorkPanel::listenToKeys() {
  for (const std::string& name : controls_.names()) {
    events_.onKey(controls_[name], [this](const css::awt::KeyEvent& event) { keyPressed(event); });
  }
  keys_ = std::make_unique<KeyHandler>(
      place_.context, [this](const auto& event) { return takeKey(event); }, sink());
}

bool WorkPanel::takeKey(const css::awt::KeyEvent& event) {
  const std::string& name = controls_.focused();
  if (name.empty()) return false;
  if (takeKeyOf(name, event)) return true;
  // What a control does not take of this key the office gives to the document, whose own menu would
  // open too.
  if (const auto menu = menus_.find(name);
      menu != menus_.end() && panelKeyOf(event) == PanelKey::menu) {
    showMenu(name, menu->second, menu->second.place());
    return true;
  }
  css::awt::KeyEvent here = event;
  here.Source = controls_[name];
  return keyPressed(here);
}

bool WorkPanel::keyPressed(const css::awt::KeyEvent& event) {
  const PanelKey key = panelKeyOf(event);
  if (key == PanelKey::leave) {
    if (messages_->asking()) {
      soon([this] { messages_->decline(); });
    } else if (!escape()) {
      soon([this] { leave(); });
    }
    return true;
  }
  if (key != PanelKey::next && key != PanelKey::previous) return false;
  const auto end = stopAt(key == PanelKey::next ? End::last : End::first, window());
  if (!isNextPanel(place_.frame, window()) || end != event.Source) return false;
  soon([this, key] { goToNextPanel(place_.frame, window(), key); });
  return true;
}

std::function<void()> WorkPanel::rememberFocus() {
  return [this, name = controls_.focused()] {
    if (controls_.has(name) && controls_.isVisible(name)) {
      controls_.focus(name);
    } else if (const auto stop = stopAt(End::first, window()); stop.is() && !name.empty()) {
      stop->setFocus();
    } else {
      leave();
    }
  };
}

void WorkPanel::leave() const {
  if (place_.frame.is()) place_.frame->getComponentWindow()->setFocus();
}

void WorkPanel::focusSoon(const std::string& name) {
  soon([this, name] { controls_.focus(name); });
}

void WorkPanel::offerMenu(const std::string& name, Menu menu) {
  menus_[name] = menu;
  events_.onMenu(controls_[name], [this, name, menu](const css::awt::MouseEvent& event) {
    showMenu(name, menu, css::awt::Point(event.X, event.Y));
  });
}

void WorkPanel::showMenu(const std::string& name, const Menu& menu, css::awt::Point at) {
  if (menuIsOpen_) return;
  // What runs later keeps the panel as long as it runs, also one that was closed meanwhile.
  later(place_.context, alive_.token(), sink(), [this, name, menu, at] {
    const ScopedFlag open{menuIsOpen_};
    const auto alive = alive_.token();
    const auto work = chooseFromMenu(place_.context, controls_[name], at, menu.items());
    if (alive->alive && work) later(place_.context, alive, sink(), work);
  });
  menuIsOpen_ = true;
}

MenuItem WorkPanel::menuItem(const std::string& button, std::function<void()> work) const {
  const Reference<css::beans::XPropertySet> model(controls_[button]->getModel(),
                                                  css::uno::UNO_QUERY_THROW);
  OUString text;
  bool enabled = true;
  model->getPropertyValue("Label") >>= text;
  model->getPropertyValue("Enabled") >>= enabled;
  return {uno::utf8(text), enabled, std::move(work)};
}

void WorkPanel::readSettings() {
  settingsChanged();
  if (settings::interfaceLanguage(place_.context) == texts().language()) return;
  auto texts = settings::loadCatalog(place_.context);
  if (!texts) return show(texts.error());
  workbench_.texts = std::move(texts).value();
  messages_->relabel();
  relabel();
}

void WorkPanel::soon(std::function<void()> work) {
  later(place_.context, alive_.token(), sink(), std::move(work));
}

void WorkPanel::watch() {
  settingsWatch_ = std::make_unique<settings::SettingsWatch>(
      place_.context, [context = place_.context, alive = alive_.token(), sink = sink(), this] {
        later(context, alive, sink, [this] { readSettings(); });
      });
  const auto model = uno::modelOf(place_.frame);
  if (!model.is() || session_->port() == nullptr) return;
  watch_ = std::make_unique<document::ChangeWatch>(
      place_.context, model, [this, alive = alive_.token()](document::ChangeWatch::What what) {
        const auto owner = alive->owner.lock();
        if (!alive->alive) return;
        uno::guarded("documentChanged", sink(), [&] { documentChanged(what); });
      });
}

std::optional<css::awt::Size> WorkPanel::size() const {
  if (!controls_.window().is()) return std::nullopt;
  const auto bounds = window()->getPosSize();
  if (bounds.Width <= 0 || bounds.Height <= 0) return std::nullopt;
  return css::awt::Size(bounds.Width, bounds.Height);
}

uno::DiagnosticSink WorkPanel::sink() {
  return [this](const base::Diagnostic& problem) { show(problem); };
}

}  // namespace meibun::sidebar
