// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "office/document/style_snapshot.hpp"
#include "office/document/undo_scope.hpp"
#include "office/document/writer_reader.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Takes Meibun's styles that nothing uses any more out of the document, around the removal of
/// blocks in them: begin() before the blocks go, finish() after. The office brings such paragraphs
/// back at undo without a style that was deleted meanwhile; what begin() records runs last then and
/// puts it back, finding the paragraphs by their anchors. Throws UNO exceptions.
class StyleCleaning {
 public:
  StyleCleaning(const Reference<css::frame::XModel>& document, UndoScope& scope);

  void begin(const std::vector<WriterBlock>& blocks);
  void finish();

 private:
  Reference<css::frame::XModel> document_;
  UndoScope& scope_;
  std::vector<StyleSnapshot> styles_;
};

/// A paragraph and the anchor over it.
struct Anchored {
  Reference<css::text::XTextRange> paragraph;
  track::AnchorName name;
};

/// Call when new paragraphs have their lists and anchors: the office does not record the level in a
/// list, and at redo gives them their neighbour's.
void keepListsForRedo(const Reference<css::frame::XModel>& document,
                      const std::vector<Anchored>& paragraphs, UndoScope& scope);

}  // namespace meibun::document
