// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/ui/XSidebar.hpp>

#include "core/base/diagnostic.hpp"
#include "office/sidebar/later.hpp"
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
  virtual bool hasFocus() const = 0;
  virtual void show(const base::Diagnostic& problem) = 0;
  virtual void dispose() = 0;

  // The content stays while one of its own functions runs, though the office lets it go meanwhile.
  static std::shared_ptr<PanelContent> kept(std::shared_ptr<PanelContent> content) {
    content->alive_.setOwner(content);
    return content;
  }

 protected:
  Alive alive_;
};

// The panel of that name (MeibunClausesPanel, MeibunDocumentPanel); one that shows the error and
// its report where that fails, since the office would show nothing.
std::shared_ptr<PanelContent> makeContent(const PanelPlace& place, const OUString& url);

}  // namespace meibun::sidebar
