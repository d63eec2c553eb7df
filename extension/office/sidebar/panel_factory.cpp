// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/panel_factory.hpp"

#include <utility>

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "office/sidebar/panel.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::sidebar {
PanelFactory::PanelFactory(Context context) : context_(std::move(context)) {}

Reference<css::ui::XUIElement> PanelFactory::createUIElement(
    const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) {
  return uno::guarded("PanelFactory::createUIElement", [&]() -> Reference<css::ui::XUIElement> {
    PanelPlace place{context_, {}, {}, {}};
    for (const auto& argument : arguments) {
      if (argument.Name == "Frame") argument.Value >>= place.frame;
      if (argument.Name == "ParentWindow") argument.Value >>= place.parent;
      if (argument.Name == "Sidebar") argument.Value >>= place.sidebar;
    }
    if (!place.parent.is()) throw css::lang::IllegalArgumentException("no ParentWindow", *this, 1);
    return new Panel(std::move(place), url);
  });
}

OUString PanelFactory::getImplementationName() { return "org.meibun.PanelFactory"; }

sal_Bool PanelFactory::supportsService(const OUString& service) {
  return cppu::supportsService(this, service);
}

Sequence<OUString> PanelFactory::getSupportedServiceNames() {
  return uno::seq<OUString>({"org.meibun.PanelFactoryService"});
}

}  // namespace meibun::sidebar
