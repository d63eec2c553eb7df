// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_reading.hpp"

#include <algorithm>
#include <tuple>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/document/calc_text.hpp"
#include "office/document/property_store.hpp"

namespace meibun::document::calc {
namespace {

constexpr std::size_t kMostCells = 100000;

struct CellText {
  std::int32_t row = 0;
  std::int32_t column = 0;
  std::u16string text;
  std::vector<std::size_t> anchors;
};

using Position = std::pair<std::int32_t, std::int32_t>;  // row, column: reading order
using SheetTexts = std::map<Position, CellText>;

class Reader {
 public:
  explicit Reader(const Model& model) : model_(model) {
    reading_.snapshot.abilities = calcAbilities();
    reading_.anchors = anchorRanges(model);
  }

  Reading read() {
    for (std::int32_t i = 0; i < sheetCount(model_); ++i)
      readSheet(i);
    reading_.snapshot.record = readRecord(model_);
    addNotes();
    return std::move(reading_);
  }

 private:
  void readSheet(std::int32_t index);
  void readTexts(const Sheet& sheet, SheetTexts& texts);
  void readRange(const Sheet& sheet, const SheetArea& area, SheetTexts& texts);
  void addAnchored(const Sheet& sheet, std::int32_t index, SheetTexts& texts);
  void addBlocks(const Sheet& sheet, std::int32_t index, const SheetTexts& texts);
  Block block(const Reading::TextCell& cell, std::u16string text, bool locked) const;
  void addNotes();

  Model model_;
  Reading reading_;
  std::size_t count_ = 0;
  std::size_t leftOut_ = 0;
};

void Reader::readRange(const Sheet& sheet, const SheetArea& area, SheetTexts& texts) {
  SheetArea taken = area;
  const auto columns = static_cast<std::size_t>(area.right - area.left + 1);
  const std::size_t free = (kMostCells - std::min(count_, kMostCells)) / columns;
  const auto rows = static_cast<std::size_t>(area.rows());
  if (rows > free) {
    leftOut_ += (rows - free) * columns;
    if (free == 0) return;
    taken.bottom = taken.top + static_cast<std::int32_t>(free) - 1;
  }
  const Reference<css::sheet::XCellRangeData> data(rangeOf(sheet, taken),
                                                   css::uno::UNO_QUERY_THROW);
  std::int32_t row = taken.top;
  for (const auto& line : data->getDataArray()) {
    std::int32_t column = taken.left;
    for (const Any& value : line) {
      OUString text;
      if ((value >>= text) && !text.isEmpty())
        texts.emplace(Position{row, column}, CellText{row, column, uno::u16(text), {}});
      ++column;
    }
    ++row;
  }
  count_ += std::min(rows, free) * columns;
}

void Reader::readTexts(const Sheet& sheet, SheetTexts& texts) {
  const auto ranges = Reference<css::sheet::XCellRangesQuery>(sheet, css::uno::UNO_QUERY_THROW)
                          ->queryContentCells(css::sheet::CellFlags::STRING);
  for (const auto& address : ranges->getRangeAddresses())
    readRange(sheet, areaOf(address), texts);
}

void Reader::addAnchored(const Sheet& sheet, std::int32_t index, SheetTexts& texts) {
  for (std::size_t i = 0; i < reading_.anchors.size(); ++i) {
    const AnchorRange& anchor = reading_.anchors[i];
    if (anchor.sheet != index) continue;
    const Position at{anchor.row, anchor.column};
    if (!texts.contains(at)) {
      // Left out above, emptied, or a number now: whoever looks for the clause must see it.
      const auto text = textOf(cellAt(sheet, anchor.column, anchor.row));
      texts.emplace(at, CellText{anchor.row, anchor.column, text, {}});
    }
    texts.at(at).anchors.push_back(i);
  }
}

bool isLocked(const Sheet& sheet, const CellText& cell) {
  return property<css::util::CellProtection>(cellAt(sheet, cell.column, cell.row), "CellProtection")
      .IsLocked;
}

Block Reader::block(const Reading::TextCell& cell, std::u16string text, bool locked) const {
  Block block;
  block.id.value = static_cast<std::uint32_t>(reading_.snapshot.blocks.size() + 1);
  block.story = Story::cell;
  if (!text.empty()) block.runs.push_back({.text = std::move(text)});
  for (const std::size_t i : cell.anchors)
    block.anchors.push_back(reading_.anchors[i].anchor);
  block.cell = cell.place;
  block.locked = locked;
  return block;
}

void Reader::addBlocks(const Sheet& sheet, std::int32_t index, const SheetTexts& texts) {
  const std::string name = nameOf(sheet);
  const bool isProtected =
      Reference<css::util::XProtectable>(sheet, css::uno::UNO_QUERY_THROW)->isProtected();
  for (const auto& [position, cell] : texts) {
    const bool locked = isProtected && isLocked(sheet, cell);
    reading_.cells.push_back({{name, cell.column, cell.row}, index, cell.anchors});
    std::size_t line = 0;
    for (auto& text : linesOf(cell.text)) {
      reading_.snapshot.blocks.push_back(block(reading_.cells.back(), std::move(text), locked));
      reading_.cellOf.push_back(reading_.cells.size() - 1);
      reading_.lineOf.push_back(line++);
    }
  }
}

void Reader::readSheet(std::int32_t index) {
  const Sheet sheet = sheetAt(model_, index);
  SheetTexts texts;
  readTexts(sheet, texts);
  addAnchored(sheet, index, texts);
  addBlocks(sheet, index, texts);
}

void Reader::addNotes() {
  auto& notes = reading_.snapshot.notes;
  for (const AnchorRange& anchor : reading_.anchors) {
    if (anchor.sheet >= 0) continue;
    notes.push_back({.code = "calc.anchor-deleted",
                     .arguments = {{"name", anchor.name}},
                     .severity = base::Severity::warning});
  }
  if (leftOut_ == 0) return;
  notes.push_back({.code = "calc.too-many-cells",
                   .arguments = {{"count", std::to_string(leftOut_)}},
                   .severity = base::Severity::warning});
}

}  // namespace

std::optional<std::size_t> Reading::indexOf(BlockId id) const {
  if (id.value == 0 || id.value > snapshot.blocks.size()) return std::nullopt;
  return id.value - 1;
}

Abilities calcAbilities() {
  return {.family = Family::sheet,
          .carrier = Carrier::namedRange,
          .tracksWording = false,
          .undoes = true,
          .liveNumbering = false};
}

Reading readDocument(const Model& model) { return Reader(model).read(); }

}  // namespace meibun::document::calc
