// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/help_command.hpp"

#include <utility>

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProviderInterceptor.hpp>
#include <cppuhelper/implbase2.hxx>

#include "office/uno/guard.hpp"

namespace meibun::sidebar {

// The office asks for the command's target long before it is sent: so the target is always ours,
// and hands on to the office's own when the focus is elsewhere.
class HelpCommand::Interceptor final
    : public cppu::WeakImplHelper2<css::frame::XDispatchProviderInterceptor,
                                   css::frame::XDispatch> {
 public:
  using Provider = Reference<css::frame::XDispatchProvider>;
  using Listener = Reference<css::frame::XStatusListener>;

  Interceptor(std::function<bool()> hasFocus, std::function<void()> open, Alive::Token alive)
      : hasFocus_(std::move(hasFocus)), open_(std::move(open)), alive_(std::move(alive)) {}

  Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                          const OUString& target,
                                                          sal_Int32 flags) override {
    Reference<css::frame::XDispatch> next;
    if (slave_.is()) next = slave_->queryDispatch(url, target, flags);
    if (url.Complete != ".uno:HelpIndex") return next;
    next_ = next;
    return this;
  }
  Sequence<Reference<css::frame::XDispatch>> SAL_CALL
  queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
    Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
    for (sal_Int32 i = 0; i < requests.getLength(); ++i) {
      const auto& one = requests[i];
      found.getArray()[i] = queryDispatch(one.FeatureURL, one.FrameName, one.SearchFlags);
    }
    return found;
  }
  Provider SAL_CALL getSlaveDispatchProvider() override { return slave_; }
  void SAL_CALL setSlaveDispatchProvider(const Provider& slave) override { slave_ = slave; }
  Provider SAL_CALL getMasterDispatchProvider() override { return master_; }
  void SAL_CALL setMasterDispatchProvider(const Provider& master) override { master_ = master; }

  void SAL_CALL dispatch(const css::util::URL& url,
                         const Sequence<css::beans::PropertyValue>& arguments) override {
    if (alive_->alive && hasFocus_()) {
      uno::guarded("HelpCommand", uno::onlyLogged, open_);
    } else if (next_.is()) {
      next_->dispatch(url, arguments);
    }
  }
  void SAL_CALL addStatusListener(const Listener& listener, const css::util::URL& url) override {
    if (next_.is()) next_->addStatusListener(listener, url);
  }
  void SAL_CALL removeStatusListener(const Listener& listener, const css::util::URL& url) override {
    if (next_.is()) next_->removeStatusListener(listener, url);
  }

 private:
  std::function<bool()> hasFocus_;
  std::function<void()> open_;
  Alive::Token alive_;
  Provider slave_;
  Provider master_;
  Reference<css::frame::XDispatch> next_;
};

HelpCommand::HelpCommand(const Reference<css::uno::XInterface>& frame,
                         std::function<bool()> hasFocus, std::function<void()> open)
    : frame_(frame, css::uno::UNO_QUERY) {
  if (!frame_.is()) return;
  const Reference<css::frame::XDispatchProviderInterceptor> interceptor(
      new Interceptor(std::move(hasFocus), std::move(open), alive_.token()));
  interceptor_.set(interceptor);
  frame_->registerDispatchProviderInterceptor(interceptor);
}

HelpCommand::~HelpCommand() {
  alive_.end();
  if (!interceptor_.is()) return;
  uno::guarded("~HelpCommand", uno::onlyLogged, [this] {
    frame_->releaseDispatchProviderInterceptor(Reference<css::frame::XDispatchProviderInterceptor>(
        interceptor_, css::uno::UNO_QUERY_THROW));
  });
}

}  // namespace meibun::sidebar
