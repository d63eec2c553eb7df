// SPDX-License-Identifier: MPL-2.0
// A whole set at once, from the panel: where its parts go, one undo step, all or nothing.
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "core/document/print.hpp"
#include "core/track/recognise.hpp"
#include "core/xml/library_reader.hpp"
#include "files/file_reader.hpp"
#include "office/document/open_document.hpp"
#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class PanelSets : public PanelCase {
 protected:
  // The sample quote of deal 1, as it opens.
  void openQuote() { openPanels(office().load(source("samples/quote-deal1.fods"))); }
  Reference<css::sheet::XSpreadsheet> sheet(const char* name) const {
    const auto sheets = query<css::sheet::XSpreadsheetDocument>(document())->getSheets();
    return Reference<css::sheet::XSpreadsheet>(sheets->getByName(OUString::fromUtf8(name)),
                                               css::uno::UNO_QUERY_THROW);
  }
  void select(sal_Int32 column, sal_Int32 row) const {
    query<css::view::XSelectionSupplier>(
        query<css::frame::XModel>(document())->getCurrentController())
        ->select(Any(sheet("御見積書")->getCellByPosition(column, row)));
    clauses().settle();
  }

  Reference<css::awt::XListBox> list(const char* name) const {
    return query<css::awt::XListBox>(control(name));
  }
  std::vector<std::string> rows() const {
    std::vector<std::string> rows;
    for (const auto& row : list("setPlan")->getItems())
      rows.push_back(uno::utf8(row));
    return rows;
  }
  void press(const char* name) const {
    Accessible(control(name)).press();
    clauses().settle();
  }
  void openSet(const char* title) const {
    press("sets");
    ASSERT_TRUE(waitUntil([&] { return isVisible("set"); }));
    const auto sets = list("set");
    for (sal_Int16 i = 0; i < sets->getItemCount(); ++i)
      if (sets->getItem(i) == OUString::fromUtf8(title)) sets->selectItemPos(i, true);
    clauses().settle();
    ASSERT_EQ(uno::utf8(sets->getSelectedItem()), title);
  }
  void askAboutSet() const {
    press("set.insert");
    ASSERT_TRUE(waitUntil([&] { return isVisible("message.yes"); })) << clauses().message();
  }
  // As a key or a button of the toolbar does.
  void give(const char* command) const {
    css::util::URL url;
    url.Complete = "org.meibun.Meibun:" + OUString::createFromAscii(command);
    css::util::URLTransformer::create(office().context())->parseStrict(url);
    const auto frame = query<css::frame::XModel>(document())->getCurrentController()->getFrame();
    query<css::frame::XDispatchProvider>(frame)
        ->queryDispatch(url, "", 0)
        ->dispatch(
            url, uno::seq<css::beans::PropertyValue>({uno::argument("KeyModifier", sal_Int16{0})}));
    clauses().settle();
  }
  static void setCompany(const char* name) {
    const Any path(uno::argument("nodepath", OUString("/org.meibun.Settings/Company")));
    const Reference<css::beans::XPropertySet> settings(
        css::configuration::theDefaultProvider::get(office().context())
            ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                          uno::seq<Any>({path})),
        css::uno::UNO_QUERY_THROW);
    settings->setPropertyValue("Name", Any(OUString::fromUtf8(name)));
    query<css::util::XChangesBatch>(settings)->commitChanges();
  }
  // And says yes to whatever is asked.
  void insertSet() const {
    press("set.insert");
    agreeToAll();
  }
  void agreeToAll() const {
    ASSERT_TRUE(waitUntil([&] {
      if (isVisible("message.yes")) press("message.yes");
      return clauses().message().find("件を挿入しました") != std::string::npos;
    })) << clauses().message();
    clauses().settle();
  }

  Reference<css::document::XUndoManager> undoManager() const {
    return query<css::document::XUndoManagerSupplier>(document())->getUndoManager();
  }
  document::Snapshot snapshot() const {
    const auto open =
        document::openDocument(office().context(), query<css::frame::XModel>(document()));
    return open.port->read().value();
  }
  std::string shown() const { return document::print(snapshot()); }

  std::vector<std::string> foundIn(const document::Snapshot& snapshot) const {
    static const auto read = xml::readLibrary(source("clauses").string());
    std::vector<std::string> found;
    for (const auto& clause : track::recognise(snapshot, read.library).clauses) {
      const auto id = clause.version ? clause.version->clause.clause : "?";
      found.push_back(id + (clause.status == track::Status::current ? "" : " edited"));
    }
    return found;
  }
  std::vector<std::string> foundAfterSaving(const std::string& extension) {
    const auto file = folder() / ("set." + extension);
    office().store(document(), file, true);
    return foundIn(files::openDocument(file.string()).value()->read().value());
  }
};

constexpr const char* kQuoteSet = "見積書一式：ネットワーク機器・保守契約なし";
constexpr const char* kContractSet = "保守契約書一式：ネットワーク機器";

TEST_F(PanelSets, ShowsWhatGoesWhere) {
  openQuote();
  openSet(kQuoteSet);
  EXPECT_THAT(
      rows(),
      ElementsAre("備考（A43～）：見積条件",
                  "備考（A43～）：脆弱性情報の提供は製品販売に含まれないこと",
                  "備考（A43～）：重要なアップデート情報・サポートが必要な場合",
                  "備考（A43～）：最新の状態の維持", "見積条件（A2～）：有償サービスの範囲",
                  "見積条件（A2～）：販売店の免責事項", "見積条件（A2～）：脆弱性情報の提供元",
                  "見積条件（A2～）：脆弱性を放置した場合のリスク",
                  "見積条件（A2～）：保守を委託しない場合に利用者が行う事項",
                  "見積条件（A2～）：説明及び合意の記録（確認欄）"));
  EXPECT_FALSE(isVisible("tree"));
  press("set.cancel");
  EXPECT_TRUE(waitUntil([&] { return isVisible("tree") && !isVisible("set"); }));
}

TEST_F(PanelSets, AQuotesSetIsOneStepOverTwoSheets) {
  openQuote();
  const auto before = shown();
  openSet(kQuoteSet);
  insertSet();
  const auto after = shown();
  const std::vector<std::string> all{
      "quote-terms",          "no-vulnerability-supply", "maintenance-or-support",
      "keep-updated",         "paid-services",           "disclaimers",
      "vulnerability-source", "vulnerability-risk",      "user-duties",
      "confirmation"};
  EXPECT_EQ(foundIn(snapshot()), all);
  EXPECT_THAT(
      uno::items(undoManager()->getAllUndoActionTitles()),
      ElementsAre(OUString::fromUtf8("一式を挿入：見積書一式：ネットワーク機器・保守契約なし")));
  undoManager()->undo();
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(anchorCount(document()), 0);
  undoManager()->redo();
  EXPECT_EQ(shown(), after);
  for (const char* format : {"ods", "xlsx"})
    EXPECT_EQ(foundAfterSaving(format), all) << format;
}

TEST_F(PanelSets, WhatStandsAlreadyIsLeftOut) {
  openQuote();
  select(0, 42);
  clauses().choose("最新の状態の維持");
  ASSERT_TRUE(clauses().insert()) << clauses().message();
  openSet(kQuoteSet);
  EXPECT_EQ(rows()[3], "既にあります（別の文言、挿入しません）：最新の状態の維持");
  insertSet();
  EXPECT_EQ(foundIn(snapshot()).size(), 10U);
  openSet(kQuoteSet);
  EXPECT_THAT(rows(), Each(StartsWith("既にあります")));
  EXPECT_FALSE(query<css::awt::XWindow2>(control("set.insert"))->isEnabled());
}

// The remarks would take their part; the annex takes none, so nothing is changed anywhere.
TEST_F(PanelSets, IsInsertedWholeOrNotAtAll) {
  openQuote();
  const auto sheets = query<css::sheet::XSpreadsheetDocument>(document())->getSheets();
  const OUString annex = OUString::fromUtf8("見積条件");
  if (!sheets->hasByName(annex)) sheets->insertNewByName(annex, 1);
  query<css::util::XProtectable>(sheet("見積条件"))->protect("x");
  const auto before = shown();
  const auto steps = undoManager()->getAllUndoActionTitles().getLength();
  openSet(kQuoteSet);
  press("set.insert");
  ASSERT_TRUE(waitUntil([&] { return !clauses().message().empty(); }));
  EXPECT_THAT(clauses().message(), HasSubstr("見積条件"));
  EXPECT_FALSE(isVisible("message.yes"));
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(undoManager()->getAllUndoActionTitles().getLength(), steps);
}

TEST_F(PanelSets, AContractsSetStandsInReadingOrder) {
  openPanels("swriter");
  const auto before = shown();
  openSet(kContractSet);
  EXPECT_THAT(rows(), ElementsAre("選んだ位置へ：修正プログラムの適用及び暫定措置",
                                  "選んだ位置へ：免責及びその限界"));
  insertSet();
  const auto after = shown();
  EXPECT_EQ(undoManager()->getAllUndoActionTitles().getLength(), 1);
  EXPECT_THAT(after, HasSubstr("第1条"));
  EXPECT_THAT(after, HasSubstr("第2条"));
  undoManager()->undo();
  EXPECT_EQ(shown(), before);
  undoManager()->redo();
  EXPECT_EQ(shown(), after);
  for (const char* format : {"odt", "docx"})
    EXPECT_THAT(foundAfterSaving(format), ElementsAre("patches", "disclaimer-limits")) << format;
}

// Yes inserted the first set although another one was shown by then.
TEST_F(PanelSets, AnotherSetTakesTheQuestionBack) {
  openQuote();
  openSet(kQuoteSet);
  askAboutSet();
  list("set")->selectItemPos(1, true);
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_EQ(anchorCount(document()), 0);
}

// The question outlived a change of the options, and Yes left the placeholder of the name in.
TEST_F(PanelSets, AnotherCompanyTakesTheQuestionBack) {
  openQuote();
  openSet(kQuoteSet);
  askAboutSet();
  setCompany("架空電算サービス株式会社");
  EXPECT_TRUE(waitUntil([&] { return !isVisible("message.yes"); }));
  EXPECT_TRUE(isVisible("set"));
  setCompany("");
  EXPECT_EQ(anchorCount(document()), 0);
}

// The plan stayed as it was when the box was opened: what it inserted was not what it showed.
TEST_F(PanelSets, ThePlanFollowsTheDocument) {
  openQuote();
  select(0, 42);
  clauses().choose("最新の状態の維持");
  ASSERT_TRUE(clauses().insert()) << clauses().message();
  undoManager()->undo();
  openSet(kQuoteSet);
  EXPECT_EQ(rows()[3], "備考（A43～）：最新の状態の維持");
  undoManager()->redo();
  EXPECT_TRUE(waitUntil([&] {
    return rows()[3] == "既にあります（別の文言、挿入しません）：最新の状態の維持";
  })) << rows()[3];
}

// The clause was told to be in no library, and the rest went in without it.
TEST_F(PanelSets, AWrongValueKeepsTheSetOut) {
  openQuote();
  clauses().choose("見積条件");
  clauses().fill("valid-until", "来月のいつか");
  openSet(kQuoteSet);
  EXPECT_EQ(rows()[0], "入力項目に誤りがあり挿入できません：見積条件");
  EXPECT_THAT(clauses().message(), HasSubstr("来月のいつか"));
  EXPECT_FALSE(query<css::awt::XWindow2>(control("set.insert"))->isEnabled());
}

// The key inserted the clause that was chosen below the box, which nobody saw.
TEST_F(PanelSets, TheCommandInsertsTheSetThatIsShown) {
  openQuote();
  clauses().choose("免責及びその限界");
  openSet(kQuoteSet);
  give("Insert");
  agreeToAll();
  EXPECT_EQ(foundIn(snapshot()).size(), 10U);
}

// The focus was sent to a search field that could not be seen.
TEST_F(PanelSets, TheSearchClosesTheBox) {
  openQuote();
  openSet(kQuoteSet);
  give("ShowClauses");
  EXPECT_TRUE(waitUntil([&] { return isVisible("tree") && hasFocus("search"); }));
}

// The focus went to the document, and in a window the box stayed open.
TEST_F(PanelSets, EscClosesTheBox) {
  openQuote();
  openSet(kQuoteSet);
  focus("setPlan");
  pressKey(control("setPlan"), css::awt::Key::ESCAPE);
  EXPECT_TRUE(waitUntil([&] { return isVisible("tree") && hasFocus("sets"); }));
  clauses().settle();
  EXPECT_TRUE(hasFocus("sets"));
}

}  // namespace
}  // namespace meibun::fixture
