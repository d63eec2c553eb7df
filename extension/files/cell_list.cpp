// SPDX-License-Identifier: MPL-2.0
#include "files/cell_list.hpp"

namespace meibun::files {
namespace {

// Takes the first line off `rest`; \n, \r\n and \r end a line. False when nothing follows it.
bool takeLine(std::u16string_view& rest, std::u16string_view& line) {
  const auto end = rest.find_first_of(u"\r\n");
  line = rest.substr(0, end);
  if (end == std::u16string_view::npos) return false;
  rest.remove_prefix(rest.substr(end, 2) == u"\r\n" ? end + 2 : end + 1);
  return true;
}

}  // namespace

void CellList::name(std::string_view name, const document::GridCell& cell) {
  if (auto anchor = track::parseAnchorName(name)) {
    names_[{cell.sheet, cell.column, cell.row}].push_back(*std::move(anchor));
  }
}

bool CellList::isNamed(const document::GridCell& cell) const {
  return names_.count({cell.sheet, cell.column, cell.row}) != 0;
}

std::vector<document::GridCell> CellList::namedIn(const document::GridCell& from,
                                                  std::int32_t columns, std::int32_t rows) const {
  std::vector<document::GridCell> cells;
  auto at = names_.lower_bound({from.sheet, from.column, from.row});
  while (at != names_.end()) {
    const auto& [sheet, column, row] = at->first;
    if (sheet != from.sheet || column - from.column >= columns) break;
    if (row < from.row) {
      at = names_.lower_bound({sheet, column, from.row});
    } else if (row - from.row >= rows) {
      at = names_.lower_bound({sheet, column + 1, from.row});
    } else {
      cells.push_back({sheet, column, row});
      ++at;
    }
  }
  return cells;
}

void CellList::cell(const document::GridCell& cell, std::u16string_view text) {
  if (text.empty()) return;
  if (isNamed(cell)) filled_.emplace(cell.sheet, cell.column, cell.row);
  std::u16string_view first;
  while (!blocks_.full() && takeLine(text, first))
    line(cell, first);
  line(cell, first);
}

void CellList::line(const document::GridCell& cell, std::u16string_view text) {
  if (blocks_.full()) return;
  Paragraph line{document::Story::cell};
  line.append(text, Redline::plain);
  line.block().cell = cell;
  const auto anchors = names_.find({cell.sheet, cell.column, cell.row});
  if (anchors != names_.end()) line.block().anchors = anchors->second;
  blocks_.add(std::move(line));
}

void CellList::endSheet(const std::string& sheet) {
  for (const auto& [key, anchors] : names_) {
    const auto& [name, column, row] = key;
    if (name == sheet && !filled_.contains(key)) line({name, column, row}, {});
  }
  blocks_.sortCells(sheetBegin_);
  sheetBegin_ = blocks_.cells();
}

}  // namespace meibun::files
