// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/render/render.hpp"
#include "core/track/ledger.hpp"
#include "core/track/recognise.hpp"

namespace meibun::render {

// What to insert, as the person chose it. `day`: the day of insertion, ISO 8601. `against`: the
// revision of the snapshot that an AfterBlock place names.
struct Insertion {
  Rendered rendered;
  track::Instance instance;
  document::Place place;
  std::optional<int> release;
  std::string day;
  std::u16string undoTitle;
  std::set<std::string> consents;
  std::optional<document::Revision> against = {};
};

// The blocks of a rendering with their anchors and, where `here` or the family has no live
// numbering, their typed labels. An article's heading is one block: 第5条 is its label, （見出し）
// its text.
std::vector<document::PlannedBlock> plannedBlocks(const Rendered& rendered,
                                                  const track::Instance& instance,
                                                  const document::Abilities& abilities,
                                                  const document::NumberingHere& here);

// Blocks, anchors, ledger entry and ledger format as one change, for a site that has been surveyed.
document::Change planInsertion(const Insertion& insertion, const document::Abilities& abilities,
                               const document::Site& site);

// Several clauses as one change, in this order at the first one's place; article numbers run on.
// What insertion changes in the document is kept in the first one's entry, unless the site names it
// for one of them ("<instance>.<name>"). Title, consents and revision are the first one's.
document::Change planInsertions(const std::vector<Insertion>& insertions,
                                const document::Abilities& abilities, const document::Site& site);

// Clauses that go to one place, and that place as it was surveyed for all of them.
struct InsertionGroup {
  std::vector<Insertion> insertions;
  document::Site site;
};

// Several groups, each at a place of its own, as one change: all of it or nothing, one undo step.
// Title, consents and revision are the first group's.
document::Change planGroups(const std::vector<InsertionGroup>& groups,
                            const document::Abilities& abilities);

// Takes a clause out: its blocks, empty remnants' anchors, its ledger entry, what insertion had
// changed; and the ledger's format when it was the last. Blocks that a person wrote between stay. A
// copy leaves the entry to its original; an original leaves it, without `before`, to a copy that
// stands; where the document records changes, what is only a tracked deletion keeps its entry and
// its remnants. Steps in order: Restore (its block still stands: the one
// that a name "cell.<ordinal>" of `before` tells, else the clause's first), RemoveBlock from last
// to first (in cells each after a SetAnchor that takes the instance's names off the cell),
// SetRecord. Where another clause stands in the same cell, its entry takes that cell's `before`
// over and nothing is restored yet.
document::Change planRemoval(const track::FoundClause& clause, const document::Snapshot& snapshot,
                             std::u16string undoTitle);

// Leaves the text as it stands and takes anchors and ledger entry off.
document::Change planDetach(const track::FoundClause& clause, const document::Snapshot& snapshot,
                            std::u16string undoTitle);

}  // namespace meibun::render
