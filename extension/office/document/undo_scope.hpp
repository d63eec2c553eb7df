// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "core/base/result.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// One undo step: what happens to the document between construction and commit() is one entry named
/// `title`. Without commit() the destructor takes all of it back, and the undo stack and the
/// modified flag are as before (the redo stack is gone, as after any edit). The document's own
/// thread. Throws UNO exceptions on construction and commit.
class UndoScope {
 public:
  UndoScope(const Reference<css::frame::XModel>& document, std::u16string_view title);
  UndoScope(const UndoScope&) = delete;
  UndoScope& operator=(const UndoScope&) = delete;
  ~UndoScope();

  /// Why a scope cannot be opened: "port.undo-locked" (somebody switched undo off, so that a failed
  /// change could not be taken back).
  static std::optional<base::Diagnostic> refusal(const Reference<css::frame::XModel>& document);

  /// For what the document does not record itself and the caller has done already: `undo` and
  /// `redo` run at the person's undo and redo and when this scope is rolled back. They may
  /// hold the document (closing it drops them; css::uno::WeakReference makes a bridge end itself
  /// now and then) and must not touch the undo manager.
  void record(std::function<void()> undo, std::function<void()> redo);

  void commit();

  /// Takes everything back now. "port.rollback-failed" when the office did not manage it.
  base::Result<void> rollBack();

 private:
  void takeBack();

  Reference<css::frame::XModel> document_;
  Reference<css::document::XUndoManager> manager_;
  bool wasModified_ = false;
  bool open_ = false;
};

/// Inside an undo or redo (else nothing happens): keeps an object of the office for as long as the
/// step can be undone or redone. The office holds its lock meanwhile; over a bridge it would wait
/// for itself when such an object of its own had to be destroyed then. kept() gives the object
/// back.
void keepUntilDone(const Reference<css::uno::XInterface>& object);

template <class Interface>
const Reference<Interface>& kept(const Reference<Interface>& object) {
  keepUntilDone(Reference<css::uno::XInterface>(object.get()));
  return object;
}

/// As long as it lives the office records nothing for undo: for what it would bring back wrongly
/// and the caller records himself (UndoScope::record). Never inside an undo or redo.
class UndoPause {
 public:
  explicit UndoPause(const Reference<css::frame::XModel>& document);
  UndoPause(const UndoPause&) = delete;
  UndoPause& operator=(const UndoPause&) = delete;
  ~UndoPause();

 private:
  Reference<css::document::XUndoManager> manager_;
};

/// Keeps the views of a document from painting and laying out; always released.
class ControllerLock {
 public:
  explicit ControllerLock(Reference<css::frame::XModel> document);
  ControllerLock(const ControllerLock&) = delete;
  ControllerLock& operator=(const ControllerLock&) = delete;
  ~ControllerLock();

 private:
  Reference<css::frame::XModel> document_;
};

}  // namespace meibun::document
