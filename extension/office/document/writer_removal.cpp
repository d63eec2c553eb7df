// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_removal.hpp"

#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/value_text.hpp"
#include "office/document/writer_look.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XParagraphCursor;
using css::text::XText;
using css::text::XTextRange;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view kStyle = "writer.style";
constexpr std::string_view kList = "writer.list";
constexpr std::string_view kListId = "writer.list-id";
constexpr std::string_view kListLevel = "writer.list-level";
constexpr std::string_view kDirect = "writer.set.";

bool holdsTable(const Reference<XTextRange>& range) {
  const auto content =
      Reference<css::container::XEnumerationAccess>(range, UNO_QUERY_THROW)->createEnumeration();
  while (content->hasMoreElements()) {
    if (Reference<css::text::XTextTable>(content->nextElement(), UNO_QUERY).is()) return true;
  }
  return false;
}

// The break between a paragraph and the next, selected; nothing when there is none to take: the end
// of the text, or a table between.
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

// Writer would let the last paragraph behind a table go and leave a text that ends in a table.
bool mustStay(const WriterBlock& block) {
  const auto next = cursorOver(block.text, block.paragraph->getEnd());
  if (next->gotoNextParagraph(false)) return false;
  return !breakBefore(block.text, block.paragraph->getStart()).is();
}

// A paragraph taken out lives on in the undo stack, but no longer in its text.
bool isStillThere(const WriterBlock& block) {
  try {
    cursorOver(block.text, block.paragraph->getStart());
    return true;
  } catch (const css::uno::RuntimeException&) {
    return false;
  }
}

void empty(const WriterBlock& block) {
  for (const auto& bookmark : block.bookmarks) {
    Reference<css::lang::XComponent>(bookmark, UNO_QUERY_THROW)->dispose();
  }
  const auto cursor = cursorOver(block.text, block.paragraph->getStart());
  cursor->gotoEndOfParagraph(true);
  cursor->setString(OUString());
  Reference<css::beans::XMultiPropertyStates>(cursor, UNO_QUERY_THROW)->setAllPropertiesToDefault();
}

void emptyForGood(const WriterBlock& block) {
  empty(block);
  const auto cursor = cursorOver(block.text, block.paragraph->getStart());
  applyList(rangeOf(cursor), {});
  if (isOwnStyle(property<OUString>(cursor, "ParaStyleName"))) {
    setProperty(cursor, "ParaStyleName", OUString("Standard"));
  }
}

std::string valueOr(const std::map<std::string, std::string>& values, std::string_view key) {
  const auto found = values.find(std::string(key));
  return found == values.end() ? std::string() : found->second;
}

void refill(const WriterBlock& block, const std::map<std::string, std::string>& before) {
  empty(block);
  const auto cursor = cursorOver(block.text, block.paragraph->getStart());
  Look look{.style = uno::ustr(valueOr(before, kStyle))};
  if (look.style.isEmpty()) look.style = "Standard";
  for (const auto& [key, value] : before) {
    if (!key.starts_with(kDirect)) continue;
    const auto restored = fromText(value);
    if (!restored.hasValue()) continue;
    look.direct.push_back(uno::argument(key.substr(kDirect.size()), 0));
    look.direct.back().Value = restored;
  }
  applyLook(rangeOf(cursor), look);
  sal_Int16 level = 0;
  fromText(valueOr(before, kListLevel)) >>= level;
  applyList(rangeOf(cursor), {.style = uno::ustr(valueOr(before, kList)),
                              .id = uno::ustr(valueOr(before, kListId)),
                              .level = level});
}

// A page break belongs to the place: what was inserted in front of a paragraph took it over.
void handOnBreak(const WriterBlock& block) {
  const auto next = breakBehind(block.text, block.paragraph->getEnd());
  if (!next.is()) return;
  const auto follower = paragraphAt(block.text, next->getEnd());
  const Reference<css::beans::XPropertyState> state(block.paragraph, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertySet> from(block.paragraph, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertySet> to(follower, UNO_QUERY_THROW);
  for (const char* name : {"BreakType", "PageDescName", "PageNumberOffset"}) {
    const OUString key = OUString::createFromAscii(name);
    if (state->getPropertyState(key) != css::beans::PropertyState_DIRECT_VALUE) continue;
    to->setPropertyValue(key, from->getPropertyValue(key));
  }
}

void removeOne(const WriterBlock& block) {
  if (!mustStay(block)) {
    handOnBreak(block);
    Reference<css::lang::XComponent>(block.paragraph, UNO_QUERY_THROW)->dispose();
    if (!isStillThere(block)) return;
  }
  emptyForGood(block);
}

bool follows(const WriterBlock& block, const WriterBlock& before) {
  return block.block.id.value == before.block.id.value + 1 && block.text == before.text;
}

// One tracked deletion for paragraphs that stand together, [first, last].
void deleteTracked(const WriterBlock& first, const WriterBlock& last, bool keepsParagraph) {
  auto from = first.paragraph->getStart();
  auto to = last.paragraph->getEnd();
  if (!keepsParagraph) {
    if (const auto behind = breakBehind(last.text, to); behind.is()) {
      to = behind->getEnd();
    } else if (const auto before = breakBefore(first.text, from); before.is()) {
      from = before->getStart();
    }
  }
  const auto cursor = cursorOver(first.text, from);
  cursor->gotoRange(to, true);
  cursor->setString(OUString());
}

void removeTracked(const std::vector<const WriterBlock*>& blocks, const Refilled& refilled) {
  for (auto end = blocks.size(); end > 0;) {
    auto begin = end - 1;
    while (begin > 0 && follows(*blocks[begin], *blocks[begin - 1]))
      --begin;
    bool keeps = false;
    for (auto i = begin; i < end; ++i)
      keeps = keeps || refilled.contains(blocks[i]->block.id);
    deleteTracked(*blocks[begin], *blocks[end - 1], keeps);
    end = begin;
  }
}

}  // namespace

std::map<std::string, std::string> emptyParagraphState(const Reference<XTextRange>& paragraph) {
  const Look look = lookOf(paragraph);
  std::map<std::string, std::string> state{{std::string(kStyle), uno::utf8(look.style)}};
  for (const auto& value : look.direct) {
    auto text = toText(value.Value);
    if (text.empty()) continue;
    state.emplace(std::string(kDirect) + uno::utf8(value.Name), std::move(text));
  }
  if (look.list.style.isEmpty()) return state;
  state.emplace(kList, uno::utf8(look.list.style));
  state.emplace(kListId, uno::utf8(look.list.id));
  state.emplace(kListLevel, toText(Any(look.list.level)));
  return state;
}

void removeParagraphs(const Reference<css::frame::XModel>& document,
                      const std::vector<const WriterBlock*>& blocks, const Refilled& refilled) {
  if (property<bool>(document, "RecordChanges")) {
    removeTracked(blocks, refilled);
    return;
  }
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    const auto before = refilled.find((*block)->block.id);
    if (before != refilled.end()) {
      refill(**block, before->second);
    } else {
      removeOne(**block);
    }
  }
}

}  // namespace meibun::document
