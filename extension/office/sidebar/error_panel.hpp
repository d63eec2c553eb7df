// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"
#include "office/sidebar/controls.hpp"
#include "office/sidebar/events.hpp"
#include "office/sidebar/later.hpp"
#include "office/sidebar/panel_content.hpp"

namespace meibun::sidebar {

// What stands in a panel that could not be made: the reason and its report (a text, "report") and a
// button "copy". Also works without a catalogue: the reason may be that there is none.
class ErrorPanel final : public PanelContent {
 public:
  ErrorPanel(const PanelPlace& place, const base::Diagnostic& problem);
  ~ErrorPanel() override;

  Reference<css::awt::XWindow> window() const override;
  css::ui::LayoutSize heightFor(int width) const override;
  bool hasFocus() const override;
  void show(const base::Diagnostic& problem) override;
  void dispose() override;

 private:
  void layOut();
  std::vector<Band> bands() const;

  Controls controls_;
};

}  // namespace meibun::sidebar
