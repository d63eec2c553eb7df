// SPDX-License-Identifier: MPL-2.0
#include "core/render/slide_layout.hpp"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace meibun::render {
namespace {

const SlideArea kArea{1000, 4000, 25000, 9000};

// Blocks of so many full-width characters, on lines of the area's width, without blanks between.
class Typewriter final : public SlideRuler {
 public:
  explicit Typewriter(std::vector<int> characters) : characters_(std::move(characters)) {}

  std::int32_t height(std::size_t first, std::size_t count, double points) const override {
    const double em = points * 2540 / 72;
    const int inLine = static_cast<int>(kArea.width / em);
    int lines = 0;
    for (auto i = first; i < first + count; ++i)
      lines += (characters_[i] + inLine - 1) / inLine;
    return static_cast<std::int32_t>(std::lround(lines * em * 1.5));
  }

 private:
  std::vector<int> characters_;
};

std::vector<SlideText> texts(const std::vector<std::size_t>& clauses) {
  std::vector<SlideText> made;
  for (const auto clause : clauses)
    made.push_back({clause, false});
  return made;
}

}  // namespace

TEST(SlideLayout, FindsTheBandsBetweenWhatStands) {
  EXPECT_EQ(freeBands(kArea, {}), std::vector{kArea});
  const std::vector<SlideArea> obstacles{
      {0, 0, 28000, 3500},        // the title, above
      {2000, 6000, 5000, 1000},   // a picture inside
      {9000, 6500, 5000, 1500},   // one beside it that reaches further down
      {0, 14000, 28000, 1000},    // the footer, below
      {26500, 4000, 1000, 9000},  // right of the area
  };
  EXPECT_EQ(freeBands(kArea, obstacles),
            (std::vector<SlideArea>{{1000, 4000, 25000, 1750}, {1000, 8250, 25000, 4750}}));
  EXPECT_TRUE(freeBands(kArea, {{0, 0, 28000, 15750}}).empty());
}

TEST(SlideLayout, TriesTheDecksSizeAndThenTheUsualOnes) {
  EXPECT_EQ(slideSizes(22), (std::vector<double>{22, 20, 18, 16, 14, 12}));
  EXPECT_EQ(slideSizes(12), std::vector<double>{12});
  EXPECT_EQ(slideSizes(10), std::vector<double>{10});
}

TEST(SlideLayout, KeepsTheDecksSizeWhereItFits) {
  const auto plan = planSlides(texts({0, 0}), {kArea}, kArea, slideSizes(24), Typewriter({80, 40}));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->points, 24);
  ASSERT_EQ(plan->spots.size(), 1U);
  EXPECT_EQ(plan->spots[0].count, 2U);
  EXPECT_EQ(plan->spots[0].area.top, kArea.top);
}

TEST(SlideLayout, TakesTheLowestBandThatFits) {
  const std::vector<SlideArea> bands{{1000, 4000, 25000, 5000}, {1000, 10000, 25000, 2000}};
  const Typewriter oneLine({10});
  const auto low = planSlides(texts({0}), bands, kArea, slideSizes(18), oneLine);
  ASSERT_TRUE(low);
  EXPECT_EQ(low->spots[0].area.top, 10000);
  const auto high = planSlides(texts({0}), bands, kArea, slideSizes(18), Typewriter({120}));
  ASSERT_TRUE(high);
  EXPECT_EQ(high->points, 18);
  EXPECT_EQ(high->spots[0].area.top, 4000);
}

TEST(SlideLayout, ShrinksBeforeItGoesOn) {
  const auto plan =
      planSlides(texts({0, 0}), {kArea}, kArea, slideSizes(32), Typewriter({150, 90}));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->spots.back().slide, 0U);
  EXPECT_LT(plan->points, 32);
  EXPECT_GE(plan->points, kSmallestOnSlides);
}

TEST(SlideLayout, GivesEachClauseABoxOfItsOwn) {
  const auto plan =
      planSlides(texts({0, 0, 1}), {kArea}, kArea, slideSizes(18), Typewriter({30, 30, 30}));
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->spots.size(), 2U);
  EXPECT_EQ(plan->spots[1].first, 2U);
  EXPECT_EQ(plan->spots[1].area.top, plan->spots[0].area.bottom() + kSlideGap);
}

TEST(SlideLayout, GoesOnWithTheFewestSlidesAndThenTheLargestSize) {
  const std::vector<int> lengths(10, 120);
  const Typewriter ruler(lengths);
  const auto blocks = texts(std::vector<std::size_t>(10, 0));
  const auto plan = planSlides(blocks, {kArea}, kArea, slideSizes(32), ruler);
  ASSERT_TRUE(plan);
  ASSERT_GT(plan->spots.size(), 1U);
  std::size_t next = 0;
  for (const auto& spot : plan->spots) {
    EXPECT_EQ(spot.first, next);
    EXPECT_EQ(spot.area.height, ruler.height(spot.first, spot.count, plan->points));
    EXPECT_LE(spot.area.bottom(), kArea.bottom());
    next += spot.count;
  }
  EXPECT_EQ(next, lengths.size());
  const auto larger = planSlides(blocks, {kArea}, kArea, {plan->points + 2}, ruler);
  ASSERT_TRUE(larger);
  EXPECT_GT(larger->spots.back().slide, plan->spots.back().slide);
}

TEST(SlideLayout, BeginsOnTheNextSlideWhereNothingIsFree) {
  const auto plan = planSlides(texts({0}), {}, kArea, slideSizes(18), Typewriter({30}));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->spots[0].slide, 1U);
  EXPECT_EQ(plan->spots[0].area.top, kArea.top);
}

TEST(SlideLayout, KeepsAHeadingWithWhatItHeads) {
  auto blocks = texts({0, 0, 0});
  blocks[1].keepsWithNext = true;
  const Typewriter ruler({300, 10, 300});
  const auto plan = planSlides(blocks, {kArea}, kArea, {18}, ruler);
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->spots.size(), 2U);
  EXPECT_EQ(plan->spots[1].first, 1U);
  EXPECT_EQ(plan->spots[1].count, 2U);
}

TEST(SlideLayout, SaysWhenOneBlockFitsNoSlide) {
  EXPECT_FALSE(planSlides(texts({0}), {kArea}, kArea, slideSizes(18), Typewriter({5000})));
}

}  // namespace meibun::render
