// SPDX-License-Identifier: MPL-2.0
#include "core/render/sheet_layout.hpp"

#include <cctype>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace meibun::render {
namespace {

// A sheet drawn as text, one character a column: '.' free, 'x' text, '1' a value, '#' not usable,
// '*' one of our clauses, a letter from 'A': one merged area a letter, free; a letter from 'a' to
// 'f': the same with text; from 'p' to 's': with a value.
class DrawnGrid final : public SheetGrid {
 public:
  DrawnGrid(std::vector<std::string> rows, std::int32_t columnWidth, std::int32_t rowHeight = 500)
      : rows_(std::move(rows)), columnWidth_(columnWidth), rowHeight_(rowHeight) {
    limit_ = {0, 0, static_cast<std::int32_t>(rows_.front().size()) - 1,
              static_cast<std::int32_t>(rows_.size()) - 1};
  }

  SheetBox at(std::int32_t column, std::int32_t row) const override {
    SheetBox box{.area = areaOf(column, row)};
    const char mark = markAt(column, row);
    box.merged = isLetter(mark);
    box.content = contentOf(mark);
    box.usable = mark != '#';
    box.names = mark == '*' || ours.contains(mark) ? 1 : 0;
    box.width = (box.area.right - box.area.left + 1) * columnWidth_;
    box.height = box.area.rows() * (heights.contains(row) ? heights.at(row) : rowHeight_);
    box.borderRight = borderRightOf.contains(column);
    return box;
  }
  SheetArea limit() const override { return limit_; }

  std::map<char, bool> ours;
  std::map<std::int32_t, std::int32_t> heights;
  std::map<std::int32_t, bool> borderRightOf;
  SheetArea limit_;

 private:
  static bool isLetter(char mark) {
    return (mark >= 'A' && mark <= 'Z') || (mark >= 'a' && mark <= 'f') || isMergedValue(mark);
  }
  static bool isMergedValue(char mark) { return mark >= 'p' && mark <= 's'; }
  static SheetContent contentOf(char mark) {
    if (mark == '.' || mark == '#' || (mark >= 'A' && mark <= 'Z')) return SheetContent::nothing;
    return mark == '1' || isMergedValue(mark) ? SheetContent::value : SheetContent::text;
  }
  char markAt(std::int32_t column, std::int32_t row) const {
    if (row < 0 || column < 0 || row >= static_cast<std::int32_t>(rows_.size())) return '.';
    const std::string& line = rows_[static_cast<std::size_t>(row)];
    return column < static_cast<std::int32_t>(line.size()) ? line[static_cast<std::size_t>(column)]
                                                           : '.';
  }
  SheetArea areaOf(std::int32_t column, std::int32_t row) const {
    SheetArea area{column, row, column, row};
    const char mark = markAt(column, row);
    if (!isLetter(mark)) return area;
    while (area.left > 0 && markAt(area.left - 1, row) == mark)
      --area.left;
    while (markAt(area.right + 1, row) == mark)
      ++area.right;
    while (area.top > 0 && markAt(column, area.top - 1) == mark)
      --area.top;
    while (markAt(column, area.bottom + 1) == mark)
      ++area.bottom;
    return area;
  }

  std::vector<std::string> rows_;
  std::int32_t columnWidth_;
  std::int32_t rowHeight_;
};

struct Case {
  std::string name;
  std::vector<std::string> rows;
  std::int32_t columnWidth;
  std::int32_t row;
  std::size_t blocks;
  std::vector<SheetSpot> spots;
  std::vector<SheetArea> occupied = {};
  std::string ours = "";
  std::int32_t column = 0;
};

class Remarks : public testing::TestWithParam<Case> {};

TEST_P(Remarks, TakesTheCellsOfTheRemarksArea) {
  const Case& given = GetParam();
  DrawnGrid grid(given.rows, given.columnWidth);
  for (const char mark : given.ours)
    grid.ours[mark] = true;
  const SheetChoice choice = chooseSpots(grid, given.column, given.row, given.blocks);
  EXPECT_EQ(choice.spots, given.spots);
  EXPECT_EQ(choice.occupied, given.occupied);
}

std::vector<Case> cases() {
  return {
      {"a box takes all blocks", {"AAA", "AAA"}, 6000, 0, 3, {{{0, 0, 2, 1}}}},
      {"a box appends to its text", {"aaa", "aaa"}, 6000, 1, 2, {{{0, 0, 2, 1}, false, true}}},
      // A number or formula in a box was turned into text when a clause was appended to it.
      {"a value in a box is asked for, not appended to",
       {"ppp", "ppp"},
       6000,
       0,
       2,
       {{{0, 0, 2, 1}}},
       {{0, 0, 2, 1}}},
      {"a value in the place of our clause stays", {"ppp", "ppp"}, 6000, 0, 2, {}, {}, "p"},
      {"a value in a merged row is passed", {"ppp", "BBB"}, 6000, 0, 1, {{{0, 1, 2, 1}}}},
      {"a value in a single cell is asked for",
       {"1.", ".."},
       7000,
       0,
       1,
       {{{0, 0, 0, 0}}},
       {{0, 0, 0, 0}}},
      {"merged rows take one block each",
       {"AAA", "BBB", "CCC"},
       6000,
       0,
       2,
       {{{0, 0, 2, 0}}, {{0, 1, 2, 1}}}},
      {"occupied lines of the box are passed",
       {"aaa", "bbb", "CCC", "DDD"},
       6000,
       0,
       2,
       {{{0, 2, 2, 2}}, {{0, 3, 2, 3}}}},
      {"a free line before an occupied one is no run", {"AAA", "bbb", "CCC"}, 6000, 0, 2, {}},
      {"merged rows end where the shape changes", {"AAA", "BB.", "CCC"}, 6000, 0, 2, {}},
      {"occupied merged rows may be overwritten when asked",
       {"aaa", "BBB"},
       6000,
       0,
       2,
       {{{0, 0, 2, 0}}, {{0, 1, 2, 1}}},
       {{0, 0, 2, 0}}},
      {"our own clause is never overwritten", {"aaa", "bbb"}, 6000, 0, 2, {}, {}, "b"},
      {"rows that our clause merged go on below",
       {"aaa", "...", "xxx"},
       2000,
       0,
       1,
       {{{0, 1, 2, 1}, true}},
       {},
       "a"},
      {"a foreign merged row does not go on below", {"aaa", "..."}, 6000, 0, 2, {}},
      {"narrow columns are merged across",
       {"......", "......"},
       1000,
       0,
       2,
       {{{0, 0, 5, 0}, true}, {{0, 1, 5, 1}, true}}},
      {"merging stops at content to the right", {".....x"}, 1000, 0, 1, {{{0, 0, 4, 0}, true}}},
      {"too little width is no room", {"...x"}, 1000, 0, 1, {}},
      {"a wide column is taken as it is",
       {"..", ".."},
       7000,
       0,
       2,
       {{{0, 0, 0, 0}}, {{0, 1, 0, 1}}}},
      {"the next zone below is not touched", {"......", "..x..."}, 1000, 0, 2, {}},
      {"a picture below ends the zone", {"......", "..#..."}, 1000, 0, 2, {}},
      {"typed text is overwritten only as asked",
       {"x.", ".."},
       7000,
       0,
       2,
       {{{0, 0, 0, 0}}, {{0, 1, 0, 1}}},
       {{0, 0, 0, 0}}},
      {"below our own line", {"*.", "..", ".."}, 7000, 0, 2, {{{0, 1, 0, 1}}, {{0, 2, 0, 2}}}},
      {"nothing beyond the last row of the print area", {"..", ".."}, 7000, 1, 2, {}},
  };
}

std::string caseName(const testing::TestParamInfo<Case>& given) {
  std::string name = given.param.name;
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Sheet, Remarks, testing::ValuesIn(cases()), caseName);

TEST(ChooseSpots, StaysInsideTheLimit) {
  DrawnGrid grid({"........", "........"}, 1000);
  grid.limit_ = {0, 0, 4, 0};
  EXPECT_EQ(chooseSpots(grid, 0, 0, 1).spots,
            (std::vector<SheetSpot>{{.area = {0, 0, 4, 0}, .merge = true, .append = false}}));
  EXPECT_TRUE(chooseSpots(grid, 0, 0, 2).spots.empty());
  EXPECT_TRUE(chooseSpots(grid, 6, 0, 1).spots.empty());
}

TEST(ChooseSpots, MergesOnlyUpToABorder) {
  DrawnGrid grid({"........"}, 1000);
  grid.borderRightOf[4] = true;
  EXPECT_EQ(chooseSpots(grid, 0, 0, 1).spots.at(0).area, (SheetArea{0, 0, 4, 0}));
}

TEST(ChooseSpots, TakesNoSpacerForALine) {
  DrawnGrid grid({"AAA", "BBB"}, 6000);
  grid.heights[1] = 150;
  EXPECT_TRUE(chooseSpots(grid, 0, 0, 2).spots.empty());
}

TEST(ChooseSpots, TakesAHighMergedRowForABox) {
  DrawnGrid grid({"aaa"}, 6000, 3000);
  EXPECT_EQ(chooseSpots(grid, 0, 0, 4).spots,
            (std::vector<SheetSpot>{{.area = {0, 0, 2, 0}, .merge = false, .append = true}}));
}

// A single high cell is a box too; its number was turned into text.
TEST(ChooseSpots, AsksForAValueInAHighCell) {
  DrawnGrid grid({"1"}, 7000, 3000);
  const auto choice = chooseSpots(grid, 0, 0, 2);
  EXPECT_EQ(choice.spots, (std::vector<SheetSpot>{{.area = {0, 0, 0, 0}}}));
  EXPECT_EQ(choice.occupied, (std::vector<SheetArea>{{0, 0, 0, 0}}));
}

TEST(GrowRows, SharesWhatIsMissingAndShrinksNothing) {
  EXPECT_EQ(growRows({500, 500}, 900), (std::vector<std::int32_t>{500, 500}));
  EXPECT_EQ(growRows({500, 700}, 1600), (std::vector<std::int32_t>{700, 900}));
  EXPECT_EQ(growRows({500, 0, 500}, 2000), (std::vector<std::int32_t>{1000, 0, 1000}));
}

TEST(GrowRows, NeverPassesTheHighestRow) {
  const auto grown = growRows({14000, 1000}, 20000);
  ASSERT_TRUE(grown.has_value());
  EXPECT_LE(grown->front(), kHighestRow);
  EXPECT_GE(std::accumulate(grown->begin(), grown->end(), 0), 20000);
  EXPECT_FALSE(growRows({500}, kHighestRow + 1).has_value());
  EXPECT_FALSE(growRows({0}, 10).has_value());
}

TEST(NeedsTextFormat, FindsWhatASpreadsheetWouldCalculate) {
  for (const auto* text : {u"=1+1", u"'abc", u"2026-12-01", u"１２３", u"12月1日", u"+81", u"10%"})
    EXPECT_TRUE(needsTextFormat(text));
  for (const auto* text : {u"", u"① 本製品は", u"2026年版の本製品", u"A=B"})
    EXPECT_FALSE(needsTextFormat(text));
}

}  // namespace
}  // namespace meibun::render
