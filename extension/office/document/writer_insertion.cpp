// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_insertion.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/writer_anchors.hpp"
#include "office/document/writer_breaks.hpp"
#include "office/document/writer_dress.hpp"
#include "office/document/writer_placeholders.hpp"
#include "office/document/writer_redlines.hpp"
#include "office/document/writer_style_undo.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

namespace ControlCharacter = css::text::ControlCharacter;
using css::text::XParagraphCursor;
using css::text::XText;
using css::text::XTextCursor;
using css::text::XTextRange;
using css::uno::UNO_QUERY_THROW;

bool isRecording(const Reference<css::frame::XModel>& document) {
  return property<bool>(document, "RecordChanges");
}

// What is replaced goes first. A tracked deletion leaves its text where it was: so that accepting
// it leaves no empty paragraph, it takes the break behind whole paragraphs with it, where there is
// one to take.
Spot cleared(const Reference<css::frame::XModel>& document, const Spot& spot) {
  // From start to end, whichever way it was selected.
  const auto cursor = cursorOver(spot.text, spot.range->getStart());
  cursor->gotoRange(spot.range->getEnd(), true);
  if (cursor->isCollapsed()) return spot;
  Spot point = spot;
  if (isRecording(document)) {
    if (fillsParagraph(spot)) {
      const auto behind = breakBehind(spot.text, cursor->getEnd());
      if (behind.is()) cursor->gotoRange(behind->getEnd(), true);
    }
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

// Exactly the text of the paragraph in which the cursor stands; leaves it at the end.
Reference<XTextRange> wholeParagraph(const Reference<XText>& text,
                                     const Reference<XParagraphCursor>& cursor) {
  cursor->gotoStartOfParagraph(false);
  cursor->gotoEndOfParagraph(true);
  const auto range = rangeOf(cursorOver(text, cursor));
  cursor->collapseToEnd();
  return range;
}

// One string with \r. The paragraphs are counted back from the end: the start of what the office
// says it absorbed lies too far left by one unit for each surrogate pair.
std::vector<Reference<XTextRange>> writeString(const Spot& point, Way way,
                                               const std::vector<PlannedBlock>& blocks) {
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
    paragraphs.push_back(wholeParagraph(point.text, walk));
  }
  return paragraphs;
}

// Paragraph by paragraph: a break in a string makes Writer look through all its bookmarks, which in
// a document of a thousand clauses costs more than all the rest.
std::vector<Reference<XTextRange>> writeAppended(const Spot& point, Way way,
                                                 const std::vector<PlannedBlock>& blocks) {
  const auto cursor = cursorOver(point.text, target(point, way));
  std::vector<Reference<XTextRange>> paragraphs;
  for (const auto& block : blocks) {
    if (way == Way::after || !paragraphs.empty()) {
      // Right behind this paragraph, wherever it stands; the cursor goes along.
      point.text->insertControlCharacter(rangeOf(cursor), ControlCharacter::APPEND_PARAGRAPH,
                                         false);
    }
    point.text->insertString(rangeOf(cursor), uno::ustr(block.typedLabel + block.text), false);
    paragraphs.push_back(wholeParagraph(point.text, cursor));
  }
  return paragraphs;
}

// The new paragraphs, each range exactly its text. An appended break is not tracked, and its
// paragraph has the style that follows the one before, which only in the body is replaced.
std::vector<Reference<XTextRange>> write(const Reference<css::frame::XModel>& document,
                                         const Spot& point,
                                         const std::vector<PlannedBlock>& blocks) {
  const Way way = wayAt(point);
  const bool appends = point.body && way != Way::before && !isRecording(document);
  return appends ? writeAppended(point, way, blocks) : writeString(point, way, blocks);
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
}

}  // namespace

Reference<XTextRange> insertParagraphs(const Reference<css::frame::XModel>& document,
                                       WriterStyles& styles, const Spot& spot,
                                       const ContractHere& contract,
                                       const std::vector<PlannedBlock>& blocks, UndoScope& scope) {
  if (spot.body && contract.examples.empty()) styles.foresee(blocks);
  const Spot point = outsideChanges(document, cleared(document, spot));
  const auto paragraphs = write(document, point, blocks);
  const auto clause = all(point.text, paragraphs);
  prepare(clause, spot.body);
  Dresser dresser(styles, contract, spot.body);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    dresser.dress(paragraphs[i], blocks[i]);
  // After the styles: undone before them, else empty spans of it stay in the neighbour.
  setProperty(clause, "CharLocaleAsian", css::lang::Locale("ja", "JP", OUString()));
  markOpen(paragraphs, blocks);
  std::vector<Anchored> anchored;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    addAnchor(document, paragraphs[i], blocks[i].anchor);
    anchored.push_back({paragraphs[i], blocks[i].anchor});
  }
  keepListsForRedo(document, anchored, scope);
  return paragraphs.back()->getEnd();
}

}  // namespace meibun::document
