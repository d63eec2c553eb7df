// SPDX-License-Identifier: MPL-2.0
#include "office/document/undo_scope.hpp"

#include <utility>
#include <vector>

#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/implbase1.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/log.hpp"

namespace meibun::document {
namespace {

using Objects = std::vector<Reference<css::uno::XInterface>>;

// Those of the undo or redo that runs in this thread.
thread_local Objects* currentObjects = nullptr;

class Keeping {
 public:
  explicit Keeping(Objects& objects) : outer_(std::exchange(currentObjects, &objects)) {}
  Keeping(const Keeping&) = delete;
  Keeping& operator=(const Keeping&) = delete;
  ~Keeping() { currentObjects = outer_; }

 private:
  Objects* outer_;
};

class RecordedAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
 public:
  RecordedAction(std::function<void()> undo, std::function<void()> redo)
      : undo_(std::move(undo)), redo_(std::move(redo)) {}

  OUString SAL_CALL getTitle() override { return "Meibun"; }
  void SAL_CALL undo() override { run("undo", undo_); }
  void SAL_CALL redo() override { run("redo", redo_); }

 private:
  void run(std::string_view what, const std::function<void()>& work) {
    const Keeping keeping(objects_);
    try {
      work();
    } catch (...) {
      const base::Diagnostic reason = uno::currentException(what);
      throw css::document::UndoFailedException(uno::ustr(reason.arguments.back().second), *this,
                                               Any());
    }
  }

  std::function<void()> undo_;
  std::function<void()> redo_;
  Objects objects_;
};

Reference<css::document::XUndoManager> managerOf(const Reference<css::frame::XModel>& document) {
  return Reference<css::document::XUndoManagerSupplier>(document, css::uno::UNO_QUERY_THROW)
      ->getUndoManager();
}

Reference<css::util::XModifiable> modifiable(const Reference<css::frame::XModel>& document) {
  return Reference<css::util::XModifiable>(document, css::uno::UNO_QUERY_THROW);
}

}  // namespace

UndoScope::UndoScope(const Reference<css::frame::XModel>& document, std::u16string_view title)
    : document_(document), manager_(managerOf(document)) {
  wasModified_ = modifiable(document)->isModified();
  manager_->enterUndoContext(uno::ustr(title));
  try {
    // An empty context vanishes when it is left; taking it back would then undo the person's last
    // step.
    record([] {}, [] {});
  } catch (...) {
    // Whoever is not constructed is not destroyed: the context would stay open for good.
    manager_->leaveUndoContext();
    throw;
  }
  open_ = true;
}

UndoScope::~UndoScope() {
  if (!open_) return;
  const auto result = rollBack();
  if (result.has_error()) uno::log("UndoScope: " + result.error().code);
}

std::optional<base::Diagnostic> UndoScope::refusal(const Reference<css::frame::XModel>& document) {
  if (!managerOf(document)->isLocked()) return std::nullopt;
  return base::Diagnostic{.code = "port.undo-locked"};
}

void UndoScope::record(std::function<void()> undo, std::function<void()> redo) {
  manager_->addUndoAction(new RecordedAction(std::move(undo), std::move(redo)));
}

void UndoScope::commit() {
  open_ = false;
  manager_->leaveUndoContext();
}

base::Result<void> UndoScope::rollBack() {
  open_ = false;
  const auto result = uno::attempt<void>("UndoScope::rollBack", [&] { takeBack(); });
  if (result.has_value()) return result;
  return base::Diagnostic{.code = "port.rollback-failed",
                          .arguments = {{"what", result.error().arguments.back().second}}};
}

void UndoScope::takeBack() {
  manager_->leaveUndoContext();
  manager_->undo();
  manager_->clearRedo();
  modifiable(document_)->setModified(wasModified_);
}

void keepUntilDone(const Reference<css::uno::XInterface>& object) {
  if (currentObjects != nullptr) currentObjects->push_back(object);
}

UndoPause::UndoPause(const Reference<css::frame::XModel>& document)
    : manager_(managerOf(document)) {
  manager_->lock();
}

UndoPause::~UndoPause() {
  try {
    manager_->unlock();
  } catch (...) {
    uno::currentException("UndoPause");
  }
}

ControllerLock::ControllerLock(Reference<css::frame::XModel> document)
    : document_(std::move(document)) {
  document_->lockControllers();
}

ControllerLock::~ControllerLock() {
  try {
    document_->unlockControllers();
  } catch (...) {
    uno::currentException("ControllerLock");
  }
}

}  // namespace meibun::document
