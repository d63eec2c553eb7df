// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/placeholders.hpp"

#include <gtest/gtest.h>

namespace meibun::sidebar {
namespace {

using document::BlockId;

// Blocks 7, 3 and 5 in this order: an id is no place.
document::Snapshot snapshot() {
  document::Snapshot made;
  for (const std::uint32_t id : {7U, 3U, 5U})
    made.blocks.emplace_back().id = {id};
  return made;
}

track::FoundClause clause(const std::string& instance, std::vector<track::OpenPlace> open) {
  track::FoundClause made;
  made.instance = {instance};
  made.title = instance;
  made.open = std::move(open);
  return made;
}

track::Recognition recognition() {
  track::Recognition made;
  made.clauses = {
      clause("A", {{"seller", "販売店名", BlockId{5}, 4, 6}, {"desk", "窓口", BlockId{7}, 9, 4}}),
      clause("B", {{"seller", "販売店名", BlockId{7}, 2, 6}})};
  return made;
}

TEST(Placeholders, StandInTheDocumentsOrder) {
  const auto all = placeholdersIn(snapshot(), recognition());
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].clause, "B");
  EXPECT_EQ(all[1].place.parameter, "desk");
  EXPECT_EQ(all[2].place.block, BlockId{5});
}

struct Case {
  const char* what;
  std::optional<document::TextPoint> cursor;
  std::size_t next;
};

TEST(Placeholders, TheNextIsTheFirstBehindTheCursor) {
  const auto all = placeholdersIn(snapshot(), recognition());
  const Case cases[] = {
      {"no cursor", std::nullopt, 0},
      {"before the first", {{BlockId{7}, 0}}, 0},
      {"at its beginning", {{BlockId{7}, 2}}, 0},
      {"at its end, where it was selected", {{BlockId{7}, 8}}, 1},
      {"behind the last of a block", {{BlockId{7}, 13}}, 2},
      {"in a block without any", {{BlockId{3}, 0}}, 2},
      {"behind the last: the first again", {{BlockId{5}, 10}}, 0},
      {"in a block that is not there", {{BlockId{9}, 0}}, 0},
  };
  for (const auto& [what, cursor, next] : cases) {
    EXPECT_EQ(placeholderAfter(snapshot(), all, cursor), next) << what;
  }
}

}  // namespace
}  // namespace meibun::sidebar
