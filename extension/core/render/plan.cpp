// SPDX-License-Identifier: MPL-2.0
#include "core/render/plan.hpp"

#include <iterator>
#include <utility>

#include "core/render/numbering.hpp"

namespace meibun::render {
namespace {

using document::NumberingHere;
using document::PlannedBlock;

// Counts within an article and within each run of items.
class Counter {
 public:
  explicit Counter(int nextArticle) : article_{nextArticle} {}

  int next(model::Numbering numbering) {
    const bool item =
        numbering == model::Numbering::bracketed || numbering == model::Numbering::circled;
    if (!item || numbering != list_) item_ = 0;
    list_ = numbering;
    if (item) return ++item_;
    if (numbering == model::Numbering::clauseParagraph) return ++paragraph_;
    if (numbering != model::Numbering::article) return 0;
    paragraph_ = 0;
    return article_++;
  }

 private:
  int article_;
  int paragraph_ = 0;
  int item_ = 0;
  model::Numbering list_ = model::Numbering::none;
};

bool typesNumbers(const document::Abilities& abilities, const NumberingHere& here) {
  return !abilities.liveNumbering || here.style == NumberingHere::Style::typed;
}

PlannedBlock planned(const RenderedBlock& block, track::AnchorName anchor,
                     const NumberingHere& here) {
  const bool heading = block.role == model::Role::heading;
  anchor.kind = heading ? track::AnchorName::Kind::head : track::AnchorName::Kind::paragraph;
  const bool brackets = heading && block.numbering == model::Numbering::article &&
                        here.headingInBrackets && track::withoutBrackets(block.text) == block.text;
  const std::size_t before = brackets ? 1 : 0;
  std::vector<document::TextSpan> open;
  for (const auto& filled : block.filled) {
    if (filled.open) open.push_back({before + filled.begin, filled.end - filled.begin});
  }
  return {block.role, block.numbering,   brackets ? u"（" + block.text + u"）" : block.text,
          {},         std::move(anchor), std::move(open)};
}

int articlesIn(const Rendered& rendered) {
  int articles = 0;
  for (const auto& block : rendered.blocks)
    articles += block.numbering == model::Numbering::article ? 1 : 0;
  return articles;
}

model::Values ownValues(const Rendered& rendered) {
  model::Values values;
  for (const auto& block : rendered.blocks) {
    for (const auto& filled : block.filled) {
      const auto words = block.text.substr(filled.begin, filled.end - filled.begin);
      if (!filled.own) values.emplace(filled.parameter, words);
    }
  }
  return values;
}

track::LedgerEntry entryFor(const Insertion& insertion, bool typed) {
  const auto& rendered = insertion.rendered;
  track::LedgerEntry entry{insertion.instance,
                           rendered.version,
                           rendered.variant,
                           rendered.lang,
                           rendered.key,
                           insertion.release.value_or(0),
                           insertion.day,
                           ownValues(rendered),
                           {},
                           {},
                           {rendered.open.begin(), rendered.open.end()}};
  for (const auto& block : rendered.blocks) {
    const auto words = block.role == model::Role::heading ? track::withoutBrackets(block.text)
                                                          : std::u16string_view{block.text};
    entry.blocks.push_back({track::exactHash(words), track::foldedHash(words),
                            typed ? block.numbering : model::Numbering::none});
  }
  return entry;
}

void record(const track::LedgerEntry& entry, document::Change& change) {
  for (auto& [key, value] : track::encode(entry))
    change.steps.emplace_back(document::SetRecord{key, value});
}

// A site names what it changes for one clause of several "<instance>.<name>"; the rest is the first
// clause's.
std::map<std::string, std::string> beforeOf(const document::Site& site,
                                            const track::Instance& instance, bool first) {
  const auto prefix = instance.digits + '.';
  std::map<std::string, std::string> before;
  for (const auto& [name, value] : site.before) {
    const bool own = name.starts_with(prefix);
    const bool others = name.find('.') == instance.digits.size();
    if (own) before.emplace(name.substr(prefix.size()), value);
    if (first && !own && !others) before.emplace(name, value);
  }
  return before;
}

bool needsRevision(const document::Place& place) {
  return std::holds_alternative<document::AfterBlock>(place);
}

}  // namespace

std::vector<PlannedBlock> plannedBlocks(const Rendered& rendered, const track::Instance& instance,
                                        const document::Abilities& abilities,
                                        const NumberingHere& here) {
  const bool typed = typesNumbers(abilities, here);
  Counter counter{here.nextArticle};
  std::vector<PlannedBlock> blocks;
  for (const auto& block : rendered.blocks) {
    const track::AnchorName anchor{instance, rendered.key, static_cast<int>(blocks.size())};
    blocks.push_back(planned(block, anchor, here));
    blocks.back().boxed = rendered.boxed;
    const auto number = counter.next(block.numbering);
    if (typed) blocks.back().typedLabel = typedLabel(block.numbering, number, here);
  }
  return blocks;
}

document::Change planInsertion(const Insertion& insertion, const document::Abilities& abilities,
                               const document::Site& site) {
  return planInsertions({insertion}, abilities, site);
}

document::Change planInsertions(const std::vector<Insertion>& insertions,
                                const document::Abilities& abilities, const document::Site& site) {
  document::Change change;
  if (insertions.empty()) return change;
  const auto& first = insertions.front();
  if (needsRevision(first.place)) change.against = first.against;
  change.title = first.undoTitle;
  change.consents = first.consents;
  document::InsertBlocks insert{first.place, {}};
  auto here = site.numbering;
  for (const auto& insertion : insertions) {
    for (auto& block : plannedBlocks(insertion.rendered, insertion.instance, abilities, here))
      insert.blocks.push_back(std::move(block));
    here.nextArticle += articlesIn(insertion.rendered);
  }
  change.steps.emplace_back(std::move(insert));
  for (const auto& insertion : insertions) {
    auto entry = entryFor(insertion, typesNumbers(abilities, site.numbering));
    entry.before = beforeOf(site, insertion.instance, &insertion == &first);
    record(entry, change);
  }
  change.steps.emplace_back(document::SetRecord{std::string{track::kFormatProperty},
                                                std::to_string(track::kLedgerFormat)});
  return change;
}

document::Change planGroups(const std::vector<InsertionGroup>& groups,
                            const document::Abilities& abilities) {
  document::Change whole;
  for (const auto& group : groups) {
    auto change = planInsertions(group.insertions, abilities, group.site);
    if (&group == &groups.front()) {
      whole = std::move(change);
      continue;
    }
    whole.steps.insert(whole.steps.end(), std::make_move_iterator(change.steps.begin()),
                       std::make_move_iterator(change.steps.end()));
  }
  return whole;
}

}  // namespace meibun::render
