// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase3.hxx>

#include "office/uno/uno.hpp"

namespace meibun::dispatch {

/// Takes the URLs org.meibun.Meibun:*, named by registry/ProtocolHandler.xcu. The office makes one
/// for a frame; what carries the commands out is the frame's FrameDispatch.
class ProtocolHandler final
    : public cppu::WeakImplHelper3<css::frame::XDispatchProvider, css::lang::XInitialization,
                                   css::lang::XServiceInfo> {
 public:
  explicit ProtocolHandler(Context context);

  /// The frame comes as the first argument; without one there is no document.
  void SAL_CALL initialize(const Sequence<Any>& arguments) override;

  Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                          const OUString& target,
                                                          sal_Int32 flags) override;
  Sequence<Reference<css::frame::XDispatch>> SAL_CALL
  queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override;

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& service) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Context context_;
  Reference<css::frame::XFrame> frame_;
};

}  // namespace meibun::dispatch
