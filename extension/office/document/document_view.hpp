// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <com/sun/star/frame/XModel.hpp>

#include "core/document/document_port.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// What a panel asks of the window beside the document's content. WriterDocument and CalcDocument
/// are both a DocumentPort and a DocumentView. The document's own thread.
class DocumentView {
 public:
  virtual ~DocumentView() = default;

  /// Puts the cursor at the block's beginning and scrolls it into sight. `at`: the snapshot that
  /// gave `block`. Error "port.stale" when the document has changed since, "port.no-view" without a
  /// window.
  virtual base::Result<void> show(Revision at, BlockId block) = 0;

  /// As show, with that stretch of the block's text (textOf) selected where the document can, so
  /// that what is typed takes its place.
  virtual base::Result<void> select(Revision at, BlockId block, TextSpan) {
    return show(at, block);
  }

  /// Where the cursor stands, or a selection ends; the offset is 0 where the document has cursors
  /// only for whole blocks.
  virtual std::optional<TextPoint> cursor(Revision at) {
    const auto block = blockAtCursor(at);
    return block ? std::optional(TextPoint{*block, 0}) : std::nullopt;
  }

  /// The block of that snapshot in which the cursor stands; nothing when it stands elsewhere (a
  /// picture) or the snapshot is stale.
  virtual std::optional<BlockId> blockAtCursor(Revision at) = 0;
};

/// Calls back on the main thread, once for a burst of changes, after the document has been quiet
/// for a moment: edits, undo, redo, cursor moves, saving. Over when destroyed; also when the
/// document is closed. Create and destroy on the main thread. Nothing may throw out of `changed`.
class ChangeWatch {
 public:
  enum class What { content, cursor };  // content: something may have changed; cursor: only moved

  ChangeWatch(const Context& context, const Reference<css::frame::XModel>& document,
              std::function<void(What)> changed);
  ChangeWatch(const ChangeWatch&) = delete;
  ChangeWatch& operator=(const ChangeWatch&) = delete;
  ~ChangeWatch();

 private:
  class Listener;
  Reference<css::uno::XInterface> keepsAlive_;
  Listener* listener_ = nullptr;
};

}  // namespace meibun::document
