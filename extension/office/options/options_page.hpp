// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/uno/uno.hpp"

namespace meibun::options {

// Options ▸ Meibun: org.meibun.OptionsHandler, named by registry/OptionsDialog.xcu, drives
// dialogs/options.xdl. The dialog's fields are named after the settings' keys, their labels
// <key>.label.
class OptionsPage final : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler,
                                                       css::lang::XServiceInfo> {
 public:
  explicit OptionsPage(Context context);

  // method "external_event" with "initialize" and "back" (show what is kept) or "ok" (keep what is
  // shown).
  sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XWindow>& window, const Any& event,
                                      const OUString& method) override;
  Sequence<OUString> SAL_CALL getSupportedMethodNames() override;

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& service) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Context context_;
};

}  // namespace meibun::options
