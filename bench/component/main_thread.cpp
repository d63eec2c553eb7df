// SPDX-License-Identifier: MPL-2.0
#include "bench/component/main_thread.hpp"

#include <future>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/guard.hpp"

namespace meibun::bench {
namespace {

class Callback final : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  explicit Callback(const std::function<void()>& work) : work_(work) {}

  std::future<void> done() { return done_.get_future(); }

  void SAL_CALL notify(const Any&) override {
    try {
      uno::guarded("bench", work_);
      done_.set_value();
    } catch (...) {
      done_.set_exception(std::current_exception());
    }
  }

 private:
  const std::function<void()>& work_;
  std::promise<void> done_;
};

}  // namespace

void onMainThread(const Context& context, const std::function<void()>& work) {
  auto* const callback = new Callback(work);
  const Reference<css::awt::XCallback> held(callback);
  auto done = callback->done();
  css::awt::AsyncCallback::create(context)->addCallback(held, Any());
  done.get();
}

}  // namespace meibun::bench
