// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/document/undo_scope.hpp"
#include "office/document/writer_reader.hpp"
#include "office/document/writer_styles.hpp"
#include "office/document/writer_survey.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Carries out a change that has been checked: `sites` are those of its InsertBlocks, in their
/// order; `blocks` is the document as read, empty when no step names a block. Anchors are set
/// first, then blocks come in, others go, and the record is written. Gives the end of what was
/// inserted at the window's selection. Throws UNO exceptions half-way; `scope` takes back.
Reference<css::text::XTextRange> carryOut(const Reference<css::frame::XModel>& document,
                                          const StyleNames& names, const Change& change,
                                          const std::vector<WriterSite>& sites,
                                          const std::vector<WriterBlock>& blocks, UndoScope& scope);

}  // namespace meibun::document
