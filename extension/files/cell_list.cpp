// SPDX-License-Identifier: MPL-2.0
#include "files/cell_list.hpp"

namespace meibun::files {
namespace {

// Takes the first line off `rest`; \n, \r\n and \r end a line.
std::u16string_view takeLine(std::u16string_view& rest) {
  const auto end = rest.find_first_of(u"\r\n");
  const auto line = rest.substr(0, end);
  if (end == std::u16string_view::npos) {
    rest = {};
  } else {
    rest.remove_prefix(rest.substr(end, 2) == u"\r\n" ? end + 2 : end + 1);
  }
  return line;
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
  for (const auto& [key, anchors] : names_) {
    const auto& [sheet, column, row] = key;
    if (sheet == from.sheet && column >= from.column && column - from.column < columns &&
        row >= from.row && row - from.row < rows) {
      cells.push_back({sheet, column, row});
    }
  }
  return cells;
}

void CellList::cell(const document::GridCell& cell, std::u16string_view text) {
  const auto anchors = names_.find({cell.sheet, cell.column, cell.row});
  while (!text.empty()) {
    Paragraph line{document::Story::cell};
    line.append(takeLine(text), Redline::plain);
    line.block().cell = cell;
    if (anchors != names_.end()) line.block().anchors = anchors->second;
    blocks_.add(std::move(line));
  }
}

}  // namespace meibun::files
