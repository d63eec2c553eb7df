// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/error_panel.hpp"

#include "core/base/text.hpp"
#include "office/settings/language.hpp"
#include "office/sidebar/keyboard.hpp"
#include "office/sidebar/report.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/log.hpp"

namespace meibun::sidebar {
namespace {

constexpr int kLeastReport = 80;

// An empty catalogue shows keys in ⟦⟧, which still tell an engineer what happened.
l10n::MessageCatalog textsOrNone(const Context& context) {
  auto texts = uno::attempt<l10n::MessageCatalog>("ErrorPanel",
                                                  [&] { return settings::loadCatalog(context); });
  return texts ? std::move(texts).value() : l10n::MessageCatalog{};
}

}  // namespace

ErrorPanel::ErrorPanel(const PanelPlace& place, const base::Diagnostic& problem)
    : controls_(place.context) {
  const auto texts = textsOrNone(place.context);
  const std::string report = makeReport(place.context, texts, {problem}, {});
  const Events events{alive_.token(), [](const base::Diagnostic& again) { uno::log(again.code); }};
  controls_.show(place.parent);
  controls_.add(Controls::Kind::text, "report", texts.text("panel.failed"));
  controls_.setProperty("report", "Tabstop", css::uno::Any(true));
  controls_.setText("report", base::utf16(texts.text(problem) + "\n\n" + report));
  controls_.add(Controls::Kind::button, "copy");
  controls_.setLabel("copy", texts.text("panel.copy-report"));
  events.onPressed(controls_["copy"],
                   [context = place.context, report] { copyText(context, report); });
  for (const char* name : {"report", "copy"}) {
    events.onKey(controls_[name], [place, alive = alive_.token()](const auto& event) {
      if (panelKeyOf(event) != PanelKey::leave || !place.frame.is()) return;
      later(place.context, alive, uno::onlyLogged,
            [frame = place.frame] { frame->getComponentWindow()->setFocus(); });
    });
  }
  events.onResized(controls_.window(), [this] { layOut(); });
}

ErrorPanel::~ErrorPanel() { dispose(); }

Reference<css::awt::XWindow> ErrorPanel::window() const {
  return Reference<css::awt::XWindow>(controls_.window(), css::uno::UNO_QUERY);
}

bool ErrorPanel::hasFocus() const { return !controls_.focused().empty(); }

void ErrorPanel::show(const base::Diagnostic& problem) { uno::log(problem.code); }

void ErrorPanel::dispose() {
  alive_.end();
  controls_.dispose();
}

std::vector<Band> ErrorPanel::bands() const {
  Cell report = controls_.cell("report");
  report.height = kLeastReport;
  return {{Band::Kind::block, {report}, 1}, {Band::Kind::buttons, {controls_.cell("copy")}}};
}

void ErrorPanel::layOut() {
  const auto size = window()->getPosSize();
  if (size.Width > 0 && size.Height > 0) {
    controls_.place(arrange(bands(), size.Width, size.Height));
  }
}

css::ui::LayoutSize ErrorPanel::heightFor(int width) const {
  return {leastHeight(bands(), width), -1, 300};
}

}  // namespace meibun::sidebar
