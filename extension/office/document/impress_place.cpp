// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_place.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/table/XTable.hpp>

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Shapes = Reference<css::drawing::XShapes>;
using Table = Reference<css::table::XTable>;

Shape childAt(const Shapes& shapes, std::int32_t index) {
  return Shape(shapes->getByIndex(index), UNO_QUERY_THROW);
}

bool findIn(const Shapes& shapes, const Shape& shape, std::vector<std::int32_t>& path) {
  for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
    const auto child = childAt(shapes, i);
    path.push_back(i);
    if (child == shape) return true;
    const Shapes group(child, UNO_QUERY);
    if (group.is() && findIn(group, shape, path)) return true;
    path.pop_back();
  }
  return false;
}

Text cellAt(const Table& table, std::int32_t row, std::int32_t column) {
  return Text(table->getCellByPosition(column, row), UNO_QUERY_THROW);
}

std::optional<std::pair<std::int32_t, std::int32_t>> cellOf(const Shape& shape, const Text& text) {
  const auto table = property<Table>(shape, "Model");
  for (sal_Int32 row = 0; row < table->getRowCount(); ++row) {
    for (sal_Int32 column = 0; column < table->getColumnCount(); ++column)
      if (cellAt(table, row, column) == text) return std::pair{row, column};
  }
  return std::nullopt;
}

}  // namespace

TextPlace placeOf(const Page& page, const Shape& shape, const Text& text) {
  TextPlace place;
  place.slide = indexOf(page);
  if (!findIn(uno::up<css::drawing::XShapes>(page), shape, place.path)) {
    place.notes = findIn(uno::up<css::drawing::XShapes>(notesOf(page)), shape, place.path);
  }
  if (place.path.empty()) {
    throw css::container::NoSuchElementException("the shape is on no slide", shape);
  }
  if (kindOf(shape) == "TableShape") place.cell = cellOf(shape, text);
  return place;
}

Shape shapeAt(const Model& model, const TextPlace& place) {
  auto page = pageAt(model, place.slide);
  if (place.notes) page = notesOf(page);
  auto shapes = uno::up<css::drawing::XShapes>(page);
  Shape shape;
  for (const auto index : place.path) {
    shape = childAt(shapes, index);
    shapes.set(shape, UNO_QUERY);
  }
  return shape;
}

Text textAt(const Model& model, const TextPlace& place) {
  const auto shape = shapeAt(model, place);
  if (!place.cell) return textOf(shape);
  return cellAt(property<Table>(shape, "Model"), place.cell->first, place.cell->second);
}

}  // namespace meibun::document::impress
