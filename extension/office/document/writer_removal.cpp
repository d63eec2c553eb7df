// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_removal.hpp"

#include <algorithm>

#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/value_text.hpp"
#include "office/document/writer_breaks.hpp"
#include "office/document/writer_look.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XTextRange;
using css::uno::UNO_QUERY_THROW;

constexpr std::string_view kStyle = "writer.style";
constexpr std::string_view kList = "writer.list";
constexpr std::string_view kListId = "writer.list-id";
constexpr std::string_view kListLevel = "writer.list-level";
constexpr std::string_view kDirect = "writer.set.";

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

void restoreLook(const Reference<XTextRange>& paragraph,
                 const std::map<std::string, std::string>& before) {
  Look look{.style = uno::ustr(valueOr(before, kStyle))};
  if (look.style.isEmpty()) look.style = "Standard";
  for (const auto& [key, value] : before) {
    if (!key.starts_with(kDirect)) continue;
    const auto restored = fromText(value);
    if (!restored.hasValue()) continue;
    look.direct.push_back(uno::argument(key.substr(kDirect.size()), 0));
    look.direct.back().Value = restored;
  }
  applyLook(paragraph, look);
  sal_Int16 level = 0;
  fromText(valueOr(before, kListLevel)) >>= level;
  applyList(paragraph, {.style = uno::ustr(valueOr(before, kList)),
                        .id = uno::ustr(valueOr(before, kListId)),
                        .level = level});
}

void refill(const WriterBlock& block, const std::map<std::string, std::string>& before) {
  empty(block);
  restoreLook(rangeOf(cursorOver(block.text, block.paragraph->getStart())), before);
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

// One tracked deletion for paragraphs that stand together, [first, last]. It takes a paragraph that
// was filled too: its list and style cannot be put back without losing what a rejection needs.
void deleteTracked(const WriterBlock& first, const WriterBlock& last) {
  auto from = first.paragraph->getStart();
  auto to = last.paragraph->getEnd();
  if (const auto behind = breakBehind(last.text, to); behind.is()) {
    to = behind->getEnd();
  } else if (const auto before = breakBefore(first.text, from); before.is()) {
    from = before->getStart();
  }
  const auto cursor = cursorOver(first.text, from);
  cursor->gotoRange(to, true);
  cursor->setString(OUString());
}

bool isOwnInsertion(const WriterBlock* block) {
  const auto& runs = block->block.runs;
  return std::all_of(runs.begin(), runs.end(),
                     [](const Run& run) { return run.redline == Run::Redline::inserted; });
}

// Text that was inserted tracked goes at once, so the paragraph that it filled is given back.
void takeBack(const WriterBlock& first, const WriterBlock& last,
              const std::map<std::string, std::string>& before) {
  const auto cursor = cursorOver(first.text, first.paragraph->getStart());
  cursor->gotoRange(last.paragraph->getEnd(), true);
  cursor->setString(OUString());
  restoreLook(rangeOf(cursor), before);
}

void removeTracked(const std::vector<const WriterBlock*>& blocks, const Refilled& refilled) {
  for (auto end = blocks.size(); end > 0;) {
    auto begin = end - 1;
    while (begin > 0 && follows(*blocks[begin], *blocks[begin - 1]))
      --begin;
    const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(end);
    const auto filled = std::find_if(
        first, last, [&](const auto* block) { return refilled.contains(block->block.id); });
    if (filled != last && std::all_of(first, last, isOwnInsertion)) {
      takeBack(**first, *blocks[end - 1], refilled.at((*filled)->block.id));
    } else {
      deleteTracked(**first, *blocks[end - 1]);
    }
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
