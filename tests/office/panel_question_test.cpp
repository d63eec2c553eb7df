// SPDX-License-Identifier: MPL-2.0
// What the panels ask, and what an answer counts for, in a real office.
#include <chrono>
#include <thread>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

using testing::HasSubstr;

constexpr const char* kKeepUpdated = "最新の状態の維持";
constexpr const char* kPatches = "修正プログラムの適用及び暫定措置";

class PanelQuestion : public PanelCase {
 protected:
  Reference<css::frame::XController> controller() const {
    return query<css::frame::XModel>(document())->getCurrentController();
  }
  Reference<css::sheet::XSpreadsheet> sheet() const {
    return query<css::sheet::XSpreadsheetView>(controller())->getActiveSheet();
  }
  void fillCell(sal_Int32 row, const char* text) const {
    sheet()->getCellByPosition(0, row)->setFormula(OUString::fromUtf8(text));
  }
  void selectCell(sal_Int32 row) const {
    query<css::view::XSelectionSupplier>(controller())
        ->select(Any(sheet()->getCellByPosition(0, row)));
  }
  std::size_t undoSteps() const {
    return static_cast<std::size_t>(query<css::document::XUndoManagerSupplier>(document())
                                        ->getUndoManager()
                                        ->getAllUndoActionTitles()
                                        .getLength());
  }

  // A cell with words of the person's own is asked about.
  void askInSheet() {
    openPanels("scalc");
    fillCell(4, "合計 1,200,000円");
    selectCell(4);
    clauses().choose(kKeepUpdated);
    clauses().vary("stance", "① 注意喚起のみ");
    Accessible(control("insert")).press();
    ASSERT_TRUE(waitUntil([&] { return isVisible("message.yes"); })) << clauses().message();
    ASSERT_THAT(clauses().message(), HasSubstr("1,200,000"));
  }
  void pressYes() const { Accessible(control("message.yes")).press(); }
};

TEST_F(PanelQuestion, YesInsertsWhatThePreviewShows) {
  askInSheet();
  const auto shown = clauses().preview();
  pressYes();
  ASSERT_TRUE(waitUntil([&] { return anchorCount(document()) > 0; })) << clauses().message();
  EXPECT_THAT(content(), HasSubstr(shown.substr(0, shown.find('\n'))));
}

// The question stayed, and Yes inserted the wording from before the change.
TEST_F(PanelQuestion, AnotherVariantTakesTheQuestionBack) {
  askInSheet();
  clauses().vary("stance", "② 相談窓口");
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_EQ(anchorCount(document()), 0);
}

TEST_F(PanelQuestion, AFieldTakesTheQuestionBack) {
  openPanels("scalc");
  fillCell(4, "備考");
  selectCell(4);
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "② 相談窓口");
  Accessible(control("insert")).press();
  ASSERT_TRUE(waitUntil([&] { return isVisible("message.yes"); })) << clauses().message();
  clauses().fill("desk", "架空電算 相談窓口");
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_EQ(anchorCount(document()), 0);
}

TEST_F(PanelQuestion, AnotherClauseTakesTheQuestionBack) {
  askInSheet();
  clauses().choose("免責及びその限界");
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
}

// Yes to one cell wrote over whichever was selected by then.
TEST_F(PanelQuestion, AnotherCellTakesTheQuestionBack) {
  askInSheet();
  selectCell(20);
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_THAT(clauses().message(), HasSubstr("確認した内容が変わりました"));
  EXPECT_EQ(anchorCount(document()), 0);
}

// The focus stayed on a button that was no longer there: the next key went nowhere.
TEST_F(PanelQuestion, AQuestionTakenBackGivesTheFocusBack) {
  openPanels("scalc");
  fillCell(4, "合計 1,200,000円");
  selectCell(4);
  clauses().choose(kKeepUpdated);
  focus("insert");
  pressKey(control("insert"), css::awt::Key::RETURN);
  ASSERT_TRUE(waitUntil([&] { return hasFocus("message.yes"); })) << clauses().message();
  selectCell(20);
  ASSERT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_TRUE(waitUntil([&] { return hasFocus("insert"); }));
}

TEST_F(PanelQuestion, OtherWordsInTheCellTakeTheQuestionBack) {
  askInSheet();
  fillCell(4, "合計 9,900,000円");
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_EQ(anchorCount(document()), 0);
}

// The preview kept the number of the place where the cursor had stood when the clause was chosen.
TEST_F(PanelQuestion, ThePreviewsNumberFollowsTheCursor) {
  openPanels("swriter");
  const auto text = query<css::text::XTextDocument>(document())->getText();
  text->setString(
      uno::ustr("第1条（目的）\r本契約の目的を定める。\r第2条（定義）\r用語を定める。"));
  const auto cursor = query<css::text::XTextViewCursorSupplier>(controller())->getViewCursor();
  cursor->gotoEnd(false);
  clauses().choose(kPatches);
  ASSERT_TRUE(waitUntil([&] { return clauses().preview().starts_with("第3条"); }))
      << clauses().preview();
  cursor->gotoStart(false);
  cursor->goRight(2, false);
  EXPECT_TRUE(waitUntil([&] { return clauses().preview().starts_with("第2条"); }))
      << clauses().preview();
}

// A change while a question stood was dropped: the list stayed as it was until the next change.
TEST_F(PanelQuestion, WhatChangedDuringAQuestionIsReadAfterTheAnswer) {
  openPanels("swriter");
  clauses().choose(kKeepUpdated);
  ASSERT_TRUE(clauses().insert()) << clauses().message();
  const auto found = query<css::awt::XListBox>(documentPanel()->getControl("found"));
  ASSERT_TRUE(waitUntil([&] { return found->getItemCount() == 1; }));
  const auto message = query<css::awt::XFixedText>(documentPanel()->getControl("message"));
  Accessible(documentPanel()->getControl("remove")).press();
  ASSERT_TRUE(waitUntil([&] { return !message->getText().isEmpty(); }));
  const auto body = query<css::text::XTextDocument>(document())->getText();
  body->insertString(body->getStart(), uno::ustr("毎月、"), false);
  // Time for the watch over the document to tell of it: without the fix, for nothing.
  std::this_thread::sleep_for(std::chrono::seconds{1});
  Accessible(documentPanel()->getControl("message.no")).press();
  EXPECT_TRUE(waitUntil([&] {
    return found->getItemCount() == 1 && uno::utf8(found->getItem(0)).starts_with("編集あり");
  })) << uno::utf8(found->getItem(0));
}

}  // namespace
}  // namespace meibun::fixture
