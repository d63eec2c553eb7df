// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_sheet.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>

#include "core/document/document_port.hpp"
#include "office/document/undo_scope.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document::calc {
namespace {

template <class Interface, class Object>
Reference<Interface> as(const Object& object) {
  return Reference<Interface>(object, css::uno::UNO_QUERY_THROW);
}

}  // namespace

Reference<css::sheet::XSpreadsheets> sheetsOf(const Model& model) {
  return kept(as<css::sheet::XSpreadsheetDocument>(model)->getSheets());
}

std::int32_t sheetCount(const Model& model) {
  return as<css::container::XIndexAccess>(sheetsOf(model))->getCount();
}

Sheet sheetAt(const Model& model, std::int32_t index) {
  return kept(Sheet(as<css::container::XIndexAccess>(sheetsOf(model))->getByIndex(index),
                    css::uno::UNO_QUERY_THROW));
}

Sheet sheetNamed(const Model& model, const std::string& name) {
  const auto sheets = sheetsOf(model);
  const OUString wanted = uno::ustr(name);
  if (!sheets->hasByName(wanted)) return {};
  return kept(Sheet(sheets->getByName(wanted), css::uno::UNO_QUERY_THROW));
}

std::string nameOf(const Sheet& sheet) {
  return uno::utf8(as<css::container::XNamed>(sheet)->getName());
}

std::int32_t indexOf(const Sheet& sheet) {
  return as<css::sheet::XCellRangeAddressable>(sheet)->getRangeAddress().Sheet;
}

Cell cellAt(const Sheet& sheet, std::int32_t column, std::int32_t row) {
  return kept(sheet->getCellByPosition(column, row));
}

Range rangeOf(const Sheet& sheet, const SheetArea& area) {
  return kept(sheet->getCellRangeByPosition(area.left, area.top, area.right, area.bottom));
}

SheetArea areaOf(const css::table::CellRangeAddress& address) {
  return {address.StartColumn, address.StartRow, address.EndColumn, address.EndRow};
}

SheetArea areaOf(const Range& range) {
  return areaOf(as<css::sheet::XCellRangeAddressable>(range)->getRangeAddress());
}

css::table::CellRangeAddress addressOf(const Sheet& sheet, const SheetArea& area) {
  css::table::CellRangeAddress address;
  address.Sheet = static_cast<sal_Int16>(indexOf(sheet));
  address.StartColumn = area.left;
  address.StartRow = area.top;
  address.EndColumn = area.right;
  address.EndRow = area.bottom;
  return address;
}

SheetArea mergedAreaAt(const Sheet& sheet, std::int32_t column, std::int32_t row) {
  const auto cell =
      as<css::sheet::XSheetCellRange>(sheet->getCellRangeByPosition(column, row, column, row));
  const auto cursor = sheet->createCursorByRange(cell);
  cursor->collapseToMergedArea();
  return areaOf(as<css::sheet::XCellRangeAddressable>(cursor)->getRangeAddress());
}

std::int32_t lastUsedRow(const Sheet& sheet) {
  const auto cursor = kept(sheet->createCursor());
  const auto used = as<css::sheet::XUsedAreaCursor>(cursor);
  used->gotoStartOfUsedArea(false);
  used->gotoEndOfUsedArea(true);
  const SheetArea area = areaOf(as<css::sheet::XCellRangeAddressable>(cursor)->getRangeAddress());
  const bool nothing =
      area == SheetArea{} && cellAt(sheet, 0, 0)->getType() == css::table::CellContentType_EMPTY;
  return nothing ? -1 : area.bottom;
}

std::string shown(const SheetArea& area) {
  const std::string first = cellName({{}, area.left, area.top});
  if (area.left == area.right && area.top == area.bottom) return first;
  return first + ":" + cellName({{}, area.right, area.bottom});
}

Reference<css::beans::XPropertySet> rowAt(const Sheet& sheet, std::int32_t row) {
  const auto rows = kept(as<css::table::XColumnRowRange>(sheet)->getRows());
  return kept(propertiesOf(rows->getByIndex(row)));
}

Reference<css::beans::XPropertySet> columnAt(const Sheet& sheet, std::int32_t column) {
  const auto columns = kept(as<css::table::XColumnRowRange>(sheet)->getColumns());
  return kept(propertiesOf(columns->getByIndex(column)));
}

Quiet::Quiet(const Model& model)
    : manager_(as<css::document::XUndoManagerSupplier>(model)->getUndoManager()) {
  manager_->lock();
}

Quiet::~Quiet() {
  try {
    manager_->unlock();
  } catch (...) {
    uno::currentException("Quiet");
  }
}

}  // namespace meibun::document::calc
