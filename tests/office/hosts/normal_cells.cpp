// SPDX-License-Identifier: MPL-2.0
#include "tests/office/hosts/normal_cells.hpp"

#include <algorithm>

namespace meibun::fixture {
namespace {

constexpr int kFew = 300;  // more repeats than that are the empty rest of a sheet

int repeats(const pugi::xml_node& node, const char* attribute) {
  return std::max(1, node.attribute(attribute).as_int(1));
}

// Writes out a node as often as it repeats; the empty rest of a row or sheet goes.
void expand(pugi::xml_node parent, const Nodes& nodes, const char* attribute) {
  for (auto node : nodes) {
    const int count = repeats(node, attribute);
    node.remove_attribute(attribute);
    if (count > kFew) {
      parent.remove_child(node);
      continue;
    }
    for (int i = 1; i < count; ++i)
      parent.insert_copy_after(node, node);
  }
}

Nodes cellsOf(const pugi::xml_node& row) {
  Nodes cells;
  for (const auto& cell : row.children())
    if (is(cell, "table:table-cell") || is(cell, "table:covered-table-cell")) cells.push_back(cell);
  return cells;
}

void blank(pugi::xml_node cell) {
  while (cell.first_child())
    cell.remove_child(cell.first_child());
  while (cell.first_attribute())
    cell.remove_attribute(cell.first_attribute());
  cell.set_name("own");
}

bool isEmpty(const pugi::xml_node& cell) {
  return is(cell, "own") || (!cell.first_child() && !cell.first_attribute());
}

// How far a row is written out depends on what stands in it.
void dropEmptyEnd(pugi::xml_node row) {
  while (row.last_child() && isEmpty(row.last_child()))
    row.remove_child(row.last_child());
}

// The look that most cells of a column have stands at the column: each cell gets its own back.
std::vector<std::string> takeColumnLooks(const pugi::xml_node& table) {
  std::vector<std::string> looks;
  for (auto column : nodesNamed(table, "table:table-column")) {
    const int count = std::min(kFew, repeats(column, "table:number-columns-repeated"));
    const std::string look{value(column, "table:default-cell-style-name")};
    looks.insert(looks.end(), static_cast<std::size_t>(count), look);
    column.remove_attribute("table:default-cell-style-name");
  }
  return looks;
}

void giveLooks(const Nodes& cells, const std::vector<std::string>& looks) {
  for (std::size_t c = 0; c < cells.size(); ++c) {
    auto cell = cells[c];
    if (!cell.attribute("table:style-name") && c < looks.size()) {
      cell.append_attribute("table:style-name").set_value(looks[c].c_str());
    }
    if (value(cell, "table:style-name") == "Default") cell.remove_attribute("table:style-name");
  }
}

}  // namespace

void normaliseTable(pugi::xml_node table, const Own& own) {
  for (auto rows = nodesNamed(table, "table:table-row"); const auto& row : rows)
    expand(row.parent(), {row}, "table:number-rows-repeated");
  const auto rows = nodesNamed(table, "table:table-row");
  const auto looks = takeColumnLooks(table);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    auto row = rows[r];
    expand(row, cellsOf(row), "table:number-columns-repeated");
    const auto cells = cellsOf(row);
    giveLooks(cells, looks);
    for (const auto& area : own.cells) {
      const int index = static_cast<int>(r);
      if (value(table, "table:name") != area.sheet) continue;
      if (index < area.top || index > area.bottom) continue;
      row.remove_attribute("table:style-name");
      for (int c = area.left; c <= area.right; ++c)
        if (c < static_cast<int>(cells.size())) blank(cells[static_cast<std::size_t>(c)]);
    }
    dropEmptyEnd(row);
  }
}

}  // namespace meibun::fixture
