// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// A paragraph of a text document. `number`: the story's, counted from 0 in reading order; a
/// table's cells are stories of their own. `locked`: in a protected cell or frame (sections not
/// looked at).
struct ParagraphPlace {
  Reference<css::text::XTextRange> paragraph;
  Reference<css::text::XText> text;
  Story story = Story::body;
  std::size_t number = 0;
  bool locked = false;
};

/// Every paragraph of a Writer document once, in reading order: body with its tables, headers and
/// footers of the page styles in use, footnotes, endnotes, frames, text boxes.
void visitParagraphs(const Reference<css::frame::XModel>& document,
                     const std::function<void(const ParagraphPlace&)>& visit);

}  // namespace meibun::document
