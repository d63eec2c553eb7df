// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "office/document/undo_scope.hpp"
#include "office/document/writer_reader.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Call before blocks in Meibun's own styles are taken out and the styles after them: when the
/// office brings such paragraphs back at undo, they have lost a style that was deleted meanwhile.
/// Recorded first, this runs last, and finds the paragraphs by their anchors.
void keepStylesForUndo(const Reference<css::frame::XModel>& document,
                       const std::vector<WriterBlock>& blocks, UndoScope& scope);

}  // namespace meibun::document
