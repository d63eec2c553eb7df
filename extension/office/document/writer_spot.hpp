// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/base/result.hpp"
#include "core/document/document_port.hpp"
#include "office/document/writer_reader.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Where Writer shall insert: a point, or a stretch of text that is replaced.
struct Spot {
  Reference<css::text::XText> text;
  Reference<css::text::XTextRange> range;
  bool body = false;       // in the body and not in a table
  bool selection = false;  // from the window, whose cursor goes behind what is inserted
};

/// How a point takes paragraphs: an empty paragraph is filled; at offset 0 of another they come
/// before it; elsewhere after it, since a sentence is never split.
enum class Way { fill, before, after };

/// The window's cursor or selection. Errors: "port.no-view", "port.no-text-cursor",
/// "port.selection-several", "port.selection-cells", "port.selection-table", "port.drawing-text".
base::Result<Spot> spotOfSelection(const Reference<css::frame::XModel>& document);

Spot spotAtEnd(const Reference<css::frame::XModel>& document);

/// Behind a paragraph. Error "port.drawing-text".
base::Result<Spot> spotAfter(const Reference<css::frame::XModel>& document,
                             const WriterBlock& block);

/// The way at a spot once what it replaces is gone.
Way wayAt(const Spot& spot);

/// Whether the spot takes a whole paragraph's place: an empty one, or all the text of one.
bool fillsParagraph(const Spot& spot);

/// The spot's paragraphs, a replaced stretch's all of them; tables left out.
std::vector<Reference<css::text::XTextRange>> paragraphsOf(const Spot& spot);

}  // namespace meibun::document
