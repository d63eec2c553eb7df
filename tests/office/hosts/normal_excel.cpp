// SPDX-License-Identifier: MPL-2.0
// SpreadsheetML: strings and looks are kept in tables, numbered as they come.
#include <array>
#include <cstdlib>

#include "core/document/document_port.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

using Contents = std::vector<std::string>;

Contents contentsOf(const pugi::xml_node& table) {
  Contents contents;
  for (const auto& item : table.children())
    if (item.type() == pugi::node_element) contents.push_back(oneLine(item));
  return contents;
}

void resolve(pugi::xml_node node, const char* attribute, const Contents& contents) {
  auto index = node.attribute(attribute);
  if (index && index.as_uint() < contents.size()) {
    index.set_value(contents[index.as_uint()].c_str());
  }
}

// Fonts, fills and borders into the looks that name them; gives the cells' looks.
Contents resolveLooks(const pugi::xml_node& styles) {
  std::map<std::string, std::string> formats;
  for (const auto& format : nodesNamed(styles, "numFmt"))
    formats[std::string{value(format, "numFmtId")}] = value(format, "formatCode");
  const auto fonts = contentsOf(styles.child("fonts"));
  const auto fills = contentsOf(styles.child("fills"));
  const auto borders = contentsOf(styles.child("borders"));
  for (auto look : nodesNamed(styles, "xf")) {
    resolve(look, "fontId", fonts);
    resolve(look, "fillId", fills);
    resolve(look, "borderId", borders);
    auto format = look.attribute("numFmtId");
    if (formats.contains(format.value())) format.set_value(formats[format.value()].c_str());
  }
  const auto looks = contentsOf(styles.child("cellXfs"));
  for (const char* table : {"numFmts", "fonts", "fills", "borders", "cellXfs"})
    pugi::xml_node{styles}.remove_child(table);
  return looks;
}

bool within(const OwnArea& area, std::string_view cell) {
  const auto digits = cell.find_first_of("0123456789");
  const int row = std::atoi(std::string{cell.substr(digits)}.c_str()) - 1;
  int column = 0;
  for (const char letter : cell.substr(0, digits))
    column = column * 26 + (letter - 'A' + 1);
  --column;
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

void removeOwn(const pugi::xml_node& sheet, const OwnArea& area) {
  removeWhere(sheet, [&](const pugi::xml_node& node) {
    return is(node, "c") && within(area, value(node, "r"));
  });
  const auto first = document::cellName({{}, area.left, area.top});
  const auto last = document::cellName({{}, area.right, area.bottom});
  removeWhere(sheet, [&](const pugi::xml_node& node) {
    return is(node, "mergeCell") && value(node, "ref") == first + ":" + last;
  });
  for (auto row : nodesNamed(sheet, "row")) {
    const int index = row.attribute("r").as_int() - 1;
    if (index < area.top || index > area.bottom) continue;
    row.remove_attribute("ht");
    row.remove_attribute("customHeight");
    if (!row.first_child()) row.parent().remove_child(row);
  }
  for (auto merges : nodesNamed(sheet, "mergeCells")) {
    merges.remove_attribute("count");
    if (!merges.first_child()) merges.parent().remove_child(merges);
  }
}

void normaliseSheet(const pugi::xml_node& sheet, const Contents& strings, const Contents& looks) {
  for (auto cell : nodesNamed(sheet, "c")) {
    resolve(cell, "s", looks);
    if (value(cell, "t") != "s") continue;
    auto text = cell.child("v").text();
    text.set(strings.at(text.as_uint()).c_str());
  }
  for (auto row : nodesNamed(sheet, "row"))
    resolve(row, "s", looks);
  for (auto column : nodesNamed(sheet, "col"))
    resolve(column, "style", looks);
  removeNamed(sheet, "dimension");
}

}  // namespace

void normaliseExcel(Parts& parts, const Own& own) {
  const auto strings = contentsOf(parts.root("xl/sharedStrings.xml"));
  parts.xml.erase("xl/sharedStrings.xml");
  const auto looks = resolveLooks(parts.root("xl/styles.xml"));
  for (const auto& entry : nodesNamed(parts.root("xl/workbook.xml"), "sheet")) {
    const auto sheet = parts.root("xl/" + std::string{value(entry, "r:id")});
    normaliseSheet(sheet, strings, looks);
    for (const auto& area : own.cells)
      if (area.sheet == value(entry, "name")) removeOwn(sheet, area);
  }
  const auto workbook = parts.root("xl/workbook.xml");
  removeWhere(workbook, [](const pugi::xml_node& node) {
    return is(node, "definedName") && value(node, "name").starts_with("_MB_");
  });
  for (auto names : nodesNamed(workbook, "definedNames"))
    if (!names.first_child()) names.parent().remove_child(names);
}

}  // namespace meibun::fixture
