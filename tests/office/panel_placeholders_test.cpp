// SPDX-License-Identifier: MPL-2.0
// Parameters that nobody has filled: in the document, in the panels, when saving.
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/view/XPrintable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "core/track/recognise.hpp"
#include "core/xml/library_reader.hpp"
#include "files/file_reader.hpp"
#include "office/document/property_store.hpp"
#include "tests/office/fixture/window.hpp"
#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kNoSupply = "脆弱性情報の提供は製品販売に含まれないこと";
constexpr const char* kRow = "販売店名（脆弱性情報の提供は製品販売に含まれないこと）";
constexpr const char* kSellerName = "架空電算サービス株式会社";
constexpr const char* kInfobar = "org.meibun.placeholders";

class PanelPlaceholders : public PanelCase, public ::testing::WithParamInterface<const char*> {
 protected:
  bool isText() const { return std::string_view(GetParam()) == "swriter"; }

  void openAndInsert() {
    openPanels(GetParam());
    before_ = content();
    insertOpen();
  }

  // The seller's name is left empty, and the person says yes to that, and to a second one.
  void insertOpen() const {
    const int before = anchorCount(document());
    clauses().choose(kNoSupply);
    ASSERT_FALSE(clauses().insert());
    const auto answered = [&] {
      if (isVisible("message.yes")) Accessible(control("message.yes")).press();
      clauses().settle();
      return anchorCount(document()) > before;
    };
    ASSERT_TRUE(waitUntil(answered)) << clauses().message();
    ASSERT_TRUE(waitUntil([&] { return standsOnAPlaceholder() && !clauses().message().empty(); }));
    clauses().settle();
  }

  std::vector<std::string> items(const char* list) const {
    std::vector<std::string> rows;
    if (!isShown(list)) return rows;
    for (const auto& row :
         query<css::awt::XListBox>(documentPanel()->getControl(uno::ustr(list)))->getItems())
      rows.push_back(uno::utf8(row));
    return rows;
  }
  bool isShown(const char* name) const {
    return query<css::awt::XWindow2>(documentPanel()->getControl(uno::ustr(name)))->isVisible();
  }
  std::string message() const {
    return uno::utf8(
        query<css::awt::XFixedText>(documentPanel()->getControl("message"))->getText());
  }
  void press(const char* name) const {
    Accessible(documentPanel()->getControl(OUString::createFromAscii(name))).press();
    clauses().settle();
  }

  Reference<css::frame::XController> controller() const {
    return query<css::frame::XModel>(document())->getCurrentController();
  }
  Reference<css::text::XTextViewCursor> cursor() const {
    return query<css::text::XTextViewCursorSupplier>(controller())->getViewCursor();
  }
  std::string selected() const { return uno::utf8(cursor()->getString()); }
  std::string selectedCell() const {
    // A cell, or the merged cells that the clause stands in.
    const Reference<css::table::XCellRange> range(
        query<css::view::XSelectionSupplier>(controller())->getSelection(), css::uno::UNO_QUERY);
    if (!range.is()) return {};
    return uno::utf8(query<css::text::XText>(range->getCellByPosition(0, 0))->getString());
  }
  void leave() const {
    if (isText()) return cursor()->gotoEnd(false);
    const auto sheet = query<css::sheet::XSpreadsheetView>(controller())->getActiveSheet();
    query<css::view::XSelectionSupplier>(controller())
        ->select(Any(sheet->getCellByPosition(3, 40)));
  }
  bool standsOnAPlaceholder() const {
    return isText() ? selected() == "【販売店名】"
                    : selectedCell().find("【販売店名】") != std::string::npos;
  }

  // As a person types over what is selected.
  void fillFirst() const {
    if (isText()) {
      cursor()->setString(uno::ustr(kSellerName));
      return;
    }
    const auto sheet = query<css::sheet::XSpreadsheetView>(controller())->getActiveSheet();
    const auto text =
        uno::utf8(query<css::text::XText>(sheet->getCellByPosition(0, 0))->getString());
    const std::string_view placeholder = "【販売店名】";
    auto filled = text;
    filled.replace(filled.find(placeholder), placeholder.size(), kSellerName);
    query<css::text::XText>(sheet->getCellByPosition(0, 0))->setString(uno::ustr(filled));
  }

  // What has a placeholder's background in the text.
  std::string marked() const {
    std::string words;
    const auto paragraphs = query<css::container::XEnumerationAccess>(
                                query<css::text::XTextDocument>(document())->getText())
                                ->createEnumeration();
    while (paragraphs->hasMoreElements()) {
      const Reference<css::container::XEnumerationAccess> paragraph(paragraphs->nextElement(),
                                                                    css::uno::UNO_QUERY);
      const auto portions = paragraph->createEnumeration();
      while (portions->hasMoreElements()) {
        const Reference<css::text::XTextRange> portion(portions->nextElement(),
                                                       css::uno::UNO_QUERY);
        sal_Int32 color = -1;
        query<css::beans::XPropertySet>(portion)->getPropertyValue("CharBackColor") >>= color;
        if (color == 0xFFF200) words += uno::utf8(portion->getString());
      }
    }
    return words;
  }

  void print(const char* name) {
    query<css::view::XPrintable>(document())
        ->print(uno::seq<css::beans::PropertyValue>(
            {uno::argument("FileName", fileUrl(folder() / name)), uno::argument("Wait", true)}));
  }

  void saveAs(const char* name) { office().store(document(), folder() / name); }
  static bool hasInfobar(const Reference<css::lang::XComponent>& document) {
    const auto controller = query<css::frame::XModel>(document)->getCurrentController();
    return query<css::frame::XInfobarProvider>(controller)
        ->hasInfobar(OUString::createFromAscii(kInfobar));
  }

  std::string before_;
};

TEST_P(PanelPlaceholders, StandInTheDocumentAndUndoTakesThemBack) {
  openAndInsert();
  EXPECT_THAT(content(), HasSubstr("【販売店名】が販売させて頂く"));
  const auto inserted = content();
  const auto manager = query<css::document::XUndoManagerSupplier>(document())->getUndoManager();
  EXPECT_EQ(manager->getAllUndoActionTitles().getLength(), 1);
  manager->undo();
  EXPECT_EQ(content(), before_);
  EXPECT_EQ(anchorCount(document()), 0);
  manager->redo();
  EXPECT_EQ(content(), inserted);
  EXPECT_TRUE(waitUntil([&] { return items("open").size() == 1; }));
}

TEST_P(PanelPlaceholders, TheCursorStandsOnTheFirst) {
  openAndInsert();
  EXPECT_TRUE(waitUntil([&] { return standsOnAPlaceholder(); }));
  if (isText()) {
    EXPECT_EQ(marked(), "販売店名");
  }
}

// The words typed in bore the placeholder's background, and were printed with it.
TEST_P(PanelPlaceholders, WhatIsTypedOverOneBearsNoMark) {
  if (!isText()) return;
  openAndInsert();
  ASSERT_TRUE(waitUntil([&] { return selected() == "【販売店名】"; }));
  css::frame::DispatchHelper::create(office().context())
      ->executeDispatch(query<css::frame::XDispatchProvider>(controller()->getFrame()),
                        ".uno:InsertText", "", 0,
                        uno::seq<css::beans::PropertyValue>(
                            {uno::argument("Text", uno::ustr(std::string_view(kSellerName)))}));
  EXPECT_THAT(content(), HasSubstr(std::string(kSellerName) + "が販売させて頂く"));
  EXPECT_EQ(marked(), "");
  const auto manager = query<css::document::XUndoManagerSupplier>(document())->getUndoManager();
  EXPECT_EQ(manager->getAllUndoActionTitles().getLength(), 2) << "insertion and typing";
  manager->undo();
  EXPECT_THAT(content(), HasSubstr("【販売店名】が販売させて頂く"));
  EXPECT_EQ(marked(), "販売店名");
}

TEST_P(PanelPlaceholders, AreListedWithTheirClauseUntilTheyAreFilled) {
  openAndInsert();
  ASSERT_TRUE(waitUntil([&] { return items("open").size() == 1; }));
  EXPECT_THAT(items("open"), ElementsAre(kRow));
  EXPECT_THAT(items("found").front(), HasSubstr("未入力1"));
  fillFirst();
  EXPECT_TRUE(waitUntil([&] { return items("open").empty(); }));
  EXPECT_FALSE(isShown("next"));
  EXPECT_THAT(items("found"),
              ElementsAre("最新　脆弱性情報の提供は製品販売に含まれないこと（第1版）"));
  EXPECT_THAT(content(), HasSubstr(std::string(kSellerName) + "が販売させて頂く"));
}

TEST_P(PanelPlaceholders, NextGoesFromOneToTheOtherAndWraps) {
  openAndInsert();
  leave();
  insertOpen();
  ASSERT_TRUE(waitUntil([&] { return items("open").size() == 2; }))
      << ::testing::PrintToString(items("found")) << content();
  leave();
  std::vector<std::string> said;
  for (int i = 0; i < 4; ++i) {
    const auto before = message();
    press("next");
    ASSERT_TRUE(waitUntil([&] { return message() != before; })) << before;
    EXPECT_TRUE(standsOnAPlaceholder()) << message();
    said.push_back(message().substr(0, message().find("：")));
  }
  const bool fromTheFirst = said.front() == "未入力 1/2";
  EXPECT_EQ(said[0], said[2]);
  EXPECT_EQ(said[1], said[3]);
  EXPECT_EQ(said[1], fromTheFirst ? "未入力 2/2" : "未入力 1/2");
}

// The placeholder is selected, and a selection is replaced by what is inserted.
TEST_P(PanelPlaceholders, TheNextClauseTakesNoPlaceholdersPlace) {
  openAndInsert();
  clauses().choose("最新の状態の維持");
  ASSERT_TRUE(clauses().insert()) << clauses().message();
  const auto all = content();
  const auto placeholder = all.find("【販売店名】が販売させて頂く");
  EXPECT_NE(placeholder, std::string::npos) << all;
  EXPECT_GT(all.find("常に製品のファームウェア"), placeholder) << all;
  EXPECT_TRUE(waitUntil([&] { return items("found").size() == 2; }));
  EXPECT_THAT(items("found").front(), HasSubstr("未入力1"));
}

TEST_P(PanelPlaceholders, SavingSaysOnceInThePanelThatSomeAreLeft) {
  openAndInsert();
  ASSERT_TRUE(waitUntil([&] { return items("open").size() == 1; }));
  saveAs(isText() ? "open.odt" : "open.ods");
  const auto said = clauses().message() + message();
  EXPECT_THAT(said, HasSubstr("未入力の項目が1件あります：販売店名"));
  EXPECT_FALSE(hasInfobar(document()));
  clauses().choose("最新の状態の維持");
  ASSERT_TRUE(waitUntil([&] { return clauses().message().empty(); }));
  saveAs(isText() ? "again.odt" : "again.ods");
  EXPECT_EQ(clauses().message(), "") << "once a document and session";
}

TEST_P(PanelPlaceholders, PrintingSaysOnceThatSomeAreLeft) {
  openAndInsert();
  ASSERT_TRUE(waitUntil([&] { return items("open").size() == 1; }));
  const auto said = [&] { return clauses().message() + message(); };
  ASSERT_THAT(said(), testing::Not(HasSubstr("未入力の項目が1件あります")));
  print("open.ps");
  EXPECT_TRUE(waitUntil([&] {
    return said().find("未入力の項目が1件あります：販売店名") != std::string::npos;
  })) << said();
  EXPECT_GT(std::filesystem::file_size(folder() / "open.ps"), 0U);
  EXPECT_FALSE(hasInfobar(document()));
  clauses().choose("最新の状態の維持");
  ASSERT_TRUE(waitUntil([&] { return clauses().message().empty(); }));
  print("again.ps");
  EXPECT_GT(std::filesystem::file_size(folder() / "again.ps"), 0U);
  EXPECT_EQ(clauses().message(), "") << "once a document and session";
}

TEST_P(PanelPlaceholders, WithoutThePanelAnInfobarSaysSo) {
  openAndInsert();
  const auto file = folder() / (isText() ? "left.odt" : "left.ods");
  office().store(document(), file);
  office().close(document());
  const auto opened = office().load(file);
  query<css::frame::XController2>(query<css::frame::XModel>(opened)->getCurrentController())
      ->getSidebar()
      ->setVisible(false);
  finishPainting(office());  // a panel that is still in sight would say it instead
  ASSERT_FALSE(hasInfobar(opened));
  office().store(opened, folder() / "left.pdf", true);
  EXPECT_TRUE(std::filesystem::exists(folder() / "left.pdf"));
  EXPECT_TRUE(hasInfobar(opened));
}

// The warning was written into a panel that nobody saw, and that was the one of the session.
TEST_P(PanelPlaceholders, AFoldedPanelLeavesItToTheInfobar) {
  openAndInsert();
  for (const auto panel : {kClausesPanel, kDocumentPanel})
    panelNamed(document(), panel)->collapse();
  saveAs(isText() ? "folded.odt" : "folded.ods");
  EXPECT_TRUE(hasInfobar(document()));
}

// As after pasting from another document: the list had it, the warning did not come.
TEST_P(PanelPlaceholders, WhatTheLedgerDoesNotKnowIsWarnedOfToo) {
  openAndInsert();
  const auto model = query<css::frame::XModel>(document());
  const auto properties = query<css::document::XDocumentPropertiesSupplier>(model)
                              ->getDocumentProperties()
                              ->getUserDefinedProperties();
  for (const auto& [name, value] : document::readRecord(model))
    properties->removeProperty(uno::ustr(name));
  ASSERT_TRUE(document::readRecord(model).empty());
  saveAs(isText() ? "pasted.odt" : "pasted.ods");
  EXPECT_THAT(clauses().message() + message(), HasSubstr("未入力の項目が1件あります"));
}

TEST_P(PanelPlaceholders, AreKnownAgainInEveryFormat) {
  openAndInsert();
  const std::vector<std::string> formats =
      isText() ? std::vector<std::string>{"odt", "docx"} : std::vector<std::string>{"ods", "xlsx"};
  for (const auto& format : formats) {
    const auto file = folder() / ("kept." + format);
    office().store(document(), file, true);
    const auto snapshot = files::openDocument(file.string()).value()->read().value();
    const auto found =
        track::recognise(snapshot, xml::readLibrary(source("clauses").string()).library);
    ASSERT_EQ(found.clauses.size(), 1U) << format;
    EXPECT_EQ(found.clauses.front().status, track::Status::current) << format;
    ASSERT_EQ(found.clauses.front().open.size(), 1U) << format;
    EXPECT_EQ(found.clauses.front().open.front().title, "販売店名") << format;
  }
}

TEST_P(PanelPlaceholders, AnIntactDocumentIsSavedWithoutAWord) {
  openPanels(GetParam());
  clauses().choose("最新の状態の維持");
  ASSERT_TRUE(clauses().insert());
  const auto said = clauses().message();
  saveAs(isText() ? "whole.odt" : "whole.ods");
  EXPECT_EQ(clauses().message(), said);
  EXPECT_FALSE(hasInfobar(document()));
}

INSTANTIATE_TEST_SUITE_P(, PanelPlaceholders, ::testing::Values("swriter", "scalc"));

}  // namespace
}  // namespace meibun::fixture
