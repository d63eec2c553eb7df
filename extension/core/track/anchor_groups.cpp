// SPDX-License-Identifier: MPL-2.0
#include "core/track/anchor_groups.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/track/wording.hpp"

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
    const bool sameCell = block.cell && i > 0 && !units.empty() && units.back().end == i &&
                          snapshot.blocks[i - 1].cell == block.cell;
    if (sameCell) {
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

// Matches the names over a unit to its lines: by hash or wording, then by order.
class Lines {
 public:
  Lines(const Unit& unit, const Texts& texts, const Expectation& expectation)
      : unit_{unit}, texts_{texts}, expectation_{expectation}, taken_(unit.end - unit.begin) {
    for (const auto& anchor : unit.names) {
      const auto same = [&](const ParsedAnchor& other) { return sameName(anchor, other); };
      if (std::none_of(names_.begin(), names_.end(), same)) names_.push_back(anchor);
    }
    std::sort(names_.begin(), names_.end(), [](const ParsedAnchor& a, const ParsedAnchor& b) {
      return std::tie(a.copy, a.name) < std::tie(b.copy, b.name);
    });
    lineOf_.resize(names_.size());
  }

  std::vector<Occurrence> match() {
    if (names_.size() > 1 || taken_.size() > 1) matchByHash();
    matchByOrder();
    std::vector<Occurrence> occurrences;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!lineOf_[i]) continue;
      const auto block = unit_.begin + *lineOf_[i];
      const auto& text = texts_[block];
      occurrences.push_back({block, names_[i].name, names_[i].copy, text.empty(),
                             expectation_.unchanged(names_[i].name, text)});
    }
    std::sort(occurrences.begin(), occurrences.end(),
              [](const auto& a, const auto& b) { return a.block < b.block; });
    return occurrences;
  }

 private:
  void take(std::size_t name, std::size_t line) {
    lineOf_[name] = line;
    taken_[line] = true;
  }

  bool isFree(std::size_t line) const { return line < taken_.size() && !taken_[line]; }

  void matchByHash() {
    std::unordered_map<std::string, std::vector<std::size_t>> byHash;
    for (std::size_t line = 0; line < taken_.size(); ++line) {
      for (const auto reading : Readings::ofUnknown(texts_[unit_.begin + line]))
        byHash[exactHash(reading)].push_back(line);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const auto found = byHash.find(std::string{expectation_.hash(names_[i].name)});
      if (found != byHash.end()) {
        takeFirst(i, found->second);
      } else if (expectation_.entry(names_[i].name) == nullptr) {
        matchByWording(i);
      }
    }
  }

  void takeFirst(std::size_t name, const std::vector<std::size_t>& lines) {
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](std::size_t at) { return isFree(at); });
    if (line != lines.end()) take(name, *line);
  }

  void matchByWording(std::size_t name) {
    for (std::size_t line = 0; line < taken_.size(); ++line) {
      if (!isFree(line)) continue;
      if (!expectation_.unchanged(names_[name].name, texts_[unit_.begin + line])) continue;
      return take(name, line);
    }
  }

  // Names are sorted by instance and ordinal: a neighbour's line tells where an edited line is.
  void matchByOrder() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!lineOf_[i] && i > 0 && follows(i - 1) && isFree(*lineOf_[i - 1] + 1)) {
        take(i, *lineOf_[i - 1] + 1);
      }
    }
    for (std::size_t i = names_.size(); i-- > 0;) {
      if (lineOf_[i] || i + 1 >= names_.size() || !follows(i)) continue;
      const bool next = lineOf_[i + 1] && *lineOf_[i + 1] > 0;
      if (next && isFree(*lineOf_[i + 1] - 1)) take(i, *lineOf_[i + 1] - 1);
    }
    std::size_t line = 0;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (lineOf_[i]) continue;
      while (line < taken_.size() && taken_[line])
        ++line;
      if (line < taken_.size()) take(i, line);
    }
  }

  // Is the name after this one the next block of the same instance?
  bool follows(std::size_t name) const {
    const auto& a = names_[name];
    const auto& b = names_[name + 1];
    const bool same = a.name.instance == b.name.instance && a.copy == b.copy;
    return same && a.name.ordinal + 1 == b.name.ordinal && (lineOf_[name] || lineOf_[name + 1]);
  }

  const Unit& unit_;
  const Texts& texts_;
  const Expectation& expectation_;
  std::vector<ParsedAnchor> names_;
  std::vector<std::optional<std::size_t>> lineOf_;
  std::vector<bool> taken_;
};

// One instance's groups while they are gathered.
struct Gathering {
  AnchorGroup group;
  std::string sheet;
  std::set<int> ordinals;
};

void add(std::vector<Gathering>& gatherings, Occurrence occurrence, const std::string& sheet) {
  const auto fits = [&](const Gathering& gathering) {
    return gathering.group.copy == occurrence.copy && gathering.sheet == sheet;
  };
  const auto last = std::find_if(gatherings.rbegin(), gatherings.rend(), fits);
  if (last != gatherings.rend() && last->ordinals.insert(occurrence.name.ordinal).second) {
    last->group.occurrences.push_back(std::move(occurrence));
    return;
  }
  gatherings.push_back({{occurrence.name.instance, occurrence.copy, {occurrence}},
                        sheet,
                        {occurrence.name.ordinal}});
}

const Occurrence* findOrdinal(const AnchorGroup& group, int ordinal) {
  const auto found =
      std::find_if(group.occurrences.begin(), group.occurrences.end(),
                   [&](const Occurrence& other) { return other.name.ordinal == ordinal; });
  return found == group.occurrences.end() ? nullptr : &*found;
}

bool hasText(const AnchorGroup& group) {
  return std::any_of(group.occurrences.begin(), group.occurrences.end(),
                     [](const Occurrence& occurrence) { return !occurrence.empty; });
}

// A cut leaves empty remnants, and what is pasted bears a copy's name: then the pasted blocks are
// the instance's.
bool fillsGapsOf(const AnchorGroup& original, const AnchorGroup& copy) {
  return std::all_of(copy.occurrences.begin(), copy.occurrences.end(), [&](const auto& pasted) {
    const auto* old = findOrdinal(original, pasted.name.ordinal);
    return old == nullptr || old->empty;
  });
}

void merge(AnchorGroup& original, AnchorGroup copy) {
  for (auto& pasted : copy.occurrences) {
    if (pasted.empty) continue;
    std::erase_if(original.occurrences,
                  [&](const Occurrence& old) { return old.name.ordinal == pasted.name.ordinal; });
    original.occurrences.push_back(std::move(pasted));
  }
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
  const auto at = groups.size();
  groups.push_back(std::move(first));
  for (auto gathering = gatherings.begin() + 1; gathering != gatherings.end(); ++gathering) {
    auto& group = gathering->group;
    if (fillsGapsOf(groups[at], group)) {
      merge(groups[at], std::move(group));
    } else if (hasText(group)) {
      group.copy = true;
      groups.push_back(std::move(group));
    }
  }
}

}  // namespace

std::vector<AnchorGroup> groupAnchors(const Snapshot& snapshot, const Texts& texts,
                                      const Expectation& expectation) {
  std::map<Instance, std::vector<Gathering>> instances;
  for (const auto& unit : unitsOf(snapshot)) {
    const auto& cell = snapshot.blocks[unit.begin].cell;
    for (auto& occurrence : Lines{unit, texts, expectation}.match())
      add(instances[occurrence.name.instance], occurrence, cell ? cell->sheet : "");
  }
  std::vector<AnchorGroup> groups;
  for (auto& [instance, gatherings] : instances)
    settle(gatherings, groups);
  return groups;
}

}  // namespace meibun::track
