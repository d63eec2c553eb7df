// SPDX-License-Identifier: MPL-2.0
// The panel "In this document" in a real office.
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "office/document/impress_pages.hpp"
#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

using testing::ElementsAre;

namespace impress = document::impress;

class PanelDocument : public PanelCase, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    PanelCase::SetUp();
    openPanels(GetParam());
    clauses().choose("最新の状態の維持");
    before_ = content();
    ASSERT_TRUE(clauses().insert()) << clauses().message();
  }

  std::vector<std::string> rows() const {
    std::vector<std::string> rows;
    const auto list = query<css::awt::XListBox>(documentPanel()->getControl("found"));
    for (const auto& row : list->getItems())
      rows.push_back(uno::utf8(row));
    return rows;
  }
  std::string message() const {
    return uno::utf8(
        query<css::awt::XFixedText>(documentPanel()->getControl("message"))->getText());
  }
  void press(const char* name) const {
    Accessible(documentPanel()->getControl(OUString::createFromAscii(name))).press();
  }
  void pressAndAgree(const char* name) const {
    press(name);
    ASSERT_TRUE(waitUntil([&] { return !message().empty(); }));
    press("message.yes");
  }

  // As a person does: in the first paragraph, or in the first cell.
  void editFirstWords() const {
    if (isSlides()) {
      typeIntoTheBox();
      return;
    }
    if (text().is()) {
      const auto body = text()->getText();
      body->insertString(body->getStart(), "毎月、", false);
      return;
    }
    const Reference<css::container::XIndexAccess> sheets(
        query<css::sheet::XSpreadsheetDocument>(document())->getSheets(),
        css::uno::UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(0),
                                                    css::uno::UNO_QUERY_THROW);
    const auto cell = query<css::text::XText>(sheet->getCellByPosition(0, 0));
    cell->setString("毎月、" + cell->getString());
  }

  Reference<css::frame::XController> controller() const {
    return query<css::frame::XModel>(document())->getCurrentController();
  }
  Reference<css::text::XTextDocument> text() const {
    return Reference<css::text::XTextDocument>(document(), css::uno::UNO_QUERY);
  }
  bool isSlides() const {
    return Reference<css::presentation::XPresentationSupplier>(document(), css::uno::UNO_QUERY)
        .is();
  }
  // The office tells of typed words when their editing ends, of words that come through its API not
  // at all: so the box is moved as well.
  void typeIntoTheBox() const {
    const auto box = clauseBox();
    const auto text = impress::textOf(box);
    text->insertString(text->getStart(), uno::ustr(u"毎月、"), false);
    box->setPosition({box->getPosition().X + 100, box->getPosition().Y});
  }
  impress::Shape clauseBox() const {
    const auto page = impress::pageAt(query<css::frame::XModel>(document()), 0);
    for (const auto& shape : impress::shapesOf(page))
      if (impress::nameOf(shape).starts_with("_MB_")) return shape;
    throw std::runtime_error("no clause on the slide");
  }
  void leaveTheClause() const {
    if (isSlides()) {
      query<css::view::XSelectionSupplier>(controller())->select(Any());
      return;
    }
    if (text().is()) {
      query<css::text::XTextViewCursorSupplier>(controller())->getViewCursor()->gotoEnd(false);
      return;
    }
    const auto ranges = query<css::sheet::XSpreadsheetView>(controller())->getActiveSheet();
    query<css::view::XSelectionSupplier>(controller())
        ->select(Any(ranges->getCellByPosition(3, 20)));
  }
  // The clause was inserted at the document's beginning.
  bool isAtTheClause() const {
    if (isSlides()) {
      return impress::selectedShape(query<css::frame::XModel>(document())) == clauseBox();
    }
    if (text().is()) {
      const auto body = text()->getText();
      const auto cursor = query<css::text::XTextViewCursorSupplier>(controller())->getViewCursor();
      return query<css::text::XTextRangeCompare>(body)->compareRegionStarts(
                 body->getStart(), Reference<css::text::XTextRange>(cursor.get())) == 0;
    }
    // A cell, or the merged cells that the clause stands in.
    const Reference<css::sheet::XCellRangeAddressable> range(
        query<css::view::XSelectionSupplier>(controller())->getSelection(), css::uno::UNO_QUERY);
    if (!range.is()) return false;
    const auto address = range->getRangeAddress();
    return address.StartColumn == 0 && address.StartRow == 0;
  }

  std::string before_;
};

TEST_P(PanelDocument, ListsWhatWasInserted) {
  EXPECT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  EXPECT_THAT(rows(), ElementsAre("最新　最新の状態の維持（第1版）"));
}

TEST_P(PanelDocument, RemovesAfterAskingAndUndoBringsItBack) {
  ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  const auto inserted = content();
  pressAndAgree("remove");
  ASSERT_TRUE(waitUntil([&] { return rows().empty(); })) << message();
  EXPECT_EQ(content(), before_);
  EXPECT_EQ(anchorCount(document()), 0);
  query<css::document::XUndoManagerSupplier>(document())->getUndoManager()->undo();
  EXPECT_EQ(content(), inserted);
  EXPECT_TRUE(waitUntil([&] { return rows().size() == 1; }));
}

TEST_P(PanelDocument, SayingNoLeavesEverything) {
  ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  const auto inserted = content();
  press("remove");
  ASSERT_TRUE(waitUntil([&] { return !message().empty(); }));
  press("message.no");
  ASSERT_TRUE(waitUntil([&] { return message().empty(); }));
  EXPECT_EQ(content(), inserted);
  EXPECT_EQ(rows().size(), 1u);
}

TEST_P(PanelDocument, DetachKeepsTheTextAndForgetsTheClause) {
  ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  const auto inserted = content();
  pressAndAgree("detach");
  ASSERT_TRUE(waitUntil([&] { return anchorCount(document()) == 0; })) << message();
  EXPECT_EQ(content(), inserted);
}

TEST_P(PanelDocument, AnEditIsSeenOnceTheDocumentIsQuiet) {
  ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  editFirstWords();
  EXPECT_TRUE(waitUntil([&] {
    return rows().size() == 1 && rows().front().starts_with("編集あり");
  })) << rows().front();
}

TEST_P(PanelDocument, GoesToTheClause) {
  ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  leaveTheClause();
  ASSERT_FALSE(isAtTheClause());
  press("goto");
  EXPECT_TRUE(waitUntil([&] { return isAtTheClause(); })) << message();
  EXPECT_EQ(message(), "");
}

// A click only chose, the keyboard's way too: one had to press the button or click twice.
TEST_P(PanelDocument, AClickGoesThereAndAnArrowOnlyChooses) {
  ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  leaveTheClause();
  ASSERT_FALSE(isAtTheClause());
  const auto list = documentPanel()->getControl("found");
  query<css::awt::XWindow>(list)->setFocus();
  ASSERT_TRUE(waitUntil([&] { return hasFocus(list); }));
  pressKey(list, css::awt::Key::DOWN);
  pressKey(list, css::awt::Key::UP);
  clauses().settle();
  EXPECT_FALSE(isAtTheClause());
  // Both halves of the click wait in the office's queue: the list's news came before the mouse's,
  // and such a quick click only chose.
  clickAtOnce(list, 20, 8);
  EXPECT_TRUE(waitUntil([&] { return isAtTheClause(); })) << message();
  EXPECT_TRUE(hasFocus(list));
}

INSTANTIATE_TEST_SUITE_P(, PanelDocument, ::testing::Values("swriter", "scalc", "simpress"));

}  // namespace
}  // namespace meibun::fixture
