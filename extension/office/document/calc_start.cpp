// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_start.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/document/undo_scope.hpp"

namespace meibun::document::calc {
namespace {

bool isProtected(const Reference<css::uno::XInterface>& object) {
  return Reference<css::util::XProtectable>(object, css::uno::UNO_QUERY_THROW)->isProtected();
}

bool isShared(const Model& model) {
  const Reference<css::lang::XMultiServiceFactory> factory(model, css::uno::UNO_QUERY_THROW);
  return property<bool>(factory->createInstance("com.sun.star.document.Settings"),
                        "IsDocumentShared");
}

}  // namespace

base::Result<Start> selectedCell(const Model& model) {
  const Reference<css::view::XSelectionSupplier> supplier(model->getCurrentController(),
                                                          css::uno::UNO_QUERY);
  if (!supplier.is()) return base::Diagnostic{.code = "port.no-view"};
  const Any selection = supplier->getSelection();
  const Reference<css::sheet::XCellRangeAddressable> range(selection, css::uno::UNO_QUERY);
  if (range.is()) {
    const auto address = range->getRangeAddress();
    return Start{sheetAt(model, address.Sheet), address.StartColumn, address.StartRow};
  }
  const Reference<css::sheet::XSheetCellRanges> several(selection, css::uno::UNO_QUERY);
  if (several.is()) return base::Diagnostic{.code = "port.selection-several"};
  return base::Diagnostic{.code = "calc.no-cell"};
}

Sheet shownSheet(const Model& model) {
  const Reference<css::sheet::XSpreadsheetView> view(model->getCurrentController(),
                                                     css::uno::UNO_QUERY);
  return view.is() ? view->getActiveSheet() : sheetAt(model, 0);
}

base::Result<Start> startOf(const Model& model, const Place& place) {
  if (std::holds_alternative<Selection>(place)) return selectedCell(model);
  const auto* cell = std::get_if<GridCell>(&place);
  if (cell == nullptr) return base::Diagnostic{.code = "calc.no-such-place"};
  const Sheet sheet = sheetNamed(model, cell->sheet);
  if (!sheet.is())
    return base::Diagnostic{.code = "calc.no-sheet", .arguments = {{"sheet", cell->sheet}}};
  return Start{sheet, cell->column, cell->row};
}

std::optional<base::Diagnostic> documentRefusal(const Model& model) {
  if (Reference<css::frame::XStorable>(model, css::uno::UNO_QUERY_THROW)->isReadonly())
    return base::Diagnostic{.code = "port.read-only"};
  if (isShared(model)) return base::Diagnostic{.code = "calc.shared"};
  return UndoScope::refusal(model);
}

std::optional<base::Diagnostic> sheetRefusal(const Sheet& sheet) {
  if (!isProtected(sheet)) return std::nullopt;
  return base::Diagnostic{.code = "calc.sheet-protected", .arguments = {{"sheet", nameOf(sheet)}}};
}

bool structureProtected(const Model& model) { return isProtected(model); }

}  // namespace meibun::document::calc
