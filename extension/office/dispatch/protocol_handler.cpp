// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/protocol_handler.hpp"

#include <utility>

#include <cppuhelper/supportsservice.hxx>

#include "office/dispatch/frame_dispatch.hpp"
#include "office/dispatch/request.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::dispatch {

ProtocolHandler::ProtocolHandler(Context context) : context_(std::move(context)) {}

void ProtocolHandler::initialize(const Sequence<Any>& arguments) {
  if (arguments.hasElements()) arguments[0] >>= frame_;
}

Reference<css::frame::XDispatch> ProtocolHandler::queryDispatch(const css::util::URL& url,
                                                                const OUString&, sal_Int32) {
  return uno::guarded("ProtocolHandler::queryDispatch", [&]() -> Reference<css::frame::XDispatch> {
    if (!commandOf(uno::utf8(url.Complete))) return {};
    return FrameDispatch::of(context_, frame_);
  });
}

Sequence<Reference<css::frame::XDispatch>> ProtocolHandler::queryDispatches(
    const Sequence<css::frame::DispatchDescriptor>& requests) {
  Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
  for (sal_Int32 i = 0; i < requests.getLength(); ++i) {
    const auto& one = requests[i];
    found.getArray()[i] = queryDispatch(one.FeatureURL, one.FrameName, one.SearchFlags);
  }
  return found;
}

OUString ProtocolHandler::getImplementationName() { return "org.meibun.ProtocolHandler"; }

sal_Bool ProtocolHandler::supportsService(const OUString& service) {
  return cppu::supportsService(this, service);
}

Sequence<OUString> ProtocolHandler::getSupportedServiceNames() {
  return uno::seq<OUString>({"com.sun.star.frame.ProtocolHandler"});
}

}  // namespace meibun::dispatch
