// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/document/writer_reader.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// The background of a placeholder: what nobody has filled is seen on the page.
inline constexpr sal_Int32 kOpenColor = 0xFFF200;

/// Gives the placeholders of freshly written paragraphs their background, between the brackets: so
/// what a person types over a placeholder has none. `paragraphs`: one a block, each exactly label
/// and text.
void markOpen(const std::vector<Reference<css::text::XTextRange>>& paragraphs,
              const std::vector<PlannedBlock>& blocks);

/// That stretch of the block's text (textOf: without tracked deletions) in the document; the
/// paragraph's beginning when it cannot be told apart there (a field, a picture as a character).
Reference<css::text::XTextRange> rangeIn(const WriterBlock& block, const TextSpan& span);

/// The offset into textOf(block) at which a point of its paragraph stands.
std::size_t offsetIn(const WriterBlock& block, const Reference<css::text::XTextRange>& point);

}  // namespace meibun::document
