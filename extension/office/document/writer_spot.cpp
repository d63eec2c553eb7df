// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_spot.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/writer_breaks.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XParagraphCursor;
using css::text::XTextRange;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

base::Diagnostic refusal(const char* code) { return base::Diagnostic{.code = code}; }

Reference<css::text::XText> body(const Reference<css::frame::XModel>& document) {
  return Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText();
}

// Text that is Writer's own can hold bookmarks and styles; a drawn shape's cannot.
bool isWriterText(const Reference<XTextRange>& range) {
  const Reference<css::beans::XPropertySet> set(range, UNO_QUERY);
  return set.is() && set->getPropertySetInfo()->hasPropertyByName("TextSection");
}

base::Result<Spot> spotOf(const Reference<css::frame::XModel>& document,
                          const Reference<XTextRange>& range) {
  const auto text = range->getText();
  if (!isWriterText(range)) return refusal("port.drawing-text");
  return Spot{.text = text, .range = range, .body = text == body(document)};
}

base::Result<Reference<XTextRange>> selectedRange(const Any& selected) {
  if (Reference<css::text::XTextTableCursor>(selected, UNO_QUERY).is()) {
    return refusal("port.selection-cells");
  }
  const Reference<css::lang::XServiceInfo> info(selected, UNO_QUERY);
  if (!info.is() || !info->supportsService("com.sun.star.text.TextRanges")) {
    return refusal("port.no-text-cursor");
  }
  const Reference<css::container::XIndexAccess> ranges(selected, UNO_QUERY_THROW);
  if (ranges->getCount() == 0) return refusal("port.no-text-cursor");
  if (ranges->getCount() > 1) return refusal("port.selection-several");
  return Reference<XTextRange>(ranges->getByIndex(0), UNO_QUERY_THROW);
}

}  // namespace

base::Result<Spot> spotOfSelection(const Reference<css::frame::XModel>& document) {
  const auto controller = document->getCurrentController();
  if (!controller.is()) return refusal("port.no-view");
  const Any selected =
      Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->getSelection();
  MEIBUN_TRY(range, selectedRange(selected));
  if (holdsTable(range)) return refusal("port.selection-table");
  MEIBUN_TRY(spot, spotOf(document, range));
  spot.selection = true;
  return spot;
}

Spot spotAtEnd(const Reference<css::frame::XModel>& document) {
  const auto text = body(document);
  return {.text = text, .range = text->getEnd(), .body = true};
}

base::Result<Spot> spotAfter(const Reference<css::frame::XModel>& document,
                             const WriterBlock& block) {
  MEIBUN_TRY(spot, spotOf(document, block.paragraph));
  spot.range = block.paragraph->getEnd();
  return spot;
}

Way wayAt(const Spot& spot) {
  const auto cursor = cursorOver(spot.text, spot.range->getStart());
  const bool start = cursor->isStartOfParagraph();
  if (start && cursor->isEndOfParagraph()) return Way::fill;
  return start ? Way::before : Way::after;
}

bool fillsParagraph(const Spot& spot) {
  const auto start = cursorOver(spot.text, spot.range->getStart());
  const auto end = cursorOver(spot.text, spot.range->getEnd());
  return start->isStartOfParagraph() && end->isEndOfParagraph();
}

std::vector<Reference<XTextRange>> paragraphsOf(const Spot& spot) {
  const Reference<css::container::XEnumerationAccess> access(
      spot.text->createTextCursorByRange(spot.range), UNO_QUERY_THROW);
  std::vector<Reference<XTextRange>> paragraphs;
  const auto content = access->createEnumeration();
  while (content->hasMoreElements()) {
    const Reference<XTextRange> paragraph(content->nextElement(), UNO_QUERY);
    if (paragraph.is()) paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

}  // namespace meibun::document
