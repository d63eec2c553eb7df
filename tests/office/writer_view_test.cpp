// SPDX-License-Identifier: MPL-2.0
// A change stands or not, whatever the window does afterwards.
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <cppuhelper/implbase1.hxx>

#include "core/base/text.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using css::uno::UNO_QUERY_THROW;

// The document, but its window is gone as soon as a further step is in the undo stack.
class LosesItsView final : public cppu::WeakImplHelper1<css::frame::XModel> {
 public:
  explicit LosesItsView(Reference<css::frame::XModel> model)
      : model_(std::move(model)), steps_(steps()) {}

  bool lost() const { return lost_; }

  Any SAL_CALL queryInterface(const css::uno::Type& type) override {
    const bool own = type == cppu::UnoType<css::frame::XModel>::get() ||
                     type == cppu::UnoType<css::uno::XInterface>::get();
    return own ? WeakImplHelper1::queryInterface(type) : model_->queryInterface(type);
  }
  Reference<css::frame::XController> SAL_CALL getCurrentController() override {
    if (steps() == steps_) return model_->getCurrentController();
    lost_ = true;
    throw css::uno::RuntimeException("no window", nullptr);
  }

  sal_Bool SAL_CALL attachResource(const OUString& url,
                                   const Sequence<css::beans::PropertyValue>& how) override {
    return model_->attachResource(url, how);
  }
  OUString SAL_CALL getURL() override { return model_->getURL(); }
  Sequence<css::beans::PropertyValue> SAL_CALL getArgs() override { return model_->getArgs(); }
  void SAL_CALL connectController(const Reference<css::frame::XController>& one) override {
    model_->connectController(one);
  }
  void SAL_CALL disconnectController(const Reference<css::frame::XController>& one) override {
    model_->disconnectController(one);
  }
  void SAL_CALL lockControllers() override { model_->lockControllers(); }
  void SAL_CALL unlockControllers() override { model_->unlockControllers(); }
  sal_Bool SAL_CALL hasControllersLocked() override { return model_->hasControllersLocked(); }
  void SAL_CALL setCurrentController(const Reference<css::frame::XController>& one) override {
    model_->setCurrentController(one);
  }
  Reference<css::uno::XInterface> SAL_CALL getCurrentSelection() override {
    return model_->getCurrentSelection();
  }
  void SAL_CALL dispose() override { model_->dispose(); }
  void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>& one) override {
    model_->addEventListener(one);
  }
  void SAL_CALL removeEventListener(const Reference<css::lang::XEventListener>& one) override {
    model_->removeEventListener(one);
  }

 private:
  sal_Int32 steps() const {
    return Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)
        ->getUndoManager()
        ->getAllUndoActionTitles()
        .getLength();
  }

  Reference<css::frame::XModel> model_;
  sal_Int32 steps_;
  bool lost_ = false;
};

class WriterView : public WriterCase {};

// The clause stood in the document, yet the person read that the insertion had failed.
TEST_F(WriterView, AViewThatCannotFollowDoesNotUndoTheChange) {
  open({u"前である。", u"後である。"});
  subject().select(0, 2);
  const auto steps = subject().undoSteps();
  auto* const losing = new LosesItsView(subject().model());
  const Reference<css::frame::XModel> model(losing);
  document::WriterDocument port(office().context(), model);
  const auto one = insertion("notice", document::Selection{});
  const auto site = port.survey(one.place, {});
  ASSERT_TRUE(site.has_value());
  EXPECT_TRUE(contract::applied(port.apply(planInsertion(one, port.abilities(), site.value()))));
  EXPECT_TRUE(losing->lost()) << "the change never asked for the window";
  EXPECT_EQ(subject().undoSteps(), steps + 1);
  EXPECT_EQ(found(one.instance).status, track::Status::current);
}

}  // namespace
}  // namespace meibun::fixture
