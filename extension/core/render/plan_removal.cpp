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

std::vector<document::GridCell> cellsOf(const FoundClause& clause, const Snapshot& snapshot) {
  const auto own = blocksOf(clause);
  std::vector<document::GridCell> cells;
  for (const auto& block : snapshot.blocks) {
    if (own.contains(block.id) && block.cell) cells.push_back(*block.cell);
  }
  return cells;
}

bool standsIn(const Block& block, const std::vector<document::GridCell>& cells) {
  return block.cell && std::find(cells.begin(), cells.end(), *block.cell) != cells.end();
}

// An original goes with its entry, unless a copy of it still shares the entry. (The names over a
// cell are those of all its lines: other lines of the clause's own cells tell of no copy.)
void dropEntry(const FoundClause& clause, const Snapshot& snapshot, Change& change) {
  const auto own = blocksOf(clause);
  const auto cells = cellsOf(clause, snapshot);
  const bool shared =
      std::any_of(snapshot.blocks.begin(), snapshot.blocks.end(), [&](const Block& block) {
        return names(block, clause.instance) && !own.contains(block.id) &&
               !standsIn(block, cells) && !textOf(block).empty();
      });
  if (clause.copy || shared || clause.instance.digits.empty()) return;
  forget(clause.instance, snapshot, change);
  forgetFormat(clause.instance, snapshot, change);
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
    if (block.cell) inCells.insert(block.id);
  }
  for (auto found = clause.blocks.rbegin(); found != clause.blocks.rend(); ++found) {
    if (found->anchored && inCells.contains(found->block)) {
      change.steps.emplace_back(document::SetAnchor{found->block, clause.instance, std::nullopt});
    }
    change.steps.emplace_back(document::RemoveBlock{found->block});
  }
}

// Another clause in one of the cells that this one stands in.
std::optional<track::Instance> neighbour(const FoundClause& clause, const Snapshot& snapshot) {
  const auto cells = cellsOf(clause, snapshot);
  for (const auto& block : snapshot.blocks) {
    if (!standsIn(block, cells)) continue;
    for (const auto& anchor : block.anchors) {
      if (anchor.name.instance != clause.instance) return anchor.name.instance;
    }
  }
  return std::nullopt;
}

// What insertion changed: put back now, or handed to the clause that still stands in the same cell.
void restore(const FoundClause& clause, const Snapshot& snapshot, Change& change,
             std::optional<track::LedgerEntry>& heir) {
  if (!clause.entry || clause.entry->before.empty() || clause.copy || clause.blocks.empty()) return;
  const auto other = neighbour(clause, snapshot);
  if (other) {
    auto ledger = track::decode(snapshot.record);
    const auto found = ledger.entries.find(*other);
    if (found != ledger.entries.end()) {
      heir = std::move(found->second);
      for (const auto& [name, value] : clause.entry->before)
        heir->before[name] = value;
      return;
    }
  }
  change.steps.emplace_back(document::Restore{clause.blocks.front().block, clause.entry->before});
}

}  // namespace

Change planRemoval(const FoundClause& clause, const Snapshot& snapshot, std::u16string undoTitle) {
  auto change = begin(snapshot, std::move(undoTitle));
  std::optional<track::LedgerEntry> heir;
  restore(clause, snapshot, change, heir);
  removeBlocks(clause, snapshot, change);
  if (!clause.copy) dropRemnants(clause, snapshot, change);
  dropEntry(clause, snapshot, change);
  if (heir) {
    forget(heir->instance, snapshot, change);
    for (auto& [key, value] : track::encode(*heir))
      change.steps.emplace_back(document::SetRecord{key, value});
  }
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
  return change;
}

}  // namespace meibun::render
