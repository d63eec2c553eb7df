// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/uno/uno.hpp"

namespace meibun::sidebar {

/// Makes the sidebar's panels: org.meibun.PanelFactory, named by registry/Factories.xcu for the
/// URLs private:resource/toolpanel/MeibunPanelFactory/<panel>.
class PanelFactory final
    : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
 public:
  explicit PanelFactory(Context context);

  Reference<css::ui::XUIElement> SAL_CALL createUIElement(
      const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override;

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& service) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Context context_;
};

}  // namespace meibun::sidebar
