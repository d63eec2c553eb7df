// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/later.hpp"

#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

namespace meibun::sidebar {
namespace {

class Callback final : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  Callback(Alive::Token alive, uno::DiagnosticSink sink, std::function<void()> work)
      : alive_(std::move(alive)), sink_(std::move(sink)), work_(std::move(work)) {}

  void SAL_CALL notify(const Any&) override {
    const auto owner = alive_->owner.lock();
    if (alive_->alive) uno::guarded("later", sink_, work_);
  }

 private:
  Alive::Token alive_;
  uno::DiagnosticSink sink_;
  std::function<void()> work_;
};

}  // namespace

void later(const Context& context, const Alive::Token& alive, uno::DiagnosticSink sink,
           std::function<void()> work) {
  css::awt::AsyncCallback::create(context)->addCallback(
      new Callback(alive, std::move(sink), std::move(work)), Any());
}

}  // namespace meibun::sidebar
