// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_box.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/TableBorder2.hpp>

namespace meibun::document::calc {
namespace {

using css::table::BorderLine2;
using css::table::TableBorder2;

constexpr sal_uInt32 kLineWidth = 26;  // 0.75 pt

struct Side {
  BorderLine2& line;
  sal_Bool& valid;
};

Side sideOf(TableBorder2& border, char side) {
  switch (side) {
    case 't':
      return {border.TopLine, border.IsTopLineValid};
    case 'b':
      return {border.BottomLine, border.IsBottomLineValid};
    case 'l':
      return {border.LeftLine, border.IsLeftLineValid};
    default:
      return {border.RightLine, border.IsRightLineValid};
  }
}

BorderLine2 lineOfWidth(sal_uInt32 width) {
  BorderLine2 line;
  line.OuterLineWidth = static_cast<sal_Int16>(width);
  line.LineWidth = width;
  line.LineStyle = css::table::BorderLineStyle::SOLID;
  return line;
}

// What is not marked as valid stays as it is.
void setSides(const Sheet& sheet, const SheetArea& area, std::string_view sides, sal_uInt32 width) {
  TableBorder2 border;
  for (const char name : sides) {
    const Side side = sideOf(border, name);
    side.line = lineOfWidth(width);
    side.valid = true;
  }
  if (!sides.empty()) setProperty(rangeOf(sheet, area), "TableBorder2", border);
}

}  // namespace

std::string openSides(const Sheet& sheet, const SheetArea& area, std::string_view sides) {
  auto border = property<TableBorder2>(rangeOf(sheet, area), "TableBorder2");
  std::string open;
  for (const char name : sides) {
    const Side side = sideOf(border, name);
    if (side.valid && side.line.LineWidth == 0 && side.line.OuterLineWidth == 0) open += name;
  }
  return open;
}

void drawSides(const Sheet& sheet, const SheetArea& area, std::string_view sides) {
  setSides(sheet, area, sides, kLineWidth);
}

void clearSides(const Sheet& sheet, const SheetArea& area, std::string_view sides) {
  setSides(sheet, area, sides, 0);
  if (sides.empty() || openSides(sheet, area, "tblr").size() < 4) return;
  // No line is left: nothing of it stays in the cell's own format either.
  Reference<css::beans::XPropertyState>(rangeOf(sheet, area), css::uno::UNO_QUERY_THROW)
      ->setPropertyToDefault("TopBorder");
}

}  // namespace meibun::document::calc
