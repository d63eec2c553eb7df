// SPDX-License-Identifier: MPL-2.0
#include "core/document/fingerprint.hpp"

#include <functional>
#include <set>

#include <gtest/gtest.h>

namespace meibun::document {
namespace {

Block sample() {
  Block block;
  block.story = Story::cell;
  block.runs = {{u"条項", Run::Redline::plain}};
  block.label = u"第1条";
  block.anchors = {{{{"7K3M9Q2XAB"}, {"5D0F1C2HK7QX"}, 0}, false}};
  block.cell = GridCell{"見積", 1, 2};
  block.box = SlideBox{3, 4};
  return block;
}

std::uint64_t of(const Block& block) {
  Fingerprint print;
  print.add(block);
  return print.value();
}

TEST(Fingerprint, SeesWhateverAReaderSees) {
  const std::vector<std::function<void(Block&)>> changes{
      [](Block& block) { block.runs[0].text = u"条文"; },
      [](Block& block) { block.runs[0].redline = Run::Redline::deleted; },
      [](Block& block) { block.label = u"第2条"; },
      [](Block& block) { block.anchors.clear(); },
      [](Block& block) { block.anchors[0].copy = true; },
      [](Block& block) { block.cell->sheet = "見積 (2)"; },
      [](Block& block) { block.cell->column = 2; },
      [](Block& block) { block.cell->row = 1; },
      [](Block& block) { block.box->slide = 4; },
      [](Block& block) { block.box->box = 3; },
      [](Block& block) { block.locked = true; },
      [](Block& block) { block.holdsMore = true; },
      [](Block& block) { block.story = Story::body; },
  };
  std::set<std::uint64_t> seen{of(sample())};
  EXPECT_EQ(of(sample()), *seen.begin());
  for (const auto& change : changes) {
    auto block = sample();
    change(block);
    EXPECT_TRUE(seen.insert(of(block)).second);
  }
}

TEST(Fingerprint, KeepsTextsApart) {
  Fingerprint one;
  one.add(std::map<std::string, std::string>{{"ab", "c"}});
  Fingerprint other;
  other.add(std::map<std::string, std::string>{{"a", "bc"}});
  EXPECT_NE(one.value(), other.value());
}

// A spreadsheet counted what the office told, and told late: a change was refused as stale although
// nothing had changed.
TEST(Revisions, StayWhileWhatIsShownStays) {
  Revisions revisions;
  EXPECT_FALSE(revisions.isRead());
  const auto first = revisions.of(7);
  EXPECT_TRUE(revisions.isRead());
  EXPECT_EQ(revisions.of(7), first);
  const auto second = revisions.of(8);
  EXPECT_NE(second, first);
  EXPECT_NE(revisions.of(7), first);
}

TEST(Revisions, AChangeOfOurOwnGivesTheRevisionOfTheNextReading) {
  Revisions revisions;
  const auto before = revisions.of(7);
  const auto after = revisions.afterChange();
  EXPECT_NE(after, before);
  EXPECT_FALSE(revisions.isRead());
  EXPECT_EQ(revisions.of(9), after);
  EXPECT_EQ(revisions.now(), after);
}

}  // namespace
}  // namespace meibun::document
