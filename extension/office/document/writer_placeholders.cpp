// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_placeholders.hpp"

#include <algorithm>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XTextCursor;
using css::text::XTextRange;

// 【 and 】 of a placeholder: what is typed over a selection looks as its last character did.
constexpr std::size_t kBracket = 1;

void go(const Reference<XTextCursor>& cursor, std::size_t units, bool expand) {
  constexpr std::size_t kFarthest = 30000;  // in one call
  while (units > 0) {
    const auto step = std::min(units, kFarthest);
    cursor->goRight(static_cast<sal_Int16>(step), expand);
    units -= step;
  }
}

Reference<XTextCursor> stretch(const Reference<XTextRange>& from, std::size_t begin,
                               std::size_t length) {
  const auto cursor = from->getText()->createTextCursorByRange(from->getStart());
  go(cursor, begin, false);
  go(cursor, length, true);
  return cursor;
}

// Where a place of the text without tracked deletions stands in the paragraph with them: behind
// those before it.
std::size_t withDeletions(const Block& block, std::size_t offset) {
  std::size_t whole = 0;
  for (const auto& run : block.runs) {
    const bool deleted = run.redline == Run::Redline::deleted;
    if (!deleted && offset < run.text.size()) return whole + offset;
    whole += run.text.size();
    if (!deleted) offset -= run.text.size();
  }
  return whole;
}

std::size_t withoutDeletions(const Block& block, std::size_t offset) {
  std::size_t plain = 0;
  for (const auto& run : block.runs) {
    const auto part = std::min(offset, run.text.size());
    if (run.redline != Run::Redline::deleted) plain += part;
    offset -= part;
  }
  return plain;
}

}  // namespace

void markOpen(const std::vector<Reference<XTextRange>>& paragraphs,
              const std::vector<PlannedBlock>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (const auto& span : blocks[i].open) {
      if (span.length <= 2 * kBracket) continue;
      const auto begin = blocks[i].typedLabel.size() + span.begin + kBracket;
      setProperty(stretch(paragraphs[i], begin, span.length - 2 * kBracket), "CharBackColor",
                  kOpenColor);
    }
  }
}

Reference<XTextRange> rangeIn(const WriterBlock& block, const TextSpan& span) {
  const auto begin = withDeletions(block.block, span.begin);
  const auto cursor = stretch(block.paragraph, begin, span.length);
  const auto words = textOf(block.block).substr(span.begin, span.length);
  if (uno::u16(cursor->getString()) == words) return rangeOf(cursor);
  return block.paragraph->getStart();
}

std::size_t offsetIn(const WriterBlock& block, const Reference<XTextRange>& point) {
  const auto cursor = block.text->createTextCursorByRange(block.paragraph->getStart());
  cursor->gotoRange(point, true);
  return withoutDeletions(block.block, static_cast<std::size_t>(cursor->getString().getLength()));
}

}  // namespace meibun::document
