// SPDX-License-Identifier: MPL-2.0
#include "samples/assemble/places.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/document/impress_pages.hpp"
#include "office/uno/convert.hpp"

namespace meibun::samples {
namespace {

namespace impress = document::impress;
using css::uno::UNO_QUERY_THROW;

Reference<css::frame::XController> controllerOf(const Reference<css::lang::XComponent>& document) {
  return Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController();
}

Reference<css::sheet::XSpreadsheet> activeSheet(
    const Reference<css::lang::XComponent>& spreadsheet) {
  return Reference<css::sheet::XSpreadsheetView>(controllerOf(spreadsheet), UNO_QUERY_THROW)
      ->getActiveSheet();
}

void select(const Reference<css::lang::XComponent>& document,
            const Reference<css::uno::XInterface>& object) {
  Reference<css::view::XSelectionSupplier>(controllerOf(document), UNO_QUERY_THROW)
      ->select(Any(object));
}

Reference<css::text::XTextViewCursor> viewCursor(const Reference<css::lang::XComponent>& text) {
  return Reference<css::text::XTextViewCursorSupplier>(controllerOf(text), UNO_QUERY_THROW)
      ->getViewCursor();
}

bool isAnchor(const OUString& name) { return name.startsWith("_MB_"); }

void showFirstParagraph(const Reference<css::lang::XComponent>& document) {
  const Reference<css::text::XBookmarksSupplier> supplier(document, css::uno::UNO_QUERY);
  if (!supplier.is()) return;
  const auto bookmarks = supplier->getBookmarks();
  const Reference<css::text::XTextRangeCompare> order(
      Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW);
  Reference<css::text::XTextRange> first;
  for (const auto& name : bookmarks->getElementNames()) {
    if (!isAnchor(name)) continue;
    const auto range =
        Reference<css::text::XTextContent>(bookmarks->getByName(name), UNO_QUERY_THROW)
            ->getAnchor();
    if (!first.is() || order->compareRegionStarts(first, range) < 0) first = range;
  }
  if (first.is()) viewCursor(document)->gotoRange(first->getStart(), false);
}

void showFirstSlide(const Reference<css::lang::XComponent>& document) {
  const impress::Model model(document, UNO_QUERY_THROW);
  const auto view = impress::viewOf(model);
  if (!view.is()) return;
  for (std::int32_t i = 0; i < impress::pageCount(model); ++i) {
    const auto page = impress::pageAt(model, i);
    const auto shapes = impress::shapesOf(page);
    const bool bears = std::any_of(shapes.begin(), shapes.end(), [](const auto& shape) {
      return isAnchor(uno::ustr(impress::nameOf(shape)));
    });
    if (bears) return view->setCurrentPage(page);
  }
}

}  // namespace

void showSheet(const Reference<css::lang::XComponent>& spreadsheet, std::string_view sheet) {
  const Reference<css::sheet::XSpreadsheet> wanted(
      Reference<css::sheet::XSpreadsheetDocument>(spreadsheet, UNO_QUERY_THROW)
          ->getSheets()
          ->getByName(uno::ustr(sheet)),
      UNO_QUERY_THROW);
  Reference<css::sheet::XSpreadsheetView>(controllerOf(spreadsheet), UNO_QUERY_THROW)
      ->setActiveSheet(wanted);
}

void selectCell(const Reference<css::lang::XComponent>& spreadsheet, std::string_view cell) {
  select(spreadsheet, activeSheet(spreadsheet)->getCellRangeByName(uno::ustr(cell)));
}

void selectFirstEmptyCell(const Reference<css::lang::XComponent>& spreadsheet,
                          std::string_view cell) {
  const auto sheet = activeSheet(spreadsheet);
  const auto start = Reference<css::sheet::XCellRangeAddressable>(
                         sheet->getCellRangeByName(uno::ustr(cell)), UNO_QUERY_THROW)
                         ->getRangeAddress();
  sal_Int32 row = start.StartRow;
  while (sheet->getCellByPosition(start.StartColumn, row)->getType() !=
         css::table::CellContentType_EMPTY) {
    ++row;
  }
  select(spreadsheet, sheet->getCellByPosition(start.StartColumn, row));
}

void cursorBefore(const Reference<css::lang::XComponent>& text, std::string_view heading) {
  const Reference<css::text::XTextDocument> document(text, UNO_QUERY_THROW);
  const auto paragraphs =
      Reference<css::container::XEnumerationAccess>(document->getText(), UNO_QUERY_THROW)
          ->createEnumeration();
  Reference<css::text::XTextRange> before;
  while (paragraphs->hasMoreElements()) {
    const Reference<css::text::XTextRange> paragraph(paragraphs->nextElement(),
                                                     css::uno::UNO_QUERY);
    if (!paragraph.is()) continue;  // a table
    if (before.is() && paragraph->getString() == uno::ustr(heading)) {
      viewCursor(text)->gotoRange(before->getEnd(), false);
      return;
    }
    before = paragraph;
  }
  throw std::runtime_error("no paragraph " + std::string{heading});
}

void cursorAtEnd(const Reference<css::lang::XComponent>& text) { viewCursor(text)->gotoEnd(false); }

void selectEmptyOutline(const Reference<css::lang::XComponent>& presentation,
                        std::string_view title) {
  const impress::Model model(presentation, UNO_QUERY_THROW);
  const auto isTitle = [&](const impress::Shape& shape) {
    return impress::kindOf(shape) == "TitleTextShape" &&
           impress::textOf(shape)->getString() == uno::ustr(title);
  };
  for (std::int32_t i = 0; i < impress::pageCount(model); ++i) {
    const auto page = impress::pageAt(model, i);
    const auto shapes = impress::shapesOf(page);
    if (std::none_of(shapes.begin(), shapes.end(), isTitle)) continue;
    impress::viewOf(model)->setCurrentPage(page);
    for (const auto& shape : shapes) {
      if (impress::kindOf(shape) == "OutlinerShape" && impress::isEmptyPlaceholder(shape)) {
        return select(presentation, shape);
      }
    }
  }
  throw std::runtime_error("no slide with an empty outline: " + std::string{title});
}

void showFirstAnchor(const Reference<css::lang::XComponent>& document) {
  showFirstSlide(document);
  showFirstParagraph(document);
}

}  // namespace meibun::samples
