// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_pages.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/DrawViewMode.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XMasterPageTarget.hpp>
#include <com/sun/star/drawing/XMasterPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/presentation/XPresentationPage.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

bool hasProperty(const Shape& shape, const OUString& name) {
  const Reference<css::beans::XPropertySet> properties(shape, UNO_QUERY);
  return properties.is() && properties->getPropertySetInfo()->hasPropertyByName(name);
}

bool flag(const Shape& shape, const OUString& name) {
  return hasProperty(shape, name) && property<bool>(shape, name);
}

// Views of another kind do not know the property, or throw when asked.
bool showsSlides(const Reference<css::beans::XPropertySet>& view) {
  try {
    css::drawing::DrawViewMode mode = css::drawing::DrawViewMode_NOTES;
    bool master = true;
    view->getPropertyValue("DrawViewMode") >>= mode;
    view->getPropertyValue("IsMasterPageMode") >>= master;
    return mode == css::drawing::DrawViewMode_DRAW && !master;
  } catch (const css::beans::UnknownPropertyException&) {
    return false;
  }
}

void hold(const Reference<css::drawing::XShapes>& shapes, std::vector<Shape>& all) {
  for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
    all.emplace_back(shapes->getByIndex(i), UNO_QUERY_THROW);
    const Reference<css::drawing::XShapes> group(all.back(), UNO_QUERY);
    if (group.is()) hold(group, all);
  }
}

}  // namespace

Reference<css::drawing::XDrawPages> pagesOf(const Model& model) {
  return Reference<css::drawing::XDrawPagesSupplier>(model, UNO_QUERY_THROW)->getDrawPages();
}

std::int32_t pageCount(const Model& model) { return pagesOf(model)->getCount(); }

Page pageAt(const Model& model, std::int32_t index) {
  return Page(pagesOf(model)->getByIndex(index), UNO_QUERY_THROW);
}

std::int32_t indexOf(const Page& page) { return property<sal_Int16>(page, "Number") - 1; }

Page masterOf(const Page& page) {
  return Reference<css::drawing::XMasterPageTarget>(page, UNO_QUERY_THROW)->getMasterPage();
}

Page notesOf(const Page& page) {
  return Reference<css::presentation::XPresentationPage>(page, UNO_QUERY_THROW)->getNotesPage();
}

SlideArea areaOf(const Page& page) {
  return {0, 0, property<sal_Int32>(page, "Width"), property<sal_Int32>(page, "Height")};
}

std::vector<Shape> shapesOf(const Page& page) {
  std::vector<Shape> shapes;
  for (sal_Int32 i = 0; i < page->getCount(); ++i)
    shapes.emplace_back(page->getByIndex(i), UNO_QUERY_THROW);
  return shapes;
}

std::vector<Shape> allShapes(const Model& model) {
  std::vector<Shape> all;
  const auto pages = pagesOf(model);
  for (sal_Int32 i = 0; i < pages->getCount(); ++i) {
    const auto page = pageAt(model, i);
    hold(uno::up<css::drawing::XShapes>(page), all);
    hold(uno::up<css::drawing::XShapes>(notesOf(page)), all);
  }
  const auto masters =
      Reference<css::drawing::XMasterPagesSupplier>(model, UNO_QUERY_THROW)->getMasterPages();
  for (sal_Int32 i = 0; i < masters->getCount(); ++i)
    hold(Reference<css::drawing::XShapes>(masters->getByIndex(i), UNO_QUERY_THROW), all);
  return all;
}

SlideArea areaOf(const Shape& shape) {
  const auto position = shape->getPosition();
  const auto size = shape->getSize();
  return {position.X, position.Y, size.Width, size.Height};
}

std::string nameOf(const Shape& shape) {
  const Reference<css::container::XNamed> named(shape, UNO_QUERY);
  return named.is() ? uno::utf8(named->getName()) : std::string();
}

Text textOf(const Shape& shape) { return Text(shape, UNO_QUERY); }

std::string kindOf(const Shape& shape) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"  // and nothing that replaces it
  const auto type = uno::utf8(shape->getShapeType());
#pragma GCC diagnostic pop
  return type.substr(type.rfind('.') + 1);
}

bool isPlaceholder(const Shape& shape) { return flag(shape, "IsPresentationObject"); }

bool isEmptyPlaceholder(const Shape& shape) { return flag(shape, "IsEmptyPresentationObject"); }

Reference<css::drawing::XDrawView> viewOf(const Model& model) {
  return Reference<css::drawing::XDrawView>(model->getCurrentController(), UNO_QUERY);
}

base::Result<Page> shownPage(const Model& model) {
  const Reference<css::beans::XPropertySet> view(model->getCurrentController(), UNO_QUERY);
  if (!view.is()) return base::Diagnostic{.code = "port.no-view"};
  const auto drawing = viewOf(model);
  if (!drawing.is() || !showsSlides(view)) {
    return base::Diagnostic{.code = "impress.no-slide-view"};
  }
  auto page = drawing->getCurrentPage();
  if (!page.is()) return base::Diagnostic{.code = "impress.no-slide-view"};
  return page;
}

Shape selectedShape(const Model& model) {
  const Reference<css::view::XSelectionSupplier> supplier(model->getCurrentController(), UNO_QUERY);
  if (!supplier.is()) return {};
  const Any selection = supplier->getSelection();
  const Reference<css::text::XTextRange> range(selection, UNO_QUERY);
  if (range.is()) return Shape(range->getText(), UNO_QUERY);
  const Reference<css::container::XIndexAccess> shapes(selection, UNO_QUERY);
  if (!shapes.is() || shapes->getCount() != 1) return {};
  return Shape(shapes->getByIndex(0), UNO_QUERY);
}

}  // namespace meibun::document::impress
