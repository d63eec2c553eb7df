// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/layout.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace meibun::sidebar {
namespace {

// The bands of a full panel: search, tree, three axes, two fields, preview, source line, buttons.
std::vector<Band> panel() {
  using Kind = Band::Kind;
  return {
      {Kind::field, {{"search", 100, 34, "search.label", 28, 18}}},
      {Kind::block, {{"tree", 100, 60, "tree.label", 60, 18}}, 2},
      {Kind::flow,
       {{"variant.stance", 110, 34, "variant.stance.label", 28, 18},
        {"variant.product", 90, 34, "variant.product.label", 28, 18},
        {"variant.length", 80, 34, "variant.length.label", 28, 18}}},
      {Kind::field, {{"param.desk", 100, 34, "param.desk.label", 56, 18}}},
      {Kind::field, {{"param.very-long", 100, 34, "param.very-long.label", 400, 18}}},
      {Kind::block,
       {{"preview", 100, 40, "preview.label", 60, 18},
        {"previewRows", 100, 40, "preview.label", 60, 18}},
       3,
       2},
      {Kind::block, {{"origin", 100, 18, "", 0, 0}}, 0, 1},
      {Kind::buttons, {{"insert", 60, 36, "", 0, 0}, {"annex", 120, 36, "", 0, 0}}},
  };
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

class LayoutAt : public testing::TestWithParam<int> {};

TEST_P(LayoutAt, NothingStandsOutsideOrOnAnother) {
  const int width = GetParam();
  const int height = std::max(700, leastHeight(panel(), width));
  const auto layout = arrange(panel(), width, height);
  EXPECT_EQ(layout.height, height);
  for (const auto& [name, place] : layout.places) {
    EXPECT_GE(place.x, 0) << name;
    EXPECT_GE(place.y, 0) << name;
    EXPECT_GT(place.width, 0) << name;
    EXPECT_LE(place.x + place.width, width) << name;
    EXPECT_LE(place.y + place.height, height) << name;
    for (const auto& [other, otherPlace] : layout.places) {
      const bool stacked = name.substr(0, 7) == "preview" && other.substr(0, 7) == "preview";
      if (name >= other || stacked) continue;
      EXPECT_FALSE(overlap(place, otherPlace)) << name << " " << other;
    }
  }
}

TEST_P(LayoutAt, TheInsertButtonStaysWhenRoomIsScarce) {
  const int width = GetParam();
  const int least = leastHeight(panel(), width);
  EXPECT_LT(least, fullHeight(panel(), width));
  const auto layout = arrange(panel(), width, least);
  ASSERT_TRUE(layout.places.contains("insert"));
  const auto& insert = layout.places.at("insert");
  EXPECT_LE(insert.y + insert.height, least);
  EXPECT_TRUE(layout.places.contains("param.desk"));
  EXPECT_FALSE(layout.places.contains("preview"));
}

INSTANTIATE_TEST_SUITE_P(Widths, LayoutAt, testing::Values(200, 230, 260, 300, 420, 500, 900));

TEST(Layout, LabelsStandAboveTheirFieldsWhenNarrow) {
  const auto narrow = arrange(panel(), 200, 900).places;
  EXPECT_LT(narrow.at("search.label").y + narrow.at("search.label").height,
            narrow.at("search").y + 1);
  const auto wide = arrange(panel(), 300, 900).places;
  EXPECT_LT(wide.at("search.label").x + wide.at("search.label").width, wide.at("search").x);
}

TEST(Layout, FieldsAreFlush) {
  const auto places = arrange(panel(), 300, 900).places;
  EXPECT_EQ(places.at("search").x, places.at("param.desk").x);
}

TEST(Layout, AxesShareARowWhenThereIsRoom) {
  const auto wide = arrange(panel(), 500, 900).places;
  EXPECT_EQ(wide.at("variant.stance").y, wide.at("variant.length").y);
  const auto narrow = arrange(panel(), 260, 900).places;
  EXPECT_LT(narrow.at("variant.stance").y, narrow.at("variant.length").y);
}

// Each began behind its own label, so that the drop-downs stood ragged.
TEST(Layout, AxesBelowEachOtherAreFlush) {
  auto bands = panel();
  auto& axes = bands[2].cells;
  axes[1].labelWidth = 80;
  for (const int width : {260, 300}) {
    const auto places = arrange(bands, width, 900).places;
    EXPECT_LT(places.at("variant.stance").y, places.at("variant.product").y);
    EXPECT_EQ(places.at("variant.stance").x, places.at("variant.product").x) << width;
    EXPECT_EQ(places.at("variant.stance").x, places.at("variant.length").x) << width;
  }
  axes[1].labelWidth = 180;  // no room beside it at 230
  const auto narrow = arrange(bands, 230, 900).places;
  for (const auto* axis : {"variant.stance", "variant.product", "variant.length"})
    EXPECT_EQ(narrow.at(axis).x, Metrics{}.margin) << axis;
}

TEST(Layout, WhatIsLeftIsSharedByWeight) {
  const auto low = arrange(panel(), 300, fullHeight(panel(), 300)).places;
  const auto high = arrange(panel(), 300, fullHeight(panel(), 300) + 100).places;
  EXPECT_EQ(high.at("tree").height, low.at("tree").height + 40);
  EXPECT_EQ(high.at("preview").height, low.at("preview").height + 60);
}

TEST(Layout, ABandGrowsToItsMostBeforeTheOthersGetAny) {
  auto bands = panel();
  bands.push_back({Band::Kind::block, {{"form", 100, 50}}, 0, 0, 120});
  const int least = fullHeight(bands, 300) - 70;
  EXPECT_EQ(arrange(bands, 300, least).places.at("form").height, 50);
  EXPECT_EQ(arrange(bands, 300, least + 40).places.at("form").height, 90);
  const auto high = arrange(bands, 300, least + 170).places;
  EXPECT_EQ(high.at("form").height, 120);
  EXPECT_EQ(high.at("tree").height, arrange(bands, 300, least).places.at("tree").height + 40);
}

TEST(Layout, ABandWithoutControlsTakesNoRoom) {
  auto bands = panel();
  const int before = fullHeight(bands, 300);
  bands.push_back({Band::Kind::buttons, {}});
  EXPECT_EQ(fullHeight(bands, 300), before);
}

TEST(Layout, ButtonsWrapAndKeepOneWidth) {
  const auto wide = arrange(panel(), 300, 900).places;
  EXPECT_EQ(wide.at("insert").y, wide.at("annex").y);
  EXPECT_EQ(wide.at("insert").width, wide.at("annex").width);
  const auto narrow = arrange(panel(), 200, 900).places;
  EXPECT_LT(narrow.at("insert").y, narrow.at("annex").y);
}

// The office makes panels with a size of 0 x 0 first.
TEST(Layout, BearsAPanelWithoutSize) { EXPECT_GT(arrange(panel(), 0, 0).places.size(), 0u); }

}  // namespace
}  // namespace meibun::sidebar
