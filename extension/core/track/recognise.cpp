// SPDX-License-Identifier: MPL-2.0
#include "core/track/recognise.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "core/track/anchor_groups.hpp"
#include "core/track/entry_search.hpp"
#include "core/track/gaps.hpp"
#include "core/track/wording.hpp"
#include "core/track/wording_search.hpp"

namespace meibun::track {
namespace {

using document::Snapshot;

class Recogniser {
 public:
  Recogniser(const Snapshot& snapshot, const TextIndex& index, std::string_view day)
      : snapshot_{snapshot},
        index_{index},
        day_{day},
        ledger_{decode(snapshot.record)},
        expectation_{ledger_, index},
        free_(snapshot.blocks.size(), true) {
    texts_.reserve(snapshot.blocks.size());
    for (const auto& block : snapshot.blocks)
      texts_.push_back(textOf(block));
  }

  Recognition run() {
    result_.findings = ledger_.findings;
    const auto groups = groupAnchors(snapshot_, texts_, expectation_);
    for (const auto& group : groups) {
      for (const auto& occurrence : group.occurrences)
        free_[occurrence.block] = false;
    }
    for (const auto& group : groups) {
      if (!isDeleted(group)) result_.clauses.push_back(judge(group));
    }
    findEntriesWithoutAnchors(groups);
    findWordings();
    for (auto& clause : result_.clauses) {
      setStatus(clause);
      findOpen(clause);
    }
    sortClauses();
    return std::move(result_);
  }

 private:
  // What text it has is under tracked deletion: it is gone unless that is rejected.
  bool isDeleted(const AnchorGroup& group) const {
    const auto deleted = [](const document::Run& run) {
      return run.redline == document::Run::Redline::deleted && !run.text.empty();
    };
    const auto& all = group.occurrences;
    return std::all_of(all.begin(), all.end(), [](const auto& one) { return one.empty; }) &&
           std::any_of(all.begin(), all.end(), [&](const auto& one) {
             const auto& runs = snapshot_.blocks[one.block].runs;
             return std::any_of(runs.begin(), runs.end(), deleted);
           });
  }

  FoundClause judge(const AnchorGroup& group) {
    const auto& name = group.occurrences.front().name;
    FoundClause clause;
    clause.instance = group.instance;
    clause.key = name.key;
    clause.copy = group.copy;
    const auto* entry = expectation_.entry(name);
    if (entry == nullptr) reportOtherKey(name);
    identify(clause, entry, expectation_.text(name));
    for (const auto& occurrence : group.occurrences)
      take(clause, occurrence);
    if (clause.blocks.empty()) keepEmptyBlocks(clause, group);
    findLostBlocks(clause, name);
    readLostValues(clause);
    complete(clause);
    return clause;
  }

  // An entry that tells of another wording than the anchor is not used: the anchor travels with the
  // text.
  void reportOtherKey(const AnchorName& name) {
    if (!ledger_.entries.contains(name.instance)) return;
    result_.findings.push_back({"track.key-differs",
                                {},
                                {{"instance", name.instance.digits}, {"key", name.key.digits}},
                                base::Severity::warning});
  }

  void identify(FoundClause& clause, const LedgerEntry* entry, const KnownText* text) {
    if (text != nullptr) {
      clause.version = text->clause->ref;
      clause.title = text->clause->title;
      clause.variant = text->chosen.variant;
      clause.lang = text->clause->lang;
      if (entry != nullptr) addOwnWords(clause.values, *text);
    }
    if (entry != nullptr) {
      clause.evidence = Evidence::ledger;
      clause.entry = *entry;
      clause.version = entry->version;
      clause.variant = entry->variant;
      clause.lang = entry->lang;
      for (const auto& [parameter, words] : entry->values)
        clause.values[parameter] = words;
    }
    if (clause.title.empty() && clause.version) clause.title = titleOf(*clause.version);
  }

  std::string titleOf(const model::VersionRef& version) const {
    const auto* known = index_.library().version(version);
    const auto* other = known != nullptr ? known : index_.library().current(version.clause, day_);
    return other == nullptr ? std::string{} : other->title;
  }

  static void addOwnWords(model::Values& values, const KnownText& text) {
    for (const auto* block : text.chosen.body) {
      for (const auto& piece : block->pieces) {
        if (const auto* hole = std::get_if<model::Hole>(&piece))
          values.emplace(hole->parameter, hole->words);
      }
    }
  }

  void take(FoundClause& clause, const Occurrence& occurrence) {
    if (occurrence.empty) return;
    const bool known = clause.version.has_value();
    FoundBlock block{snapshot_.blocks[occurrence.block].id, occurrence.name.ordinal,
                     known && !occurrence.unchanged, occurrence.copy, true};
    block.edited |= snapshot_.blocks[occurrence.block].holdsMore;
    block.edited |= !readValues(clause, occurrence.name, occurrence.block);
    clause.blocks.push_back(block);
    position_[block.block] = occurrence.block;
  }

  // The words in the holes, where no ledger tells them or what it tells was open. False when they
  // contradict those of an earlier block.
  bool readValues(FoundClause& clause, const AnchorName& name, std::size_t block) {
    const auto* text = expectation_.text(name);
    const auto ordinal = static_cast<std::size_t>(name.ordinal);
    if (text == nullptr || ordinal >= text->chosen.body.size()) return true;
    if (clause.entry && clause.entry->open.empty()) return true;
    const auto values = valuesIn(*text->chosen.body[ordinal], texts_[block]);
    if (clause.entry) return takeFilled(clause.values, *clause.entry, *text, ordinal, values);
    bool agrees = true;
    for (const auto& [parameter, words] : values.value_or(model::Values{}))
      agrees &= clause.values.emplace(parameter, words).first->second == words;
    return agrees;
  }

  // The same of the blocks that were found without an anchor.
  void readLostValues(FoundClause& clause) {
    for (auto& block : clause.blocks) {
      if (block.anchored || block.edited) continue;
      const AnchorName name{clause.instance, clause.key, block.ordinal};
      block.edited = !readValues(clause, name, position_.at(block.block));
    }
  }

  // Nothing of the clause has text any more: its empty blocks are kept so that it can be removed.
  void keepEmptyBlocks(FoundClause& clause, const AnchorGroup& group) {
    for (const auto& occurrence : group.occurrences) {
      const auto id = snapshot_.blocks[occurrence.block].id;
      clause.blocks.push_back({id, occurrence.name.ordinal, true, occurrence.copy, true});
      position_[id] = occurrence.block;
    }
  }

  int expectedBlocks(const FoundClause& clause) const {
    if (clause.entry) return static_cast<int>(clause.entry->blocks.size());
    const auto* text = index_.find(clause.key);
    if (text != nullptr) return static_cast<int>(text->chosen.body.size());
    int most = 0;
    for (const auto& block : clause.blocks)
      most = std::max(most, block.ordinal + 1);
    return most;
  }

  const FoundBlock* standing(const FoundClause& clause, int ordinal) const {
    const auto found =
        std::find_if(clause.blocks.begin(), clause.blocks.end(), [&](const FoundBlock& block) {
          return block.ordinal == ordinal && !texts_[position_.at(block.block)].empty();
        });
    return found == clause.blocks.end() ? nullptr : &*found;
  }

  // Blocks whose anchor is gone: the siblings tell where to look, the hash or wording proves.
  void findLostBlocks(FoundClause& clause, AnchorName name) {
    constexpr std::size_t kNear = 8;
    const auto kind = name.kind;
    for (int ordinal = 0; ordinal < expectedBlocks(clause); ++ordinal) {
      if (standing(clause, ordinal) != nullptr) continue;
      const auto* before = standing(clause, ordinal - 1);
      const auto* after = standing(clause, ordinal + 1);
      if (before == nullptr && after == nullptr) continue;
      const auto anchor = position_.at((before != nullptr ? before : after)->block);
      const auto begin = before != nullptr ? anchor + 1 : anchor - std::min(anchor, kNear);
      const auto end = before != nullptr ? std::min(anchor + 1 + kNear, texts_.size()) : anchor;
      name.ordinal = ordinal;
      name.kind = ordinal == 0 ? AnchorName::Kind::head : kind;
      const Range near{begin, end, before == nullptr};
      if (const auto at = findLost(name, near, &Expectation::unchanged)) {
        adopt(clause, *at, ordinal);
      } else if (const auto like = findLost(name, near, &Expectation::folds)) {
        adopt(clause, *like, ordinal, true);
      }
    }
  }

  using Proof = bool (Expectation::*)(const AnchorName&, std::u16string_view) const;

  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool backwards = false;  // the sibling stands behind it: the nearest block is the last
  };

  std::optional<std::size_t> findLost(const AnchorName& name, const Range& range,
                                      Proof proves) const {
    for (std::size_t i = 0; range.begin + i < range.end; ++i) {
      const auto at = range.backwards ? range.end - 1 - i : range.begin + i;
      if (!free_[at] || texts_[at].empty()) continue;
      if ((expectation_.*proves)(name, texts_[at])) return at;
    }
    return std::nullopt;
  }

  void adopt(FoundClause& clause, std::size_t at, int ordinal, bool edited = false) {
    const auto& block = snapshot_.blocks[at];
    free_[at] = false;
    position_[block.id] = at;
    clause.blocks.push_back({block.id, ordinal, edited || block.holdsMore, false, false});
    std::sort(clause.blocks.begin(), clause.blocks.end(), [this](const auto& a, const auto& b) {
      return position_.at(a.block) < position_.at(b.block);
    });
  }

  // Missing, added and reordered blocks, once the blocks are known.
  void complete(FoundClause& clause) {
    std::set<int> ordinals;
    for (const auto& block : clause.blocks) {
      if (!texts_[position_.at(block.block)].empty()) ordinals.insert(block.ordinal);
    }
    for (int ordinal = 0; ordinal < expectedBlocks(clause); ++ordinal) {
      if (!ordinals.contains(ordinal)) clause.missing.push_back(ordinal);
    }
    const Gaps gaps{snapshot_, texts_, free_};
    for (std::size_t i = 1; i < clause.blocks.size(); ++i) {
      const auto& before = clause.blocks[i - 1];
      const auto& after = clause.blocks[i];
      clause.reordered |= after.ordinal < before.ordinal;
      const auto between = gaps.between(position_.at(before.block), position_.at(after.block));
      clause.reordered |= !between;
      if (between) clause.added.insert(clause.added.end(), between->begin(), between->end());
    }
    clause.edited =
        clause.reordered || !clause.missing.empty() || !clause.added.empty() ||
        std::any_of(clause.blocks.begin(), clause.blocks.end(), [](auto& b) { return b.edited; });
  }

  // Entries of which no anchor is left; the blocks that prove nothing alone stand near the others.
  void findEntriesWithoutAnchors(const std::vector<AnchorGroup>& groups) {
    std::set<Instance> anchored;
    for (const auto& group : groups)
      anchored.insert(group.instance);
    std::optional<EntrySearch> search;
    for (const auto& [instance, entry] : ledger_.entries) {
      if (anchored.contains(instance)) continue;
      if (!search) search.emplace(texts_, free_, expectation_);
      FoundClause clause;
      clause.instance = instance;
      clause.key = entry.key;
      identify(clause, &entry, index_.find(entry.key));
      clause.evidence = Evidence::wording;
      for (const auto& [block, ordinal, edited] : search->blocksOf(instance, entry))
        adopt(clause, block, ordinal, edited);
      findLostBlocks(clause, {instance, entry.key});
      if (clause.blocks.size() * 2 < entry.blocks.size() || clause.blocks.empty()) {
        giveBack(clause);
        reportGone(clause);
        continue;
      }
      readLostValues(clause);
      complete(clause);
      result_.clauses.push_back(std::move(clause));
    }
  }

  void giveBack(const FoundClause& clause) {
    for (const auto& block : clause.blocks)
      free_[position_.at(block.block)] = true;
  }

  void reportGone(const FoundClause& clause) {
    result_.findings.push_back({"track.clause-gone",
                                {},
                                {{"instance", clause.instance.digits},
                                 {"clause", toString(*clause.version)},
                                 {"title", clause.title}},
                                base::Severity::info});
  }

  void findWordings() {
    for (auto& hit : searchWordings(snapshot_, texts_, free_, index_, day_)) {
      FoundClause clause;
      clause.key = hit.text->key;
      identify(clause, nullptr, hit.text);
      clause.evidence = Evidence::wording;
      clause.values = std::move(hit.values);
      for (const auto& [block, ordinal] : hit.blocks) {
        const auto& words = *hit.text->chosen.body[static_cast<std::size_t>(ordinal)];
        adopt(clause, block, ordinal, !areValues(*hit.text, words, clause.values));
      }
      complete(clause);
      result_.clauses.push_back(std::move(clause));
    }
  }

  void setStatus(FoundClause& clause) const {
    const auto& library = index_.library();
    if (!clause.version || library.version(*clause.version) == nullptr) return;
    clause.status = clause.edited ? Status::edited : Status::current;
    if (library.state(*clause.version, day_) == model::State::withdrawn) {
      clause.status = Status::withdrawn;
      return;
    }
    const auto* current = library.current(clause.version->clause, day_);
    const bool newer = current != nullptr && current->ref.version > clause.version->version;
    if (newer && library.state(current->ref, day_) == model::State::inForce) {
      clause.status = Status::outdated;
    }
  }

  void findOpen(FoundClause& clause) const {
    const auto* entry = clause.entry ? &*clause.entry : nullptr;
    for (const auto& [block, ordinal, edited, copy, anchored] : clause.blocks) {
      const auto& words = texts_[position_.at(block)];
      const auto places = openPlacesIn(words, block, ordinal, entry, index_.find(clause.key));
      clause.open.insert(clause.open.end(), places.begin(), places.end());
    }
  }

  void sortClauses() {
    const auto first = [this](const FoundClause& clause) {
      return clause.blocks.empty() ? std::numeric_limits<std::size_t>::max()
                                   : position_.at(clause.blocks.front().block);
    };
    std::stable_sort(result_.clauses.begin(), result_.clauses.end(),
                     [&](const auto& a, const auto& b) { return first(a) < first(b); });
  }

  const Snapshot& snapshot_;
  const TextIndex& index_;
  std::string_view day_;
  Ledger ledger_;
  Expectation expectation_;
  std::vector<bool> free_;  // by block: has text of no clause found so far
  std::vector<std::u16string> texts_;
  std::map<document::BlockId, std::size_t> position_;
  Recognition result_;
};

}  // namespace

Recognition recognise(const Snapshot& snapshot, const TextIndex& index, std::string_view day) {
  return Recogniser{snapshot, index, day}.run();
}

Recognition recognise(const Snapshot& snapshot, const model::Library& library,
                      std::string_view day) {
  const TextIndex index{library};
  return recognise(snapshot, index, day);
}

}  // namespace meibun::track
