// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/keyboard.hpp"

#include <algorithm>
#include <vector>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include "office/sidebar/shown_panels.hpp"

namespace meibun::sidebar {
namespace {

using Window = Reference<css::awt::XWindow>;

bool isStop(const Reference<css::awt::XControl>& control) {
  const Reference<css::awt::XWindow2> window(control, css::uno::UNO_QUERY);
  const Reference<css::beans::XPropertySet> model(control->getModel(), css::uno::UNO_QUERY);
  if (!window.is() || !window->isVisible() || !window->isEnabled() || !model.is()) return false;
  if (!model->getPropertySetInfo()->hasPropertyByName("Tabstop")) return false;
  // What says nothing is a stop, unless it is a label.
  bool stops = !Reference<css::awt::XFixedText>(control, css::uno::UNO_QUERY).is();
  model->getPropertyValue("Tabstop") >>= stops;
  return stops;
}

void addStops(const Reference<css::awt::XControlContainer>& box, std::vector<Window>& stops) {
  for (const auto& control : box->getControls()) {
    const Reference<css::awt::XControlContainer> inner(control, css::uno::UNO_QUERY);
    if (inner.is()) {
      const Reference<css::awt::XWindow2> window(control, css::uno::UNO_QUERY);
      if (window.is() && window->isVisible()) addStops(inner, stops);
    } else if (isStop(control)) {
      stops.emplace_back(control, css::uno::UNO_QUERY);
    }
  }
}

Window nextStop(const Reference<css::frame::XFrame>& frame, const Window& panel,
                PanelKey direction) {
  if (!frame.is()) return {};
  const bool forward = direction == PanelKey::next;
  const auto panels = panelsOf(frame);
  const auto count = panels.size();
  const auto here = std::find_if(panels.begin(), panels.end(),
                                 [&](const auto& one) { return one->getDialog() == panel; });
  if (here == panels.end()) return {};
  const auto start = static_cast<std::size_t>(here - panels.begin());
  for (std::size_t step = 1; step < count; ++step) {
    const auto& next = panels[(start + (forward ? step : count - step)) % count];
    if (!next->isExpanded()) continue;
    const auto stop = stopAt(forward ? End::first : End::last, next->getDialog());
    if (stop.is()) return stop;
  }
  return {};
}

}  // namespace

PanelKey panelKeyOf(const css::awt::KeyEvent& event) {
  namespace key = css::awt::Key;
  const bool shift = event.Modifiers == css::awt::KeyModifier::SHIFT;
  if (event.Modifiers != 0 && !shift) return PanelKey::none;
  if (event.KeyCode == key::TAB) return shift ? PanelKey::previous : PanelKey::next;
  if (event.KeyCode == key::F10 && shift) return PanelKey::menu;
  if (event.KeyCode == key::CONTEXTMENU && !shift) return PanelKey::menu;
  if (event.KeyCode == key::ESCAPE && !shift) return PanelKey::leave;
  return PanelKey::none;
}

Window stopAt(End end, const Window& panel) {
  std::vector<Window> stops;
  const Reference<css::awt::XControlContainer> box(panel, css::uno::UNO_QUERY);
  if (box.is()) addStops(box, stops);
  if (stops.empty()) return {};
  return end == End::first ? stops.front() : stops.back();
}

bool isNextPanel(const Reference<css::frame::XFrame>& frame, const Window& panel) {
  return nextStop(frame, panel, PanelKey::next).is();
}

void goToNextPanel(const Reference<css::frame::XFrame>& frame, const Window& panel,
                   PanelKey direction) {
  if (const auto stop = nextStop(frame, panel, direction); stop.is()) stop->setFocus();
}

}  // namespace meibun::sidebar
