// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "core/render/sheet_layout.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/uno.hpp"

// Calc's sheets and cells in few words, usable inside an undo step too (kept(), undo_scope.hpp).
// Columns, rows and sheets count from 0; lengths are 1/100 mm. All throw UNO exceptions; the
// caller's attempt() turns them into a Diagnostic.
namespace meibun::document::calc {

using Model = Reference<css::frame::XModel>;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using Cell = Reference<css::table::XCell>;
using Range = Reference<css::table::XCellRange>;
using render::SheetArea;

Reference<css::sheet::XSpreadsheets> sheetsOf(const Model& model);
std::int32_t sheetCount(const Model& model);
Sheet sheetAt(const Model& model, std::int32_t index);
/// Nothing when there is no sheet of that name.
Sheet sheetNamed(const Model& model, const std::string& name);
std::string nameOf(const Sheet& sheet);
std::int32_t indexOf(const Sheet& sheet);

Cell cellAt(const Sheet& sheet, std::int32_t column, std::int32_t row);
Range rangeOf(const Sheet& sheet, const SheetArea& area);
SheetArea areaOf(const css::table::CellRangeAddress& address);
SheetArea areaOf(const Range& range);
css::table::CellRangeAddress addressOf(const Sheet& sheet, const SheetArea& area);
/// The merged area that covers a cell, or the cell alone.
SheetArea mergedAreaAt(const Sheet& sheet, std::int32_t column, std::int32_t row);
/// The last used row; -1 when the sheet is empty.
std::int32_t lastUsedRow(const Sheet& sheet);
/// As a person writes it: "B10", "B10:F12".
std::string shown(const SheetArea& area);

template <class Object>
Reference<css::beans::XPropertySet> propertiesOf(const Object& object) {
  return Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW);
}

template <class T, class Object>
T property(const Object& object, std::string_view name) {
  T value{};
  propertiesOf(object)->getPropertyValue(uno::ustr(name)) >>= value;
  return value;
}

template <class T, class Object>
void setProperty(const Object& object, std::string_view name, const T& value) {
  propertiesOf(object)->setPropertyValue(uno::ustr(name), Any(value));
}

/// A row's or column's own properties.
Reference<css::beans::XPropertySet> rowAt(const Sheet& sheet, std::int32_t row);
Reference<css::beans::XPropertySet> columnAt(const Sheet& sheet, std::int32_t column);

/// Keeps one call from being recorded as an undo action. Inside a custom undo action Calc records
/// what is done to a sheet, which destroys the redo stack; some calls (inserting a sheet) switch
/// recording on again, so one Quiet serves one call.
class Quiet {
 public:
  explicit Quiet(const Model& model);
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
  ~Quiet();

 private:
  Reference<css::document::XUndoManager> manager_;
};

}  // namespace meibun::document::calc
