// SPDX-License-Identifier: MPL-2.0
#include "core/track/anchor_groups.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/track/cell_lines.hpp"

namespace meibun::track {
namespace {

using document::Snapshot;
using Texts = std::vector<std::u16string>;

// One cell's lines, or one paragraph: the blocks [begin, end) and the names that stand over them.
struct Unit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<ParsedAnchor> names;
};

std::vector<Unit> unitsOf(const Snapshot& snapshot) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < snapshot.blocks.size(); ++i) {
    const auto& block = snapshot.blocks[i];
    const bool goesOn = i > 0 && !units.empty() && units.back().end == i &&
                        shareNames(snapshot.blocks[i - 1], block);
    if (goesOn) {
      units.back().end = i + 1;
    } else if (!block.anchors.empty()) {
      units.push_back({i, i + 1, block.anchors});
    }
  }
  return units;
}

bool sameName(const ParsedAnchor& a, const ParsedAnchor& b) {
  return a.name == b.name && a.copy == b.copy;
}

std::vector<ParsedAnchor> namesOf(const Unit& unit) {
  auto names = unit.names;
  std::sort(names.begin(), names.end(), [](const ParsedAnchor& a, const ParsedAnchor& b) {
    return std::tie(a.copy, a.name) < std::tie(b.copy, b.name);
  });
  names.erase(std::unique(names.begin(), names.end(), sameName), names.end());
  return names;
}

// A name over a paragraph, or alone over a cell of one line, covers exactly its text; lines that
// share a cell must be told apart.
std::vector<Occurrence> occurrencesIn(const Unit& unit, const Texts& texts, bool isCell,
                                      const Expectation& expectation) {
  const auto names = namesOf(unit);
  const auto begin = texts.begin() + static_cast<std::ptrdiff_t>(unit.begin);
  const Texts lines{begin, begin + static_cast<std::ptrdiff_t>(unit.end - unit.begin)};
  std::vector<std::optional<std::size_t>> lineOf(names.size());
  if (names.size() > 1 || lines.size() > 1) lineOf = matchLines(names, lines, expectation);
  const bool none = std::none_of(lineOf.begin(), lineOf.end(), [](const auto& l) { return !!l; });
  if (none && !names.empty() && (!isCell || names.size() + lines.size() == 2)) lineOf.front() = 0;
  std::vector<Occurrence> occurrences;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!lineOf[i]) continue;
    const auto& text = lines[*lineOf[i]];
    occurrences.push_back({unit.begin + *lineOf[i], names[i].name, names[i].copy, text.empty(),
                           expectation.unchanged(names[i].name, text)});
  }
  std::sort(occurrences.begin(), occurrences.end(),
            [](const auto& a, const auto& b) { return a.block < b.block; });
  return occurrences;
}

// One instance's groups while they are gathered.
struct Gathering {
  AnchorGroup group;
  std::set<int> ordinals;
};

// The gatherings of one instance in reading order, and the newest of each sheet, tail or none.
struct Gatherings {
  std::vector<Gathering> all;
  std::map<std::pair<bool, std::string>, std::size_t> newest;
};

void add(Gatherings& gatherings, Occurrence occurrence, const std::string& sheet) {
  auto& [all, newest] = gatherings;
  const auto [last, first] = newest.try_emplace({occurrence.copy, sheet}, all.size());
  if (!first && all[last->second].ordinals.insert(occurrence.name.ordinal).second) {
    all[last->second].group.occurrences.push_back(std::move(occurrence));
    return;
  }
  last->second = all.size();
  const auto ordinal = occurrence.name.ordinal;
  all.push_back({{occurrence.name.instance, occurrence.copy, {std::move(occurrence)}}, {ordinal}});
}

bool hasText(const AnchorGroup& group) {
  return std::any_of(group.occurrences.begin(), group.occurrences.end(),
                     [](const Occurrence& occurrence) { return !occurrence.empty; });
}

// A cut leaves empty remnants, and what is pasted bears a copy's name: then the pasted blocks are
// the instance's.
bool fillsGapsOf(const std::set<int>& filled, const AnchorGroup& copy) {
  return std::none_of(copy.occurrences.begin(), copy.occurrences.end(),
                      [&](const auto& pasted) { return filled.contains(pasted.name.ordinal); });
}

// `filled`: the ordinals of the original that stand with text.
void merge(AnchorGroup& original, std::set<int>& filled, AnchorGroup copy) {
  std::erase_if(copy.occurrences, [](const Occurrence& pasted) { return pasted.empty; });
  if (copy.occurrences.empty()) return;
  for (const auto& pasted : copy.occurrences)
    filled.insert(pasted.name.ordinal);
  std::erase_if(original.occurrences, [&](const Occurrence& old) {
    return old.empty && filled.contains(old.name.ordinal);
  });
  std::move(copy.occurrences.begin(), copy.occurrences.end(),
            std::back_inserter(original.occurrences));
  std::sort(original.occurrences.begin(), original.occurrences.end(),
            [](const auto& a, const auto& b) { return a.block < b.block; });
}

// The first group without a tail is the instance; the others fill its gaps or are copies.
void settle(std::vector<Gathering>& gatherings, std::vector<AnchorGroup>& groups) {
  const auto original = std::find_if(gatherings.begin(), gatherings.end(),
                                     [](const auto& other) { return !other.group.copy; });
  if (original != gatherings.end()) std::rotate(gatherings.begin(), original, original + 1);
  auto first = std::move(gatherings.front().group);
  first.copy = false;
  std::set<int> filled;
  for (const auto& occurrence : first.occurrences) {
    if (!occurrence.empty) filled.insert(occurrence.name.ordinal);
  }
  const auto at = groups.size();
  groups.push_back(std::move(first));
  for (auto gathering = gatherings.begin() + 1; gathering != gatherings.end(); ++gathering) {
    auto& group = gathering->group;
    if (fillsGapsOf(filled, group)) {
      merge(groups[at], filled, std::move(group));
    } else if (hasText(group)) {
      group.copy = true;
      groups.push_back(std::move(group));
    }
  }
}

}  // namespace

std::vector<AnchorGroup> groupAnchors(const Snapshot& snapshot, const Texts& texts,
                                      const Expectation& expectation) {
  std::map<Instance, Gatherings> instances;
  for (const auto& unit : unitsOf(snapshot)) {
    const auto& first = snapshot.blocks[unit.begin];
    const auto& cell = first.cell;
    for (auto& occurrence : occurrencesIn(unit, texts, isLine(first), expectation))
      add(instances[occurrence.name.instance], occurrence, cell ? cell->sheet : "");
  }
  std::vector<AnchorGroup> groups;
  for (auto& [instance, gatherings] : instances)
    settle(gatherings.all, groups);
  return groups;
}

}  // namespace meibun::track
