// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_breaks.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/document/cursors.hpp"

namespace meibun::document {

using css::text::XParagraphCursor;
using css::text::XText;
using css::text::XTextRange;
using css::uno::UNO_QUERY;

bool holdsTable(const Reference<XTextRange>& range) {
  const Reference<css::container::XEnumerationAccess> access(range, UNO_QUERY);
  if (!access.is()) return false;
  const auto content = access->createEnumeration();
  while (content->hasMoreElements()) {
    if (Reference<css::text::XTextTable>(content->nextElement(), UNO_QUERY).is()) return true;
  }
  return false;
}

Reference<XParagraphCursor> breakBehind(const Reference<XText>& text,
                                        const Reference<XTextRange>& paragraphEnd) {
  auto cursor = cursorOver(text, paragraphEnd);
  const auto next = cursorOver(text, paragraphEnd);
  if (!next->gotoNextParagraph(false)) return {};
  cursor->gotoRange(rangeOf(next), true);
  if (holdsTable(rangeOf(cursor))) return {};
  return cursor;
}

Reference<XParagraphCursor> breakBefore(const Reference<XText>& text,
                                        const Reference<XTextRange>& paragraphStart) {
  const auto previous = cursorOver(text, paragraphStart);
  if (!previous->gotoPreviousParagraph(false)) return {};
  previous->gotoEndOfParagraph(false);
  auto cursor = cursorOver(text, previous);
  cursor->gotoRange(paragraphStart, true);
  if (holdsTable(rangeOf(cursor))) return {};
  return cursor;
}

}  // namespace meibun::document
