// SPDX-License-Identifier: MPL-2.0
#include "core/render/sheet_layout.hpp"

#include <algorithm>
#include <numeric>

namespace meibun::render {
namespace {

constexpr std::int32_t kWideEnough = 6000;   // about 18 full-width characters of 9 pt
constexpr std::int32_t kTooNarrow = 4000;    // below this a sentence becomes a column of words
constexpr std::int32_t kBoxHeight = 1200;    // a single row this high is meant for several lines
constexpr std::int32_t kSpacerHeight = 250;  // a lower row separates zones and is no line

bool sameShape(const SheetBox& a, const SheetBox& b) {
  return a.merged && b.merged && a.area.left == b.area.left && a.area.right == b.area.right &&
         a.area.rows() == b.area.rows() && a.borderLeft == b.borderLeft &&
         a.borderRight == b.borderRight;
}

bool isBox(const SheetBox& box) {
  if (box.area.rows() > 1) return true;
  if (box.width < kWideEnough || box.height < kBoxHeight) return false;
  return box.names != 1;  // one name: a line that grew when its clause came in
}

// A value that stands under one of our names has taken a clause's place: not ours to replace.
SheetChoice wholeBox(const SheetBox& box) {
  const bool value = box.content == SheetContent::value;
  if (value && box.names > 0) return {};
  SheetChoice choice;
  choice.spots.push_back({.area = box.area, .append = box.content == SheetContent::text});
  if (value) choice.occupied.push_back(box.area);
  return choice;
}

bool inside(const SheetArea& area, const SheetArea& limit) {
  return area.left >= limit.left && area.top >= limit.top && area.right <= limit.right &&
         area.bottom <= limit.bottom;
}

bool canHold(const SheetBox& box, const SheetArea& limit) {
  return box.usable && box.height >= kSpacerHeight && inside(box.area, limit);
}

// The lines from one cell downward.
class Lines {
 public:
  Lines(const SheetGrid& grid, const SheetBox& first)
      : grid_(grid), first_(first), left_(first.area.left), right_(rightEnd()) {}

  SheetChoice choose(std::size_t blocks) const;

 private:
  struct Line {
    SheetSpot spot;
    bool free = false;
    bool ours = false;
  };

  std::int32_t rightEnd() const;
  bool tooNarrow() const;
  std::optional<Line> mergedLine(std::int32_t row) const;
  std::optional<Line> plainLine(std::int32_t row) const;
  std::vector<Line> mergedLines(std::size_t blocks) const;
  std::vector<Line> plainLines(std::size_t blocks) const;
  void appendPlain(std::vector<Line>& lines, std::int32_t row, std::size_t count) const;

  static SheetChoice firstFreeRun(const std::vector<Line>& lines, std::size_t blocks);
  static SheetChoice overwrite(const std::vector<Line>& lines, std::size_t blocks);

  const SheetGrid& grid_;
  SheetBox first_;
  std::int32_t left_;
  std::int32_t right_;
};

std::int32_t Lines::rightEnd() const {
  if (first_.merged || first_.width >= kWideEnough) return first_.area.right;
  std::int32_t right = first_.area.right;
  bool border = first_.borderRight;
  while (right < grid_.limit().right && !border) {
    const SheetBox next = grid_.at(right + 1, first_.area.top);
    if (next.merged || !next.empty() || !next.usable || next.borderLeft) break;
    border = next.borderRight;
    ++right;
  }
  return right;
}

bool Lines::tooNarrow() const {
  if (first_.merged) return false;
  std::int32_t width = 0;
  for (std::int32_t column = left_; column <= right_; ++column)
    width += grid_.at(column, first_.area.top).width;
  return width < kTooNarrow;
}

std::optional<Lines::Line> Lines::mergedLine(std::int32_t row) const {
  const SheetBox box = grid_.at(left_, row);
  if (!sameShape(box, first_) || !canHold(box, grid_.limit())) return std::nullopt;
  return Line{.spot = {.area = box.area}, .free = box.empty(), .ours = box.names > 0};
}

std::optional<Lines::Line> Lines::plainLine(std::int32_t row) const {
  Line line{.spot = {.area = {left_, row, right_, row}, .merge = left_ != right_}, .free = true};
  for (std::int32_t column = left_; column <= right_; ++column) {
    const SheetBox box = grid_.at(column, row);
    if (box.merged || !canHold(box, grid_.limit())) return std::nullopt;
    line.free = line.free && box.empty();
    line.ours = line.ours || box.names > 0;
  }
  return line;
}

void Lines::appendPlain(std::vector<Line>& lines, std::int32_t row, std::size_t count) const {
  for (std::size_t i = 0; i < count; ++i, ++row) {
    const auto line = plainLine(row);
    if (!line) return;
    lines.push_back(*line);
  }
}

std::vector<Lines::Line> Lines::mergedLines(std::size_t blocks) const {
  std::vector<Line> lines;
  std::int32_t row = first_.area.top;
  for (auto line = mergedLine(row); line; line = mergedLine(row)) {
    lines.push_back(*line);
    row = line->spot.area.bottom + 1;
  }
  // Merged rows that an earlier clause made itself go on into the unmerged cells below.
  if (!lines.empty() && lines.back().ours) appendPlain(lines, row, blocks);
  return lines;
}

std::vector<Lines::Line> Lines::plainLines(std::size_t blocks) const {
  std::vector<Line> lines;
  std::int32_t row = first_.area.top;
  for (auto line = plainLine(row); line && line->ours; line = plainLine(++row))
    lines.push_back(*line);
  appendPlain(lines, row, blocks);
  return lines;
}

SheetChoice Lines::firstFreeRun(const std::vector<Line>& lines, std::size_t blocks) {
  SheetChoice choice;
  for (const Line& line : lines) {
    if (choice.spots.size() == blocks) break;
    if (line.free) {
      choice.spots.push_back(line.spot);
    } else {
      choice.spots.clear();
    }
  }
  if (choice.spots.size() < blocks) choice.spots.clear();
  return choice;
}

SheetChoice Lines::overwrite(const std::vector<Line>& lines, std::size_t blocks) {
  if (lines.size() < blocks || lines.front().free) return {};
  SheetChoice choice;
  for (std::size_t i = 0; i < blocks; ++i) {
    if (lines[i].ours) return {};
    choice.spots.push_back(lines[i].spot);
    if (!lines[i].free) choice.occupied.push_back(lines[i].spot.area);
  }
  return choice;
}

SheetChoice Lines::choose(std::size_t blocks) const {
  if (blocks == 0 || tooNarrow()) return {};
  const auto lines = first_.merged ? mergedLines(blocks) : plainLines(blocks);
  if (auto choice = firstFreeRun(lines, blocks); !choice.spots.empty()) return choice;
  return overwrite(lines, blocks);
}

}  // namespace

SheetChoice chooseSpots(const SheetGrid& grid, std::int32_t column, std::int32_t row,
                        std::size_t blocks) {
  const SheetBox first = grid.at(column, row);
  if (!first.usable || !inside(first.area, grid.limit())) return {};
  if (isBox(first)) return wholeBox(first);
  return Lines(grid, first).choose(blocks);
}

std::optional<std::vector<std::int32_t>> growRows(std::vector<std::int32_t> heights,
                                                  std::int32_t needed) {
  std::int32_t missing = needed - std::accumulate(heights.begin(), heights.end(), 0);
  while (missing > 0) {
    const auto canGrow = [](std::int32_t height) { return height > 0 && height < kHighestRow; };
    const auto growing =
        static_cast<std::int32_t>(std::count_if(heights.begin(), heights.end(), canGrow));
    if (growing == 0) return std::nullopt;
    const std::int32_t share = (missing + growing - 1) / growing;
    for (std::int32_t& height : heights) {
      if (!canGrow(height) || missing <= 0) continue;
      const std::int32_t step = std::min(share, kHighestRow - height);
      height += step;
      missing -= step;
    }
  }
  return heights;
}

bool needsTextFormat(std::u16string_view text) {
  constexpr std::u16string_view kStarts = u"=+-@'＝＋－＠";
  constexpr std::u16string_view kNumberChars =
      u"0123456789０１２３４５６７８９.,:/% ￥¥$年月日時分秒．，：／％-eE";
  if (text.empty()) return false;
  if (kStarts.find(text.front()) != std::u16string_view::npos) return true;
  return text.find_first_not_of(kNumberChars) == std::u16string_view::npos;
}

}  // namespace meibun::render
