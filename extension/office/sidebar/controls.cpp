// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/controls.hpp"

#include <stdexcept>
#include <utility>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/ScrollBarOrientation.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/VisualEffect.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::sidebar {
namespace {

std::string_view serviceOf(Controls::Kind kind) {
  switch (kind) {
    case Controls::Kind::label:
      return "com.sun.star.awt.UnoControlFixedText";
    case Controls::Kind::edit:
    case Controls::Kind::text:
      return "com.sun.star.awt.UnoControlEdit";
    case Controls::Kind::list:
    case Controls::Kind::dropDown:
      return "com.sun.star.awt.UnoControlListBox";
    case Controls::Kind::tree:
      return "com.sun.star.awt.tree.TreeControl";
    case Controls::Kind::button:
      return "com.sun.star.awt.UnoControlButton";
    case Controls::Kind::box:
      return "com.sun.star.awt.UnoControlContainer";
    case Controls::Kind::scrollBar:
      return "com.sun.star.awt.UnoControlScrollBar";
  }
  throw std::logic_error("kind of control");
}

void prepare(Controls::Kind kind, const Reference<css::beans::XPropertySet>& model) {
  const auto set = [&](const char* name, const Any& value) {
    model->setPropertyValue(OUString::createFromAscii(name), value);
  };
  switch (kind) {
    case Controls::Kind::label:
      set("MultiLine", Any(true));
      break;
    case Controls::Kind::text:
      set("MultiLine", Any(true));
      set("ReadOnly", Any(true));
      set("VScroll", Any(true));
      set("Tabstop", Any(false));
      set("Border", Any(css::awt::VisualEffect::FLAT));
      break;
    case Controls::Kind::dropDown:
      set("Dropdown", Any(true));
      set("LineCount", Any(sal_Int16{12}));
      break;
    case Controls::Kind::tree:
      set("Tabstop", Any(true));
      set("RootDisplayed", Any(false));
      set("ShowsHandles", Any(true));
      set("ShowsRootHandles", Any(true));
      set("SelectionType", Any(css::view::SelectionType_SINGLE));
      break;
    case Controls::Kind::scrollBar:
      set("Orientation", Any(css::awt::ScrollBarOrientation::VERTICAL));
      set("Tabstop", Any(false));
      break;
    default:
      break;
  }
}

Controls::Control make(const Context& context, Controls::Kind kind) {
  const std::string service{serviceOf(kind)};
  const auto control = uno::create<css::awt::XControl>(context, service);
  const auto model = uno::create<css::awt::XControlModel>(context, service + "Model");
  const Reference<css::beans::XPropertySet> properties(model, css::uno::UNO_QUERY);
  if (properties.is()) prepare(kind, properties);
  control->setModel(model);
  return control;
}

// XWindow2::hasFocus() is false for a control whose focus is in an inner window: trees, lists.
class FocusNote final : public cppu::WeakImplHelper1<css::awt::XFocusListener> {
 public:
  FocusNote(std::string name, std::shared_ptr<std::string> focused)
      : name_(std::move(name)), focused_(std::move(focused)) {}
  void SAL_CALL focusGained(const css::awt::FocusEvent&) override { *focused_ = name_; }
  void SAL_CALL focusLost(const css::awt::FocusEvent&) override { forget(); }
  void SAL_CALL disposing(const css::lang::EventObject&) override { forget(); }

 private:
  void forget() {
    if (*focused_ == name_) focused_->clear();
  }
  std::string name_;
  std::shared_ptr<std::string> focused_;
};

css::awt::Size preferred(const Controls::Control& control) {
  const Reference<css::awt::XLayoutConstrains> wishes(control, css::uno::UNO_QUERY);
  return wishes.is() ? wishes->getPreferredSize() : css::awt::Size();
}

}  // namespace

Controls::Controls(const Context& context) : Controls(context, make(context, Kind::box)) {}

Controls::Controls(const Context& context, const Control& box)
    : context_(context), window_(box), container_(box, css::uno::UNO_QUERY_THROW) {}

void Controls::show(const Reference<css::awt::XWindow>& parent) const {
  window_->createPeer(css::awt::Toolkit::create(context_).get(),
                      Reference<css::awt::XWindowPeer>(parent, css::uno::UNO_QUERY_THROW));
  Reference<css::awt::XWindow>(window_, css::uno::UNO_QUERY_THROW)->setVisible(true);
}

void Controls::dispose() noexcept {
  const Control window = window_;
  window_.clear();
  controls_.clear();
  container_.clear();
  uno::guarded("Controls::dispose", uno::onlyLogged, [&] {
    if (window.is()) window->dispose();
  });
}

Controls::Control Controls::add(Kind kind, const std::string& name, std::string_view label) {
  if (!label.empty()) {
    add(Kind::label, name + ".label");
    setLabel(name + ".label", label);
  }
  const auto control = make(context_, kind);
  container_->addControl(uno::ustr(name), control);
  if (kind != Kind::label && kind != Kind::box) {
    Reference<css::awt::XWindow>(control, css::uno::UNO_QUERY_THROW)
        ->addFocusListener(new FocusNote(name, focused_));
  }
  return controls_[name] = control;
}

void Controls::remove(const std::string& name) {
  for (const std::string& one : {name, name + ".label"}) {
    const auto found = controls_.find(one);
    if (found == controls_.end()) continue;
    const Control control = found->second;
    controls_.erase(found);
    container_->removeControl(control);
    control->dispose();
  }
}

std::vector<std::string> Controls::names() const {
  std::vector<std::string> names;
  names.reserve(controls_.size());
  for (const auto& [name, control] : controls_)
    names.push_back(name);
  return names;
}

void Controls::setName(std::string_view name) const {
  Reference<css::beans::XPropertySet>(window_->getModel(), css::uno::UNO_QUERY_THROW)
      ->setPropertyValue("Text", Any(uno::ustr(name)));
}

const Controls::Control& Controls::operator[](const std::string& name) const {
  const auto found = controls_.find(name);
  if (found == controls_.end()) throw std::logic_error("no control " + name);
  return found->second;
}

void Controls::setProperty(const std::string& name, std::string_view property,
                           const css::uno::Any& value) const {
  const Reference<css::beans::XPropertySet> model((*this)[name]->getModel(),
                                                  css::uno::UNO_QUERY_THROW);
  model->setPropertyValue(uno::ustr(property), value);
}

void Controls::setLabel(const std::string& name, std::string_view text) const {
  setProperty(name, "Label", Any(uno::ustr(text)));
}

void Controls::setText(const std::string& name, std::u16string_view text) const {
  const auto edit = get<css::awt::XTextComponent>(name);
  const OUString wanted = uno::ustr(text);
  if (edit->getText() != wanted) edit->setText(wanted);
}

std::u16string Controls::text(const std::string& name) const {
  return uno::u16(get<css::awt::XTextComponent>(name)->getText());
}

void Controls::setItems(const std::string& name, const std::vector<std::string>& items) const {
  std::vector<OUString> texts;
  texts.reserve(items.size());
  for (const std::string& item : items)
    texts.push_back(uno::ustr(item));
  setProperty(name, "StringItemList", Any(uno::seq(texts)));
}

void Controls::choose(const std::string& name, std::size_t item) const {
  const auto list = get<css::awt::XListBox>(name);
  const auto wanted = static_cast<sal_Int16>(item);
  if (list->getSelectedItemPos() != wanted) list->selectItemPos(wanted, true);
}

std::size_t Controls::chosen(const std::string& name) const {
  const auto position = get<css::awt::XListBox>(name)->getSelectedItemPos();
  return position < 0 ? std::string::npos : static_cast<std::size_t>(position);
}

void Controls::focus(const std::string& name) const { get<css::awt::XWindow>(name)->setFocus(); }

Cell Controls::cell(const std::string& name) const {
  const auto size = preferred((*this)[name]);
  Cell result{name, size.Width, size.Height};
  if (has(name + ".label")) {
    const auto labelSize = preferred((*this)[name + ".label"]);
    result.label = name + ".label";
    result.labelWidth = labelSize.Width;
    result.labelHeight = labelSize.Height;
  }
  return result;
}

Cell Controls::wrapped(const std::string& name, int width) const {
  const auto wishes = get<css::awt::XLayoutConstrains>(name);
  const auto size = wishes->calcAdjustedSize(css::awt::Size(width, 10000));
  return {name, size.Width, size.Height};
}

// While a window is moved the office may let another thread close the document, and the panel with
// it: what is walked over stays.
void Controls::place(const Layout& layout) const {
  const auto controls = controls_;
  for (const auto& [name, control] : controls) {
    if (!controls_.contains(name)) return;
    const auto found = layout.places.find(name);
    if (found != layout.places.end()) {
      place(name, found->second);
    } else {
      hide(name);
    }
  }
}

void Controls::place(const std::string& name, const Rectangle& to) const {
  const auto window = get<css::awt::XWindow>(name);
  window->setPosSize(to.x, to.y, to.width, to.height, css::awt::PosSize::POSSIZE);
  window->setVisible(true);
}

void Controls::setVisible(const std::string& name, bool visible) const {
  get<css::awt::XWindow>(name)->setVisible(visible);
}

bool Controls::isVisible(const std::string& name) const {
  return get<css::awt::XWindow2>(name)->isVisible();
}

Rectangle Controls::bounds(const std::string& name) const {
  const auto place = get<css::awt::XWindow>(name)->getPosSize();
  return {place.X, place.Y, place.Width, place.Height};
}

int Controls::measure(std::u16string_view text) const {
  const Reference<css::awt::XWindowPeer> peer = window_->getPeer();
  const Reference<css::awt::XDevice> device(peer, css::uno::UNO_QUERY_THROW);
  const Reference<css::awt::XStyleSettingsSupplier> styles(peer, css::uno::UNO_QUERY_THROW);
  const auto font = device->getFont(styles->getStyleSettings()->getFieldFont());
  return font->getStringWidth(uno::ustr(text));
}

}  // namespace meibun::sidebar
