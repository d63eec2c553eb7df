// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_annex_bare.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "office/document/calc_annex.hpp"
#include "office/document/calc_text.hpp"

namespace meibun::document::calc {
namespace {

namespace flags = css::sheet::CellFlags;

template <class Interface, class Object>
Reference<Interface> as(const Object& object) {
  return Reference<Interface>(object, css::uno::UNO_QUERY_THROW);
}

// As many columns as every format knows; xls leaves those beyond in another state.
constexpr std::int32_t kLastColumn = 255;
constexpr std::int32_t kLastRow = 1048575;
// What xlsx and xls call the print area, which is a name of the sheet there.
constexpr std::array<const char*, 2> kBuiltIn{"_xlnm", "Excel_BuiltIn"};

std::vector<SheetArea> contents(const Sheet& sheet, std::int16_t kinds) {
  std::vector<SheetArea> areas;
  for (const auto& address :
       as<css::sheet::XCellRangesQuery>(sheet)->queryContentCells(kinds)->getRangeAddresses())
    areas.push_back(areaOf(address));
  return areas;
}

bool onlyTitle(const Sheet& annex) {
  const auto cells =
      contents(annex, flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
  return cells.size() == 1 && cells.front() == SheetArea{} &&
         textOf(cellAt(annex, 0, 0)) == kAnnexName;
}

bool hasDrawings(const Model& model, const Sheet& annex) {
  const auto pages = as<css::drawing::XDrawPagesSupplier>(model)->getDrawPages();
  return as<css::container::XIndexAccess>(pages->getByIndex(indexOf(annex)))->getCount() > 0;
}

bool hasComments(const Sheet& annex) {
  const auto comments = as<css::sheet::XSheetAnnotationsSupplier>(annex)->getAnnotations();
  return as<css::container::XIndexAccess>(comments)->getCount() > 0;
}

bool hasOneFormat(const Sheet& sheet, const SheetArea& area) {
  const Reference<css::sheet::XUniqueCellFormatRangesSupplier> formats(rangeOf(sheet, area),
                                                                       css::uno::UNO_QUERY_THROW);
  return formats->getUniqueCellFormatRanges()->getCount() <= 1;
}

bool hasOtherFormats(const Sheet& annex) {
  return !hasOneFormat(annex, {0, kAnnexFirstRow, 0, kLastRow}) ||
         !hasOneFormat(annex, {1, 0, kLastColumn, kLastRow});
}

bool speaksOf(const OUString& words) { return words.indexOf(uno::ustr(kAnnexName)) >= 0; }

bool formulaSpeaksOf(const Sheet& sheet) {
  for (const SheetArea& area : contents(sheet, flags::FORMULA)) {
    const Reference<css::sheet::XCellRangeFormula> formulas(rangeOf(sheet, area),
                                                            css::uno::UNO_QUERY_THROW);
    for (const auto& row : formulas->getFormulaArray())
      if (std::any_of(row.begin(), row.end(), speaksOf)) return true;
  }
  return false;
}

bool isBuiltIn(const OUString& name) {
  return std::any_of(kBuiltIn.begin(), kBuiltIn.end(), [&](const char* start) {
    return name.startsWith(OUString::createFromAscii(start));
  });
}

template <class Owner>
bool nameSpeaksOf(const Owner& owner) {
  const auto names = property<Reference<css::sheet::XNamedRanges>>(owner, "NamedRanges");
  for (const OUString& name : names->getElementNames()) {
    if (isBuiltIn(name)) continue;
    if (speaksOf(as<css::sheet::XNamedRange>(names->getByName(name))->getContent())) return true;
  }
  return false;
}

bool chartShows(const Sheet& sheet, std::int32_t annex) {
  const auto charts = as<css::table::XTableChartsSupplier>(sheet)->getCharts();
  for (const OUString& name : charts->getElementNames()) {
    const auto ranges = as<css::table::XTableChart>(charts->getByName(name))->getRanges();
    if (std::any_of(ranges.begin(), ranges.end(),
                    [&](const auto& range) { return range.Sheet == annex; }))
      return true;
  }
  return false;
}

bool databaseOn(const Model& model, std::int32_t annex) {
  const auto ranges = property<Reference<css::container::XNameAccess>>(model, "DatabaseRanges");
  for (const OUString& name : ranges->getElementNames())
    if (as<css::sheet::XDatabaseRange>(ranges->getByName(name))->getDataArea().Sheet == annex)
      return true;
  const auto unnamed =
      property<Reference<css::sheet::XUnnamedDatabaseRanges>>(model, "UnnamedDatabaseRanges");
  return unnamed->hasByTable(annex);
}

bool referredTo(const Model& model, std::int32_t annex) {
  if (nameSpeaksOf(model) || databaseOn(model, annex)) return true;
  for (std::int32_t i = 0; i < sheetCount(model); ++i) {
    const Sheet sheet = sheetAt(model, i);
    if (nameSpeaksOf(sheet)) return true;
    if (i != annex && (formulaSpeaksOf(sheet) || chartShows(sheet, annex))) return true;
  }
  return false;
}

bool anotherIsVisible(const Model& model, std::int32_t annex) {
  for (std::int32_t i = 0; i < sheetCount(model); ++i)
    if (i != annex && property<bool>(sheetAt(model, i), "IsVisible")) return true;
  return false;
}

}  // namespace

bool isBareAnnex(const Model& model, const Sheet& annex) {
  const std::int32_t index = indexOf(annex);
  return onlyTitle(annex) && !hasDrawings(model, annex) && !hasComments(annex) &&
         !hasOtherFormats(annex) && !referredTo(model, index) && anotherIsVisible(model, index);
}

}  // namespace meibun::document::calc
