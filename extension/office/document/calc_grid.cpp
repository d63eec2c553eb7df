// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_grid.hpp"

#include <algorithm>

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XDataPilotTable.hpp>
#include <com/sun/star/sheet/XDataPilotTablesSupplier.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>

namespace meibun::document::calc {
namespace {

// Without a print area a clause may go this far down from the selected cell.
constexpr std::int32_t kFarDown = 500;
constexpr std::int32_t kLastRow = 1048575;
constexpr std::int32_t kLastColumn = 1023;

bool contains(const SheetArea& outer, const SheetArea& inner) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

bool meets(const SheetArea& a, const SheetArea& b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

bool hasLine(const Range& cell, std::string_view name) {
  return property<css::table::BorderLine2>(cell, name).LineWidth > 0;
}

render::SheetContent contentOf(const Cell& cell) {
  switch (cell->getType()) {
    case css::table::CellContentType_EMPTY:
      return render::SheetContent::nothing;
    case css::table::CellContentType_TEXT:
      return render::SheetContent::text;
    default:
      return render::SheetContent::value;
  }
}

// The columns of the page that the start stands on, when nothing else says where the page ends.
SheetArea pageColumns(const Model& model, const Sheet& sheet, const SheetArea& start) {
  const std::int32_t width = pageWidth(model, sheet);
  std::int32_t used = 0;
  std::int32_t left = 0;
  std::int32_t column = 0;
  for (; column <= kLastColumn; ++column) {
    const std::int32_t next = property<sal_Int32>(columnAt(sheet, column), "Width");
    if (used + next > width && column > left) {
      if (column > start.right) break;
      left = column;
      used = 0;
    }
    used += next;
  }
  return {std::min(left, start.left), 0, std::max(column - 1, start.right), kLastRow};
}

}  // namespace

std::int32_t pageWidth(const Model& model, const Sheet& sheet) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(model, css::uno::UNO_QUERY_THROW);
  const Reference<css::container::XNameAccess> pages(
      supplier->getStyleFamilies()->getByName("PageStyles"), css::uno::UNO_QUERY_THROW);
  const auto page = pages->getByName(property<OUString>(sheet, "PageStyle"));
  const std::int32_t room = property<sal_Int32>(page, "Width") -
                            property<sal_Int32>(page, "LeftMargin") -
                            property<sal_Int32>(page, "RightMargin");
  const std::int32_t scale = property<sal_Int16>(page, "PageScale");
  return scale > 0 ? room * 100 / scale : room;
}

std::vector<SheetArea> printAreas(const Sheet& sheet) {
  std::vector<SheetArea> areas;
  for (const auto& address :
       Reference<css::sheet::XPrintAreas>(sheet, css::uno::UNO_QUERY_THROW)->getPrintAreas())
    areas.push_back(areaOf(address));
  return areas;
}

CalcGrid::CalcGrid(const Model& model, const Sheet& sheet, const std::vector<AnchorRange>& anchors,
                   std::int32_t column, std::int32_t row, bool paged)
    : sheet_(sheet) {
  const std::int32_t index = indexOf(sheet);
  for (const AnchorRange& anchor : anchors)
    if (anchor.sheet == index) ++names_[{anchor.column, anchor.row}];
  findObstacles(model);
  findLimit(model, mergedAreaAt(sheet, column, row), paged);
}

void CalcGrid::findLimit(const Model& model, const SheetArea& start, bool paged) {
  const auto areas = printAreas(sheet_);
  if (!paged || areas.empty()) {
    limit_ = pageColumns(model, sheet_, start);
    limit_.bottom = std::min(kLastRow, start.bottom + kFarDown);
    return;
  }
  const auto around = std::find_if(areas.begin(), areas.end(),
                                   [&](const SheetArea& area) { return contains(area, start); });
  outside_ = around == areas.end();
  limit_ = outside_ ? start : *around;
}

void CalcGrid::findObstacles(const Model& model) {
  const Reference<css::drawing::XDrawPagesSupplier> pages(model, css::uno::UNO_QUERY_THROW);
  const Reference<css::container::XIndexAccess> page(
      pages->getDrawPages()->getByIndex(indexOf(sheet_)), css::uno::UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < page->getCount(); ++i) {
    const Reference<css::drawing::XShape> shape(page->getByIndex(i), css::uno::UNO_QUERY_THROW);
    const Reference<css::lang::XServiceInfo> kind(shape, css::uno::UNO_QUERY_THROW);
    if (kind->supportsService("com.sun.star.drawing.CaptionShape")) continue;  // a cell's comment
    const auto at = shape->getPosition();
    const auto size = shape->getSize();
    shapes_.push_back({at.X, at.Y, at.X + size.Width, at.Y + size.Height});
  }
  const Reference<css::sheet::XDataPilotTablesSupplier> supplier(sheet_, css::uno::UNO_QUERY);
  if (!supplier.is()) return;
  const Reference<css::container::XIndexAccess> pivots(supplier->getDataPilotTables(),
                                                       css::uno::UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < pivots->getCount(); ++i) {
    const Reference<css::sheet::XDataPilotTable> pivot(pivots->getByIndex(i),
                                                       css::uno::UNO_QUERY_THROW);
    pivots_.push_back(areaOf(pivot->getOutputRange()));
  }
}

bool CalcGrid::usable(const SheetArea& area, const Rectangle& rectangle) const {
  if (!property<bool>(rowAt(sheet_, area.top), "IsVisible")) return false;
  for (const SheetArea& pivot : pivots_)
    if (meets(pivot, area)) return false;
  // A stamp over several rows is set beside a box's text on purpose; over a single line it would
  // cover it.
  if (area.rows() == 1) {
    for (const Rectangle& shape : shapes_) {
      if (shape.left < rectangle.right && rectangle.left < shape.right &&
          shape.top < rectangle.bottom && rectangle.top < shape.bottom)
        return false;
    }
  }
  const Cell cell = cellAt(sheet_, area.left, area.top);
  if (cell->getType() != css::table::CellContentType_FORMULA) return true;
  return Reference<css::sheet::XArrayFormulaRange>(cell, css::uno::UNO_QUERY_THROW)
      ->getArrayFormula()
      .isEmpty();
}

render::SheetBox CalcGrid::look(std::int32_t column, std::int32_t row) const {
  render::SheetBox box{.area = mergedAreaAt(sheet_, column, row)};
  const Range range = rangeOf(sheet_, box.area);
  const auto at = property<css::awt::Point>(range, "Position");
  const auto size = property<css::awt::Size>(range, "Size");
  box.merged = box.area != SheetArea{column, row, column, row};
  box.content = contentOf(cellAt(sheet_, box.area.left, box.area.top));
  box.width = size.Width;
  box.height = size.Height;
  box.usable = usable(box.area, {at.X, at.Y, at.X + size.Width, at.Y + size.Height});
  const auto names = names_.find({box.area.left, box.area.top});
  box.names = names == names_.end() ? 0 : names->second;
  box.borderLeft = hasLine(range, "LeftBorder2");
  box.borderRight = hasLine(range, "RightBorder2");
  return box;
}

render::SheetBox CalcGrid::at(std::int32_t column, std::int32_t row) const {
  const auto known = seen_.find({column, row});
  if (known != seen_.end()) return known->second;
  return seen_.emplace(Place{column, row}, look(column, row)).first->second;
}

}  // namespace meibun::document::calc
