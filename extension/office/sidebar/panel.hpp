// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include "office/sidebar/help_command.hpp"
#include "office/sidebar/help_key.hpp"
#include "office/sidebar/panel_content.hpp"

namespace meibun::sidebar {

using PanelBase = cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel,
                                                 css::ui::XSidebarPanel>;

// The office's side of a panel. WeakComponentImplHelper brings XComponent: without it the office
// never releases a panel.
class Panel final : private cppu::BaseMutex, public PanelBase {
 public:
  Panel(PanelPlace place, OUString url);

  Reference<css::frame::XFrame> SAL_CALL getFrame() override;
  OUString SAL_CALL getResourceURL() override;
  sal_Int16 SAL_CALL getType() override;
  Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;

  Reference<css::awt::XWindow> SAL_CALL getWindow() override;
  Reference<css::accessibility::XAccessible> SAL_CALL
  createAccessible(const Reference<css::accessibility::XAccessible>& parent) override;

  css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
  sal_Int32 SAL_CALL getMinimalWidth() override;

 private:
  void SAL_CALL disposing() override;

  OUString url_;
  Reference<css::frame::XFrame> frame_;
  std::shared_ptr<PanelContent> content_;
  css::ui::LayoutSize height_{0, 0, 0};  // the last that was found out
  std::unique_ptr<HelpKey> help_;
  std::unique_ptr<HelpCommand> helpCommand_;
};

}  // namespace meibun::sidebar
