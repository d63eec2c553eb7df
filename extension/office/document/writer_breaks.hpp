// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "office/uno/uno.hpp"

namespace meibun::document {

/// Whether a range of a text reaches over a table.
bool holdsTable(const Reference<css::text::XTextRange>& range);

/// The break between a paragraph and the next, selected; nothing when there is none to take: the
/// end of the text, or a table between, which would go with it.
Reference<css::text::XParagraphCursor> breakBehind(
    const Reference<css::text::XText>& text, const Reference<css::text::XTextRange>& paragraphEnd);

/// The same for the break between the paragraph before and this one.
Reference<css::text::XParagraphCursor> breakBefore(
    const Reference<css::text::XText>& text,
    const Reference<css::text::XTextRange>& paragraphStart);

}  // namespace meibun::document
