// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_insertion.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/writer_anchors.hpp"
#include "office/document/writer_dress.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XText;
using css::text::XTextCursor;
using css::text::XTextRange;
using css::uno::UNO_QUERY_THROW;

bool isRecording(const Reference<css::frame::XModel>& document) {
  return property<bool>(document, "RecordChanges");
}

// What is replaced goes first. A tracked deletion leaves its text where it was: so that accepting
// it leaves no empty paragraph, it takes the break behind whole paragraphs with it.
Spot cleared(const Reference<css::frame::XModel>& document, const Spot& spot) {
  const auto cursor = cursorOver(spot.text, spot.range);
  if (cursor->isCollapsed()) return spot;
  Spot point = spot;
  if (isRecording(document)) {
    if (fillsParagraph(spot)) cursor->goRight(1, true);
    point.range = rangeOf(cursorOver(spot.text, cursor->getEnd()));
  } else {
    point.range = rangeOf(cursorOver(spot.text, cursor->getStart()));
  }
  cursor->setString(OUString());
  return point;
}

OUString textOf(const std::vector<PlannedBlock>& blocks, Way way) {
  std::u16string text;
  for (const auto& block : blocks) {
    if (!text.empty() || way == Way::after) text += u'\r';
    text += block.typedLabel + block.text;
  }
  if (way == Way::before) text += u'\r';
  return uno::ustr(text);
}

Reference<XTextRange> target(const Spot& point, Way way) {
  const auto cursor = cursorOver(point.text, point.range->getStart());
  if (way == Way::after) cursor->gotoEndOfParagraph(false);
  return rangeOf(cursor);
}

// The paragraphs that one string with \r made, each range exactly its text. They are counted back
// from the end: the start of what the office says it absorbed lies too far left by one unit for
// each surrogate pair.
std::vector<Reference<XTextRange>> write(const Spot& point,
                                         const std::vector<PlannedBlock>& blocks) {
  const Way way = wayAt(point);
  const auto written = cursorOver(point.text, target(point, way));
  point.text->insertString(rangeOf(written), textOf(blocks, way), true);
  const auto walk = cursorOver(point.text, written->getEnd());
  const std::size_t back = blocks.size() - (way == Way::before ? 0 : 1);
  walk->gotoStartOfParagraph(false);
  for (std::size_t i = 0; i < back; ++i)
    walk->gotoPreviousParagraph(false);
  std::vector<Reference<XTextRange>> paragraphs;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) walk->gotoNextParagraph(false);
    walk->gotoEndOfParagraph(true);
    paragraphs.push_back(rangeOf(cursorOver(point.text, walk)));
    walk->collapseToEnd();
  }
  return paragraphs;
}

Reference<XTextCursor> all(const Reference<XText>& text,
                           const std::vector<Reference<XTextRange>>& paragraphs) {
  auto cursor = text->createTextCursorByRange(paragraphs.front()->getStart());
  cursor->gotoRange(paragraphs.back()->getEnd(), true);
  return cursor;
}

// In the body nothing of the neighbour's hand-made look may run into the clause; a cell, header or
// note keeps what typing there would give, but for its list.
void prepare(const Reference<XTextCursor>& clause, bool body) {
  if (body) {
    Reference<css::beans::XMultiPropertyStates>(clause, UNO_QUERY_THROW)
        ->setAllPropertiesToDefault();
  }
  setProperty(clause, "CharLocaleAsian", css::lang::Locale("ja", "JP", OUString()));
}

}  // namespace

Reference<XTextRange> insertParagraphs(const Reference<css::frame::XModel>& document,
                                       WriterStyles& styles, const Spot& spot,
                                       const ContractHere& contract,
                                       const std::vector<PlannedBlock>& blocks) {
  const Spot point = cleared(document, spot);
  const auto paragraphs = write(point, blocks);
  prepare(all(point.text, paragraphs), spot.body);
  Dresser dresser(styles, contract, spot.body);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    dresser.dress(paragraphs[i], blocks[i]);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    addAnchor(document, paragraphs[i], blocks[i].anchor);
  }
  return paragraphs.back()->getEnd();
}

}  // namespace meibun::document
