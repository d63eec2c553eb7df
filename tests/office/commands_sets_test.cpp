// SPDX-License-Identifier: MPL-2.0
// The command InsertSet as a macro sends it, in a real office, on the sample quotes and a text.
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <gmock/gmock.h>

#include "tests/office/command_case.hpp"

namespace meibun::fixture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

css::beans::PropertyValue words(std::string_view name, const char* utf8) {
  return uno::argument(name, OUString::fromUtf8(utf8));
}

class CommandsSets : public CommandCase {
 protected:
  void openQuote(const char* file) { take(office().load(source(file))); }
  std::string cell(const char* sheet, sal_Int32 column, sal_Int32 row) const {
    const auto sheets = query<css::sheet::XSpreadsheetDocument>(document())->getSheets();
    const Reference<css::sheet::XSpreadsheet> one(sheets->getByName(OUString::fromUtf8(sheet)),
                                                  css::uno::UNO_QUERY_THROW);
    return uno::utf8(one->getCellByPosition(column, row)->getFormula());
  }
  std::vector<std::string> sheetNames() const {
    std::vector<std::string> names;
    for (const auto& name :
         query<css::sheet::XSpreadsheetDocument>(document())->getSheets()->getElementNames())
      names.push_back(uno::utf8(name));
    return names;
  }
};

TEST_F(CommandsSets, AQuotesSetGoesWhereTheQuoteHasItsRemarks) {
  openQuote("samples/quote-deal1.fods");
  const Arguments arguments{words("Set", "quote-none"),
                            words("Value.quote-number", "Q2612-0417-02"),
                            words("Value.valid-until", "2026年12月31日"),
                            words("Value.seller", "架空電算サービス株式会社"),
                            words("Value.maker-site", "https://www.example.jp/security/")};
  const auto finished = send("InsertSet", arguments);
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(finished.code, "panel.set-inserted");
  EXPECT_THAT(finished.message, HasSubstr("10"));
  EXPECT_THAT(finished.instance, SizeIs(10));
  EXPECT_THAT(undoTitles(), SizeIs(1));
  EXPECT_THAT(cell("御見積書", 0, 42), HasSubstr("見積番号Q2612-0417-02"));
  EXPECT_THAT(cell("御見積書", 0, 43), HasSubstr("架空電算サービス株式会社が販売"));
  EXPECT_EQ(cell("見積条件", 0, 1), "サービス範囲（有償サービス）");
  undo();
  EXPECT_EQ(anchors(), 0);
  EXPECT_EQ(cell("御見積書", 0, 42), "");
}

// 備考 and 見積条件 both stand there: the box of the terms takes them.
TEST_F(CommandsSets, TheBoxOfTermsComesBeforeTheRemarks) {
  openQuote("samples/quote-deal2.fods");
  const auto finished = send("InsertSet", {words("Set", "meibun.contract:quote-spot"),
                                           words("Consents", "panel.ask-open")});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(cell("御見積書", 0, 40), HasSubstr("備考及び別紙に記載した条件"));
}

// The quote has a sheet of its own for its terms, so no other one is made.
TEST_F(CommandsSets, AQuotesOwnSheetOfTermsTakesAll) {
  openQuote("samples/quote-deal3.fods");
  const auto names = sheetNames();
  const auto finished = send("InsertSet", {words("Set", "quote-partly-covered"),
                                           words("Value.devices-outside", "L2スイッチ EX-S24"),
                                           words("Consents", "panel.ask-open")});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(sheetNames(), names);
  EXPECT_THAT(cell("見積条件書", 0, 5), HasSubstr("条件並びに告知事項"));
  EXPECT_THAT(undoTitles(), SizeIs(1));
}

TEST_F(CommandsSets, WhereNoRemarksAreFoundTheChosenCellIsAskedAbout) {
  open("scalc");
  const auto asked =
      send("InsertSet", {words("Set", "quote-none"), words("Consents", "panel.ask-open")});
  EXPECT_FALSE(asked.done());
  EXPECT_EQ(asked.code, "panel.ask-place-none");
  EXPECT_EQ(anchors(), 0);
  const auto agreed = send("InsertSet", {words("Set", "quote-none"),
                                         words("Consents", "panel.ask-open panel.ask-place-none")});
  ASSERT_TRUE(agreed.done()) << agreed.code << " " << agreed.message;
  EXPECT_THAT(content().front(), HasSubstr("条件並びに告知事項"));
}

// Both parts go to one sheet there: as two they would take the same rows.
TEST_F(CommandsSets, TheSheetOfTermsItselfTakesAllInTurn) {
  open("scalc");
  const Reference<css::container::XIndexAccess> sheets(
      query<css::sheet::XSpreadsheetDocument>(document())->getSheets(), css::uno::UNO_QUERY_THROW);
  Reference<css::container::XNamed>(sheets->getByIndex(0), css::uno::UNO_QUERY_THROW)
      ->setName(OUString::fromUtf8("見積条件"));
  const auto finished =
      send("InsertSet",
           {words("Set", "quote-none"), words("Consents", "panel.ask-open panel.ask-place-none")});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(finished.instance, SizeIs(10));
  EXPECT_THAT(undoTitles(), SizeIs(2)) << "the sheet's new name is the other";
}

// What one field could not take left its clause out and the rest was inserted without it.
TEST_F(CommandsSets, AWrongValueKeepsTheWholeSetOut) {
  open("scalc");
  const auto finished =
      send("InsertSet", {words("Set", "quote-none"), words("Value.valid-until", "来月のいつか"),
                         words("Consents", "panel.ask-open panel.ask-place-none")});
  EXPECT_FALSE(finished.done());
  EXPECT_EQ(finished.code, "render.parameter-invalid");
  EXPECT_EQ(anchors(), 0);
}

TEST_F(CommandsSets, ATextTakesAllAtItsEnd) {
  open("swriter");
  type("前文");
  const auto finished = send("InsertSet", {words("Set", "contract-sale"), words("Place", "End"),
                                           words("Consents", "panel.ask-open")});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(content().front(), "前文");
  EXPECT_THAT(undoTitles(), SizeIs(2));
}

TEST_F(CommandsSets, WhatCannotBeIsRefusedAndNothingIsChanged) {
  open("scalc");
  const std::vector<std::pair<Arguments, const char*>> refusals{
      {{}, "command.set-needed"},
      {{words("Consents", "panel.ask-open")}, "command.set-needed"},
      {{words("Set", "nothing")}, "command.set-unknown"},
      {{words("Set", "contract-sale")}, "command.set-unknown"},
      {{words("Set", "quote-none"), words("Clause", "A12")}, "command.argument-unknown"},
      {{words("Set", "quote-none"), words("Value.nobody", "x")}, "command.set-value-unknown"},
      {{words("Set", "quote-none")}, "panel.ask-open"}};
  for (const auto& [arguments, code] : refusals) {
    const auto finished = send("InsertSet", arguments);
    EXPECT_FALSE(finished.done()) << code;
    EXPECT_EQ(finished.code, code) << finished.message;
    EXPECT_NE(finished.message, "") << code;
  }
  EXPECT_THAT(content(), ElementsAre(""));
  EXPECT_THAT(undoTitles(), IsEmpty());
}

}  // namespace
}  // namespace meibun::fixture
