// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// Where clauses go in a sheet and how high its rows must be: decisions only, no office. Columns and
// rows count from 0, areas include their last column and row, lengths are in 1/100 mm.
namespace meibun::render {

// The highest row that Calc and Excel print (409 pt).
inline constexpr std::int32_t kHighestRow = 14428;

struct SheetArea {
  std::int32_t left = 0;
  std::int32_t top = 0;
  std::int32_t right = 0;
  std::int32_t bottom = 0;
  bool operator==(const SheetArea&) const = default;
  std::int32_t rows() const { return bottom - top + 1; }
};

// What a cell holds. `value`: a number, a date or a formula, also one that gives text or nothing:
// to be replaced or passed over, but never made part of a text.
enum class SheetContent { nothing, text, value };

// The merged area at a place, or its single cell. `content`: of its first cell, the only one that
// is written to; what a merge covers is neither looked at nor changed. `names`: how many of our
// anchors refer to it. `usable`: may be written to (visible, not under a picture, no part of a
// matrix or pivot table).
struct SheetBox {
  SheetArea area;
  bool merged = false;
  SheetContent content = SheetContent::nothing;
  bool usable = true;
  int names = 0;
  std::int32_t width = 0;
  std::int32_t height = 0;
  bool borderLeft = false;
  bool borderRight = false;
  bool empty() const { return content == SheetContent::nothing; }
};

// What the decision needs to see of a sheet; cells are asked for only where it looks.
class SheetGrid {
 public:
  virtual ~SheetGrid() = default;
  virtual SheetBox at(std::int32_t column, std::int32_t row) const = 0;
  // Nothing outside is ever touched: the print area around the start, else the page's width.
  virtual SheetArea limit() const = 0;
};

// One cell to write to. `merge`: its area is to be merged first. `append`: after the text that is
// there. What else its first cell holds, or, to be merged, any of its cells, is replaced.
struct SheetSpot {
  SheetArea area;
  bool merge = false;
  bool append = false;
  bool operator==(const SheetSpot&) const = default;
};

// Either one spot that takes every block as a line, or one spot a block. No spot: there is no room.
// `occupied`: areas with content that the spots would replace.
struct SheetChoice {
  std::vector<SheetSpot> spots;
  std::vector<SheetArea> occupied;
};

// Downward from the start: a box takes all blocks as lines, after the text in it, in place of a
// value in it; merged rows take one block each, in the next free rows of the same shape; a wide
// cell takes a block, narrow ones are merged across the free width of the line. Rows are never
// passed over except those that hold our own clauses or lines of the same box.
SheetChoice chooseSpots(const SheetGrid& grid, std::int32_t column, std::int32_t row,
                        std::size_t blocks);

// Row heights that together reach `needed`: none shrinks, all grow evenly up to kHighestRow. A
// height of 0 is a hidden row and stays. Nothing when there is not enough room.
std::optional<std::vector<std::int32_t>> growRows(std::vector<std::int32_t> heights,
                                                  std::int32_t needed);

// Whether a spreadsheet would take the text for a formula, a number or a date when a person opens
// the cell and leaves it; such a cell gets the text format.
bool needsTextFormat(std::u16string_view text);

}  // namespace meibun::render
