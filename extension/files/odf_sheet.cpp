// SPDX-License-Identifier: MPL-2.0
#include "files/odf_sheet.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "files/cell_list.hpp"
#include "files/cell_reference.hpp"
#include "files/odf_inline.hpp"

namespace meibun::files {
namespace {

void readNames(const pugi::xml_node& owner, CellList& cells) {
  for (const auto& range : owner.child("table:named-expressions").children("table:named-range")) {
    const auto cell = parseOdfReference(range.attribute("table:cell-range-address").value());
    if (cell) cells.name(range.attribute("table:name").value(), *cell);
  }
}

// Calc, unlike Writer, takes white space in a cell as it stands.
void appendInlines(const pugi::xml_node& parent, std::u16string& text) {
  for (const auto& node : parent.children()) {
    const std::string_view name{node.name()};
    if (isText(node)) {
      text += base::utf16(node.value());
    } else if (name == "text:s") {
      text += blanks(node);
    } else if (name == "text:tab") {
      text += u'\t';
    } else if (name == "text:line-break") {
      text += u'\n';
    } else if (name == "text:ruby") {
      appendInlines(node.child("text:ruby-base"), text);
    } else if (name != "office:annotation" && name.substr(0, 5) != "draw:") {
      appendInlines(node, text);
    }
  }
}

std::u16string cellText(const pugi::xml_node& cell) {
  std::u16string text;
  bool first = true;
  for (const auto& paragraph : cell.children("text:p")) {
    if (!std::exchange(first, false)) text += u'\n';
    appendInlines(paragraph, text);
  }
  return text;
}

// A formula's text is no wording that anyone put there.
bool isTextCell(const pugi::xml_node& cell) {
  if (cell.attribute("table:formula")) return false;
  const auto type = cell.attribute("office:value-type");
  return !type || std::string_view{type.value()} == "string";
}

// No sheet has more rows or columns; keeps sums of hostile counts in range.
constexpr std::int32_t kMost = 1 << 20;

class SheetReading {
 public:
  SheetReading(std::string sheet, CellList& cells) : cells_(cells), at_{std::move(sheet), 0, 0} {}

  // Rows may stand in groups and in the part that is repeated on each page.
  void rows(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name{node.name()};
      if (name == "table:table-row") {
        row(node);
      } else if (name == "table:table-row-group" || name == "table:table-rows" ||
                 name == "table:table-header-rows") {
        rows(node);
      }
    }
  }

 private:
  // Empty rows repeat to the end of the sheet; only rows with text are repeated one by one.
  void row(const pugi::xml_node& node) {
    const auto times = repeated(node, "table:number-rows-repeated");
    values(node, times);
    const auto first = at_.row;
    for (std::int32_t i = 0; i < times && !cells_.blocks().full(); ++i) {
      at_.row = first + i;
      if (!texts(node)) break;
    }
    at_.row = std::min(first + times, kMost);
  }

  // Numbers and the like count only where a name says that a clause stood there.
  void values(const pugi::xml_node& row, std::int32_t rowTimes) {
    at_.column = 0;
    for (const auto& cell : row.children()) {
      if (!isCell(cell)) continue;
      const auto times = repeated(cell, "table:number-columns-repeated");
      if (!isTextCell(cell)) {
        for (const auto& named : cells_.namedIn(at_, times, rowTimes)) {
          cells_.cell(named, cellText(cell));
        }
      }
      at_.column = std::min(at_.column + times, kMost);
    }
  }

  bool texts(const pugi::xml_node& row) {
    bool any = false;
    at_.column = 0;
    for (const auto& cell : row.children()) {
      if (!isCell(cell)) continue;
      const auto times = repeated(cell, "table:number-columns-repeated");
      const auto text = isTextCell(cell) ? cellText(cell) : std::u16string{};
      for (std::int32_t i = 0; i < times && !text.empty() && !cells_.blocks().full(); ++i) {
        cells_.cell({at_.sheet, at_.column + i, at_.row}, text);
        any = true;
      }
      at_.column = std::min(at_.column + times, kMost);
    }
    return any;
  }

  static bool isCell(const pugi::xml_node& node) {
    return is(node, "table:table-cell") || is(node, "table:covered-table-cell");
  }

  static std::int32_t repeated(const pugi::xml_node& node, const char* attribute) {
    return std::clamp(node.attribute(attribute).as_int(1), 1, kMost);
  }

  CellList& cells_;
  document::GridCell at_;
};

}  // namespace

OdfSheet::OdfSheet(OdfSource source, Kind kind, const Limits& limits)
    : source_(std::move(source)), kind_(kind), limits_(limits) {}

document::Abilities OdfSheet::abilities() const {
  return {document::Family::sheet, document::Carrier::namedRange, false, false, false};
}

base::Result<document::Snapshot> OdfSheet::read() const {
  const auto body = source_.body("office:spreadsheet");
  if (!body) {
    return base::Diagnostic{
        "files.part-missing", {source_.file()}, {{"part", "office:spreadsheet"}}};
  }
  CellList cells{limits_};
  readNames(body, cells);
  for (const auto& table : body.children("table:table"))
    readNames(table, cells);
  for (const auto& table : body.children("table:table")) {
    const std::string name{table.attribute("table:name").value()};
    SheetReading{name, cells}.rows(table);
    cells.endSheet(name);
  }
  document::Snapshot snapshot;
  snapshot.abilities = abilities();
  snapshot.record = source_.record();
  MEIBUN_TRY(blocks, cells.blocks().take(source_.file()));
  snapshot.blocks = std::move(blocks);
  return snapshot;
}

}  // namespace meibun::files
