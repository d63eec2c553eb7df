// SPDX-License-Identifier: MPL-2.0
#include "core/model/library.hpp"

#include <memory>

#include <gtest/gtest.h>

namespace meibun::model {
namespace {

Clause version(const std::string& id, int number) {
  Clause clause;
  clause.ref = {{"p", id}, number};
  clause.file = "clauses/" + id + "/" + std::to_string(number) + ".xml";
  return clause;
}

Release release(int number, std::string from, const std::vector<Clause>& lists) {
  Release release;
  release.number = number;
  release.from = std::move(from);
  for (const auto& clause : lists)
    release.files.push_back({clause.file, ""});
  return release;
}

// kept@1 stays, changed goes from 1 to 2, gone is withdrawn by release 2, later comes with release
// 3, and changed@3 and fresh@1 are drafts.
Library sample() {
  Pack pack;
  pack.id = "p";
  const auto kept = version("kept", 1);
  const auto gone = version("gone", 1);
  const auto later = version("later", 1);
  const auto one = version("changed", 1);
  const auto two = version("changed", 2);
  pack.clauses = {kept, gone, later, one, two, version("changed", 3), version("fresh", 1)};
  pack.releases = {release(1, "2026-04-01", {kept, gone, one}),
                   release(2, "2026-10-01", {kept, two}),
                   release(3, "2027-04-01", {kept, two, later})};
  pack.releases[1].withdrawals.push_back({gone.ref, "廃止"});
  return Library{{pack}};
}

struct StateCase {
  const char* id;
  int number;
  const char* day;
  State state;
};

TEST(Library, ComputesTheStateOnADay) {
  const StateCase cases[] = {
      {"kept", 1, "2026-03-31", State::future},
      {"kept", 1, "2026-04-01", State::inForce},
      {"kept", 1, "2030-01-01", State::inForce},
      {"changed", 1, "2026-09-30", State::inForce},
      {"changed", 1, "2026-10-01", State::superseded},
      {"changed", 2, "2026-09-30", State::future},
      {"changed", 2, "2026-10-01", State::inForce},
      {"changed", 3, "2030-01-01", State::draft},
      {"gone", 1, "2026-09-30", State::inForce},
      {"gone", 1, "2026-10-01", State::withdrawn},
      {"gone", 1, "2027-04-01", State::withdrawn},
      {"later", 1, "2027-03-31", State::future},
      {"later", 1, "", State::inForce},
      {"changed", 1, "", State::superseded},
      {"fresh", 1, "", State::draft},
      {"unknown", 1, "", State::draft},
  };
  const auto library = sample();
  for (const auto& [id, number, day, state] : cases) {
    EXPECT_EQ(library.state({{"p", id}, number}, day), state) << id << '@' << number << ' ' << day;
  }
}

struct CurrentCase {
  const char* id;
  const char* day;
  int number;  // 0 = none
};

TEST(Library, FindsTheVersionInForceElseTheNextElseTheNewestDraft) {
  const CurrentCase cases[] = {{"kept", "2026-04-01", 1},
                               {"kept", "2026-03-31", 1},
                               {"changed", "2026-09-30", 1},
                               {"changed", "2026-10-01", 2},
                               {"changed", "", 2},
                               {"changed", "2020-01-01", 1},
                               {"gone", "2026-10-01", 0},
                               {"later", "2026-10-01", 1},
                               {"fresh", "", 1},
                               {"unknown", "", 0}};
  const auto library = sample();
  for (const auto& [id, day, number] : cases) {
    const auto* const clause = library.current({"p", id}, day);
    EXPECT_EQ(clause == nullptr ? 0 : clause->ref.version, number) << id << ' ' << day;
  }
}

// A clause that later releases carry over was recorded with the last of them, which was not yet in
// force.
TEST(Library, KnowsTheReleaseThatAVersionIsTakenFrom) {
  const auto library = sample();
  EXPECT_EQ(library.releaseOf({{"p", "kept"}, 1}), 3);
  EXPECT_EQ(library.releaseOf({{"p", "kept"}, 1}, "2026-03-31"), 1);
  EXPECT_EQ(library.releaseOf({{"p", "kept"}, 1}, "2026-11-20"), 2);
  EXPECT_EQ(library.releaseOf({{"p", "later"}, 1}, "2026-11-20"), 3);
  EXPECT_EQ(library.releaseOf({{"p", "changed"}, 1}, "2030-01-01"), 1);
  EXPECT_EQ(library.releaseOf({{"p", "changed"}, 1}), 1);
  EXPECT_EQ(library.releaseOf({{"p", "changed"}, 3}), std::nullopt);
  EXPECT_EQ(library.releaseOf({{"p", "unknown"}, 1}), std::nullopt);
}

TEST(Library, ACopyOutlivesTheOriginal) {
  auto original = std::make_unique<Library>(sample());
  const auto copy = *original;
  original.reset();
  ASSERT_NE(copy.version({{"p", "kept"}, 1}), nullptr);
  EXPECT_EQ(copy.pack("p")->clauses.size(), 7U);
  EXPECT_EQ(copy.pack("q"), nullptr);
}

}  // namespace
}  // namespace meibun::model
