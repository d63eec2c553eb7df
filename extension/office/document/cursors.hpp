// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "office/uno/convert.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

template <class Range>
Reference<css::text::XTextRange> rangeOf(const Reference<Range>& range) {
  return uno::up<css::text::XTextRange>(range);
}

/// A cursor of the text over the range. Throws css::uno::RuntimeException when it is no range of
/// it.
template <class Range>
Reference<css::text::XParagraphCursor> cursorOver(const Reference<css::text::XText>& text,
                                                  const Reference<Range>& range) {
  return Reference<css::text::XParagraphCursor>(text->createTextCursorByRange(rangeOf(range)),
                                                css::uno::UNO_QUERY_THROW);
}

/// The paragraph in which a point of the text stands, as Writer enumerates it.
inline Reference<css::text::XTextRange> paragraphAt(const Reference<css::text::XText>& text,
                                                    const Reference<css::text::XTextRange>& point) {
  const Reference<css::container::XEnumerationAccess> content(text->createTextCursorByRange(point),
                                                              css::uno::UNO_QUERY_THROW);
  return Reference<css::text::XTextRange>(content->createEnumeration()->nextElement(),
                                          css::uno::UNO_QUERY_THROW);
}

}  // namespace meibun::document
