// SPDX-License-Identifier: MPL-2.0
// The constructors that oxt/meibun.components.in names, and nothing else. Each returns an acquired
// object.
#include <cppuhelper/weak.hxx>

#include "office/dispatch/protocol_handler.hpp"
#include "office/options/options_page.hpp"
#include "office/sidebar/open_warning.hpp"
#include "office/sidebar/panel_factory.hpp"
#include "office/uno/guard.hpp"

using meibun::Any;
using meibun::Sequence;
namespace css = com::sun::star;

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_meibun_PanelFactory_get_implementation(
    css::uno::XComponentContext* context, const Sequence<Any>&) {
  return meibun::uno::guarded("org.meibun.PanelFactory", [&] {
    return cppu::acquire(new meibun::sidebar::PanelFactory(context));
  });
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_meibun_OptionsHandler_get_implementation(
    css::uno::XComponentContext* context, const Sequence<Any>&) {
  return meibun::uno::guarded("org.meibun.OptionsHandler", [&] {
    return cppu::acquire(new meibun::options::OptionsPage(context));
  });
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_meibun_ProtocolHandler_get_implementation(
    css::uno::XComponentContext* context, const Sequence<Any>&) {
  return meibun::uno::guarded("org.meibun.ProtocolHandler", [&] {
    return cppu::acquire(new meibun::dispatch::ProtocolHandler(context));
  });
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_meibun_OpenWarning_get_implementation(
    css::uno::XComponentContext* context, const Sequence<Any>&) {
  return meibun::uno::guarded("org.meibun.OpenWarning", [&] {
    return cppu::acquire(new meibun::sidebar::OpenWarning(context));
  });
}
