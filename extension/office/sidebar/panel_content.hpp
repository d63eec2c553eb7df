// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/ui/XSidebar.hpp>

#include "core/base/diagnostic.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// What a panel is made in. `sidebar` may be empty.
struct PanelPlace {
  Context context;
  Reference<css::frame::XFrame> frame;
  Reference<css::awt::XWindow> parent;
  Reference<css::ui::XSidebar> sidebar;
};

// What stands in a panel of the sidebar; lives as long as the office keeps the panel. Main thread.
class PanelContent {
 public:
  virtual ~PanelContent() = default;
  virtual Reference<css::awt::XWindow> window() const = 0;
  virtual css::ui::LayoutSize heightFor(int width) const = 0;
  virtual void show(const base::Diagnostic& problem) = 0;
  virtual void dispose() = 0;
};

// The panel of that name (MeibunClausesPanel, MeibunDocumentPanel); one that shows the error and
// its report where that fails, since the office would show nothing.
std::unique_ptr<PanelContent> makeContent(const PanelPlace& place, const OUString& url);

}  // namespace meibun::sidebar
