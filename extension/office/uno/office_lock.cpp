// SPDX-License-Identifier: MPL-2.0
#include "office/uno/office_lock.hpp"

#include <utility>

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/guard.hpp"

namespace meibun::uno {
namespace {

// The office tells a new status listener of a command of its own at once, with its lock held. Later
// calls are of no interest.
class Once final : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
 public:
  explicit Once(std::function<void()> work) : work_(std::move(work)) {}

  void SAL_CALL statusChanged(const css::frame::FeatureStateEvent&) override { run(); }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

  void run() {
    if (const auto work = std::exchange(work_, nullptr)) work();
  }

 private:
  std::function<void()> work_;
};

}  // namespace

void underOfficeLock(const Context& context, const Reference<css::frame::XFrame>& frame,
                     const std::function<void()>& work) {
  auto* const once = new Once(work);
  const Reference<css::frame::XStatusListener> held(once);
  guarded("underOfficeLock", onlyLogged, [&] {
    css::util::URL url;
    url.Complete = ".uno:SaveAs";
    css::util::URLTransformer::create(context)->parseStrict(url);
    const Reference<css::frame::XDispatchProvider> provider(frame, css::uno::UNO_QUERY);
    if (!provider.is()) return;
    const auto dispatch = provider->queryDispatch(url, "", 0);
    if (!dispatch.is()) return;
    dispatch->addStatusListener(held, url);
    dispatch->removeStatusListener(held, url);
  });
  once->run();
}

}  // namespace meibun::uno
