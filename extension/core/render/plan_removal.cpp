// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <utility>

#include "core/render/plan.hpp"

namespace meibun::render {
namespace {

using document::Block;
using document::Change;
using document::Snapshot;
using track::FoundClause;

Change begin(const Snapshot& snapshot, std::u16string title) {
  Change change;
  change.against = snapshot.revision;
  change.title = std::move(title);
  return change;
}

std::set<document::BlockId> blocksOf(const FoundClause& clause) {
  std::set<document::BlockId> blocks;
  for (const auto& found : clause.blocks)
    blocks.insert(found.block);
  return blocks;
}

bool names(const Block& block, const track::Instance& instance) {
  return std::any_of(block.anchors.begin(), block.anchors.end(),
                     [&](const auto& anchor) { return anchor.name.instance == instance; });
}

std::string instancePrefix(const track::Instance& instance) {
  return std::string{track::kPropertyPrefix} + instance.digits + '.';
}

// The instance's chunks, whether they could be read or not.
void forget(const track::Instance& instance, const Snapshot& snapshot, Change& change) {
  const auto prefix = instancePrefix(instance);
  for (const auto& [key, value] : snapshot.record) {
    if (key.starts_with(prefix)) change.steps.emplace_back(document::SetRecord{key, std::nullopt});
  }
}

// The format goes with the last entry; an unknown property of ours counts as one that still needs
// it.
void forgetFormat(const track::Instance& instance, const Snapshot& snapshot, Change& change) {
  const auto prefix = instancePrefix(instance);
  const bool others = std::any_of(snapshot.record.begin(), snapshot.record.end(), [&](auto& item) {
    return item.first != track::kFormatProperty && !item.first.starts_with(prefix);
  });
  const std::string format{track::kFormatProperty};
  if (!others && snapshot.record.contains(format)) {
    change.steps.emplace_back(document::SetRecord{format, std::nullopt});
  }
}

// The clause's blocks that are lines of a cell or box.
std::vector<const Block*> linesOf(const FoundClause& clause, const Snapshot& snapshot) {
  const auto own = blocksOf(clause);
  std::vector<const Block*> lines;
  for (const auto& block : snapshot.blocks) {
    if (own.contains(block.id) && isLine(block)) lines.push_back(&block);
  }
  return lines;
}

bool standsAmong(const Block& block, const std::vector<const Block*>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Block* line) { return shareNames(block, *line); });
}

// Does a copy of this original still share its entry? (The names over a cell are those of all its
// lines: other lines of the clause's own cells tell of no copy.)
bool isShared(const FoundClause& clause, const Snapshot& snapshot) {
  const auto own = blocksOf(clause);
  const auto lines = linesOf(clause, snapshot);
  return std::any_of(snapshot.blocks.begin(), snapshot.blocks.end(), [&](const Block& block) {
    return names(block, clause.instance) && !own.contains(block.id) && !standsAmong(block, lines) &&
           !textOf(block).empty();
  });
}

// Is the clause taken out for good? What is but a tracked deletion may be rejected, and the clause
// must then be known again; what was itself a tracked insertion goes at once, or with it.
bool goesForGood(const FoundClause& clause, const Snapshot& snapshot) {
  if (!snapshot.recordsChanges) return true;
  const auto own = blocksOf(clause);
  return std::all_of(snapshot.blocks.begin(), snapshot.blocks.end(), [&](const Block& block) {
    return !own.contains(block.id) ||
           std::all_of(block.runs.begin(), block.runs.end(), [](const document::Run& run) {
             return run.redline == document::Run::Redline::inserted;
           });
  });
}

void dropEntry(const FoundClause& clause, const Snapshot& snapshot, Change& change) {
  if (clause.copy || clause.instance.digits.empty() || isShared(clause, snapshot)) return;
  forget(clause.instance, snapshot, change);
  forgetFormat(clause.instance, snapshot, change);
}

void rewrite(const track::LedgerEntry& entry, const Snapshot& snapshot, Change& change) {
  forget(entry.instance, snapshot, change);
  for (auto& [key, value] : track::encode(entry))
    change.steps.emplace_back(document::SetRecord{key, value});
}

// What the original's removal has put back, or what stays as it is where it was detached, must not
// be put back by the copy that keeps the entry.
void keepEntryOfCopy(const FoundClause& clause, const Snapshot& snapshot, Change& change) {
  if (clause.copy || !clause.entry || clause.blocks.empty() || clause.entry->before.empty()) return;
  if (!isShared(clause, snapshot)) return;
  auto entry = *clause.entry;
  entry.before.clear();
  rewrite(entry, snapshot, change);
}

void dropRemnants(const FoundClause& clause, const Snapshot& snapshot, Change& change) {
  const auto own = blocksOf(clause);
  for (const auto& block : snapshot.blocks) {
    if (own.contains(block.id) || !names(block, clause.instance)) continue;
    if (!textOf(block).empty()) continue;
    change.steps.emplace_back(document::SetAnchor{block.id, clause.instance, std::nullopt});
  }
}

// A cell may hold other clauses' lines, and a name covers the whole cell: so its names go first, by
// instance.
void removeBlocks(const FoundClause& clause, const Snapshot& snapshot, Change& change) {
  std::set<document::BlockId> inCells;
  for (const auto& block : snapshot.blocks) {
    if (isLine(block)) inCells.insert(block.id);
  }
  for (auto found = clause.blocks.rbegin(); found != clause.blocks.rend(); ++found) {
    if (found->anchored && inCells.contains(found->block)) {
      change.steps.emplace_back(document::SetAnchor{found->block, clause.instance, std::nullopt});
    }
    change.steps.emplace_back(document::RemoveBlock{found->block});
  }
}

// The block that a name of `before` is about: "cell.<ordinal>" the cell of that block, others the
// clause.
const Block* cellBlock(const std::string& name, const FoundClause& clause,
                       const Snapshot& snapshot) {
  constexpr std::string_view kCell = "cell.";
  if (!name.starts_with(kCell)) return nullptr;
  const auto found =
      std::find_if(clause.blocks.begin(), clause.blocks.end(), [&](const auto& block) {
        return name.substr(kCell.size()) == std::to_string(block.ordinal);
      });
  if (found == clause.blocks.end()) return nullptr;
  const auto block = std::find_if(snapshot.blocks.begin(), snapshot.blocks.end(),
                                  [&](const Block& other) { return other.id == found->block; });
  return block == snapshot.blocks.end() || !isLine(*block) ? nullptr : &*block;
}

// The first block of another clause with an entry in the same cell.
std::optional<track::AnchorName> heirOf(const Block& cell, const FoundClause& clause,
                                        const track::Ledger& ledger) {
  std::optional<track::AnchorName> heir;
  for (const auto& [name, copy] : cell.anchors) {
    const bool other = name.instance != clause.instance && !copy;
    if (!other || !ledger.entries.contains(name.instance)) continue;
    if (!heir || name < *heir) heir = name;
  }
  return heir;
}

// What insertion changed: put back now, or handed to a clause that still stands in the same cell.
void restore(const FoundClause& clause, const Snapshot& snapshot, Change& change,
             track::Ledger& heirs) {
  if (!clause.entry || clause.copy || clause.blocks.empty()) return;
  auto ledger = track::decode(snapshot.record);
  std::map<document::BlockId, std::map<std::string, std::string>> now;
  for (const auto& [name, value] : clause.entry->before) {
    const auto* cell = cellBlock(name, clause, snapshot);
    const auto heir = cell == nullptr ? std::nullopt : heirOf(*cell, clause, ledger);
    if (!heir) {
      now[cell == nullptr ? clause.blocks.front().block : cell->id].emplace(name, value);
      continue;
    }
    auto& entry = ledger.entries.at(heir->instance);
    entry.before["cell." + std::to_string(heir->ordinal)] = value;
    heirs.entries[heir->instance] = entry;
  }
  for (auto& [block, before] : now)
    change.steps.emplace_back(document::Restore{block, std::move(before)});
}

}  // namespace

Change planRemoval(const FoundClause& clause, const Snapshot& snapshot, std::u16string undoTitle) {
  auto change = begin(snapshot, std::move(undoTitle));
  track::Ledger heirs;
  restore(clause, snapshot, change, heirs);
  removeBlocks(clause, snapshot, change);
  if (!goesForGood(clause, snapshot)) return change;
  if (!clause.copy) dropRemnants(clause, snapshot, change);
  dropEntry(clause, snapshot, change);
  keepEntryOfCopy(clause, snapshot, change);
  for (const auto& [instance, entry] : heirs.entries)
    rewrite(entry, snapshot, change);
  return change;
}

Change planDetach(const FoundClause& clause, const Snapshot& snapshot, std::u16string undoTitle) {
  auto change = begin(snapshot, std::move(undoTitle));
  for (const auto& found : clause.blocks) {
    if (!found.anchored) continue;
    change.steps.emplace_back(document::SetAnchor{found.block, clause.instance, std::nullopt});
  }
  if (!clause.copy) dropRemnants(clause, snapshot, change);
  dropEntry(clause, snapshot, change);
  keepEntryOfCopy(clause, snapshot, change);
  return change;
}

}  // namespace meibun::render
