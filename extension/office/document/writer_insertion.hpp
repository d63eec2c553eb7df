// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/document/undo_scope.hpp"
#include "office/document/writer_contract.hpp"
#include "office/document/writer_spot.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Writes the blocks as paragraphs at a spot that may be written to, inside the caller's undo
/// scope: text, styles, lists, ja-JP, one bookmark a paragraph. In a contract the paragraphs look
/// like the nearest ones of their kind; else the body gets Meibun's own styles, and other places
/// keep their own. Gives the end of the last paragraph. Throws UNO exceptions; the caller takes
/// back.
Reference<css::text::XTextRange> insertParagraphs(const Reference<css::frame::XModel>& document,
                                                  WriterStyles& styles, const Spot& spot,
                                                  const ContractHere& contract,
                                                  const std::vector<PlannedBlock>& blocks,
                                                  UndoScope& scope);

}  // namespace meibun::document
