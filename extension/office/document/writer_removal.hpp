// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "office/document/writer_reader.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// What the person's own empty paragraph was like before it was filled: for Site::before and
/// Restore. Keys "writer.…", values as text.
std::map<std::string, std::string> emptyParagraphState(
    const Reference<css::text::XTextRange>& paragraph);

/// A block that filled an empty paragraph: it is emptied again instead of taken out. (A tracked
/// deletion of text that was there before takes it out: accepted, no number is left behind.)
using Refilled = std::map<BlockId, std::map<std::string, std::string>>;

/// Takes paragraphs out, each with its following break, inside the caller's undo scope; a tracked
/// deletion where changes are recorded. A paragraph that the document cannot be without (a cell's
/// only one, the last behind a table) is emptied. `blocks` in reading order. Throws UNO exceptions.
void removeParagraphs(const Reference<css::frame::XModel>& document,
                      const std::vector<const WriterBlock*>& blocks, const Refilled& refilled);

}  // namespace meibun::document
