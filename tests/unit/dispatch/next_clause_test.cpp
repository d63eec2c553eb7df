// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/next_clause.hpp"

#include <gtest/gtest.h>

namespace meibun::dispatch {
namespace {

using document::BlockId;

track::FoundClause clauseIn(std::uint32_t block) {
  track::FoundClause made;
  made.blocks.emplace_back().block = {block};
  return made;
}

// Blocks 7, 3, 5 and 1 in this order, the clauses in 7, 5 and 1. Compared by the ids themselves,
// the clause behind block 7 was none, and that behind 3 the one before it.
TEST(NextClause, IsTheFirstBehindTheCursorInTheDocumentsOrder) {
  document::Snapshot snapshot;
  for (const std::uint32_t id : {7U, 3U, 5U, 1U})
    snapshot.blocks.emplace_back().id = {id};
  const std::vector<track::FoundClause> clauses{clauseIn(7), clauseIn(5), clauseIn(1)};
  EXPECT_EQ(clauseBehind(snapshot, clauses, std::nullopt), 0U);
  EXPECT_EQ(clauseBehind(snapshot, clauses, BlockId{7}), 1U);
  EXPECT_EQ(clauseBehind(snapshot, clauses, BlockId{3}), 1U);
  EXPECT_EQ(clauseBehind(snapshot, clauses, BlockId{5}), 2U);
  EXPECT_EQ(clauseBehind(snapshot, clauses, BlockId{1}), 0U);
}

TEST(NextClause, PassesOverClausesWithoutBlocks) {
  document::Snapshot snapshot;
  for (const std::uint32_t id : {1U, 2U})
    snapshot.blocks.emplace_back().id = {id};
  const std::vector<track::FoundClause> clauses{{}, clauseIn(2)};
  EXPECT_EQ(clauseBehind(snapshot, clauses, BlockId{1}), 1U);
}

}  // namespace
}  // namespace meibun::dispatch
