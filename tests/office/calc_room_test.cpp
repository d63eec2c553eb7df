// SPDX-License-Identifier: MPL-2.0
// Where a clause may not go, what is asked first, and the annex sheet.
#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/DataPilotFieldOrientation.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XDataPilotTable.hpp>
#include <com/sun/star/sheet/XDataPilotTablesSupplier.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/document/calc_heights.hpp"
#include "tests/office/calc_case.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;
using css::uno::UNO_QUERY_THROW;

constexpr const char* kQuote = "御見積書";
constexpr const char* kAnnex = "見積条件";
constexpr const char* kFull = "tests/office/data/quote-remarks-full.fods";

class CalcRoom : public CalcCase {
 protected:
  static render::Insertion terms() {
    return clause("no-vulnerability-supply", {{"length", "full"}});
  }
  static void expectRefused(CalcSubject& subject, const std::string& code) {
    const auto before = subject.flat();
    const auto site = survey(subject, terms());
    ASSERT_TRUE(site.refusal.has_value());
    EXPECT_EQ(site.refusal->code, code);
    EXPECT_EQ(insert(subject, terms()), code);
    EXPECT_EQ(subject.flat(), before);
  }
  static void choose(CalcSubject& subject, const Any& selection) {
    Reference<css::view::XSelectionSupplier>(subject.model()->getCurrentController(),
                                             UNO_QUERY_THROW)
        ->select(selection);
  }
  static Any create(CalcSubject& subject, const char* service) {
    return Any(Reference<css::lang::XMultiServiceFactory>(subject.model(), UNO_QUERY_THROW)
                   ->createInstance(uno::ustr(std::string_view(service))));
  }
  // A pivot table of the sums by the first column; what it covers.
  static calc::SheetArea pivotAt(CalcSubject& subject, const calc::SheetArea& source,
                                 std::int32_t column, std::int32_t row) {
    const auto sheet = calc::sheetAt(subject.model(), 0);
    const auto tables = Reference<css::sheet::XDataPilotTablesSupplier>(sheet, UNO_QUERY_THROW)
                            ->getDataPilotTables();
    const auto descriptor = tables->createDataPilotDescriptor();
    descriptor->setSourceRange(calc::addressOf(sheet, source));
    const auto fields = descriptor->getDataPilotFields();
    calc::setProperty(fields->getByIndex(0), "Orientation",
                      css::sheet::DataPilotFieldOrientation_ROW);
    calc::setProperty(fields->getByIndex(1), "Orientation",
                      css::sheet::DataPilotFieldOrientation_DATA);
    tables->insertNewByName("pivot", {0, column, row}, descriptor);
    const Reference<css::sheet::XDataPilotTable> table(tables->getByName("pivot"), UNO_QUERY_THROW);
    return calc::areaOf(table->getOutputRange());
  }
  // Agrees to everything that is asked.
  static std::string insertAgreed(CalcSubject& subject, render::Insertion insertion) {
    for (const auto& question : survey(subject, insertion).questions)
      insertion.consents.insert(question.code);
    return insert(subject, insertion);
  }
};

TEST_F(CalcRoom, AProtectedSheetIsRefused) {
  const auto quote = load("tests/office/data/quote-protected.fods");
  quote->selectCell(kQuote, "A11");
  expectRefused(*quote, "calc.sheet-protected");
  const auto snapshot = quote->port().read();
  ASSERT_TRUE(snapshot);
  ASSERT_FALSE(snapshot.value().blocks.empty());
  for (const auto& block : snapshot.value().blocks)
    EXPECT_TRUE(block.locked);
}

// Formats cannot be changed in a shared workbook, so half of an insertion would be missing.
TEST_F(CalcRoom, ASharedWorkbookIsRefused) {
  const auto quote = load("samples/quote-deal1.fods");
  calc::setProperty(create(*quote, "com.sun.star.document.Settings"), "IsDocumentShared", true);
  quote->selectCell(kQuote, "A43");
  expectRefused(*quote, "calc.shared");
}

TEST_F(CalcRoom, APivotTableIsPassed) {
  const auto sheet = blank();
  const auto first = calc::sheetAt(sheet->model(), 0);
  const auto name = calc::nameOf(first);
  for (const std::int32_t column : {0, 6})
    calc::setProperty(calc::columnAt(first, column), "Width", sal_Int32{9000});
  for (const auto& [cell, text] : std::vector<std::pair<const char*, const char16_t*>>{
           {"I1", u"品名"}, {"I2", u"保守"}, {"I3", u"設置"}})
    sheet->setText(name, cell, text);
  sheet->setText(name, "J1", u"金額");
  for (const std::int32_t row : {1, 2})
    calc::cellAt(first, 9, row)->setValue(1000);
  const auto area = pivotAt(*sheet, {8, 0, 9, 2}, 6, 5);
  ASSERT_GT(area.bottom, area.top);
  const auto result = sheet->text(name, calc::shown({6, area.bottom, 6, area.bottom}));
  sheet->undoManager()->clear();

  sheet->selectCell(name, "G6");
  expectRefused(*sheet, "calc.not-writable");
  sheet->selectCell(name, "G4");  // two lines above it
  EXPECT_EQ(insert(*sheet, terms()), "");
  EXPECT_EQ(insert(*sheet, terms()), "calc.no-room");
  sheet->selectCell(name, "A6");  // beside it
  const auto beside = terms();
  const auto before = sheet->flat();
  ASSERT_EQ(insert(*sheet, beside), "");
  EXPECT_EQ(sheet->text(name, "A6"), textsOf(beside)[0]);
  EXPECT_EQ(sheet->text(name, calc::shown({6, area.bottom, 6, area.bottom})), result);
  ASSERT_TRUE(sheet->undo());
  EXPECT_EQ(sheet->flat(), before);
}

TEST_F(CalcRoom, ASignedWorkbookAsksFirst) {
  const auto quote = load("samples/quote-deal1.fods");
  ASSERT_TRUE(quote->sign());
  const auto before = quote->flat();
  quote->selectCell(kQuote, "A43");
  auto insertion = terms();
  EXPECT_EQ(insert(*quote, insertion), "port.signature-lost");
  EXPECT_EQ(quote->flat(), before);
  insertion.consents = {"port.signature-lost"};
  ASSERT_EQ(insert(*quote, insertion), "");
  // From now on the document is a changed one.
  EXPECT_EQ(remove(*quote, insertion.instance), "");
}

// Removal took the signature away unasked.
TEST_F(CalcRoom, RemovalFromASignedWorkbookAsksFirst) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A43");
  const auto insertion = terms();
  ASSERT_EQ(insert(*quote, insertion), "");
  ASSERT_TRUE(quote->sign());
  const auto before = quote->flat();
  EXPECT_EQ(remove(*quote, insertion.instance), "port.signature-lost");
  EXPECT_EQ(quote->flat(), before);
  auto change = render::planRemoval(found(*quote, insertion.instance), quote->port().read().value(),
                                    u"条項を外す");
  change.consents = {"port.signature-lost"};
  EXPECT_TRUE(quote->port().apply(change));
}

// The rows grew and the totals below went to a second page, and nobody was told.
TEST_F(CalcRoom, AFurtherPrintedPageIsTold) {
  const auto sheet = blank();
  const auto first = calc::sheetAt(sheet->model(), 0);
  const auto name = calc::nameOf(first);
  calc::setProperty(calc::columnAt(first, 0), "Width", sal_Int32{12000});
  Reference<css::sheet::XPrintAreas>(first, UNO_QUERY_THROW)
      ->setPrintAreas(uno::seq({calc::addressOf(first, {0, 0, 0, 39})}));
  sheet->setText(name, "A40", u"合計");
  const auto told = [&](const std::string& cell) {
    sheet->selectCell(name, cell);
    auto insertion = terms();
    const auto site = survey(*sheet, insertion);
    const auto done =
        sheet->port().apply(planInsertion(insertion, sheet->port().abilities(), site));
    EXPECT_TRUE(done);
    return done.value().notes;
  };
  EXPECT_TRUE(told("A3").empty());
  for (std::int32_t row = 10; row < 39; ++row)
    calc::setProperty(calc::rowAt(first, row), "Height", sal_Int32{690});
  const auto notes = told("A5");
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes.front().code, "calc.further-page");
  EXPECT_EQ(notes.front().arguments.at(0).second, name);
  EXPECT_GT(std::stoi(notes.front().arguments.at(1).second), 30);
}

TEST_F(CalcRoom, ACellOutsideThePrintAreaIsRefused) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "L43");
  expectRefused(*quote, "calc.outside-print-area");
}

TEST_F(CalcRoom, SeveralRangesAreRefused) {
  const auto quote = load("samples/quote-deal1.fods");
  const Any several = create(*quote, "com.sun.star.sheet.SheetCellRanges");
  const Reference<css::sheet::XSheetCellRangeContainer> ranges(several, UNO_QUERY_THROW);
  for (const std::int32_t row : {42, 44})
    ranges->addRangeAddress(calc::addressOf(quote->sheet(kQuote), {0, row, 8, row}), false);
  choose(*quote, several);
  expectRefused(*quote, "port.selection-several");
}

TEST_F(CalcRoom, APictureIsNoCell) {
  const auto quote = load("samples/quote-deal1.fods");
  const auto page = Reference<css::drawing::XDrawPagesSupplier>(quote->model(), UNO_QUERY_THROW)
                        ->getDrawPages()
                        ->getByIndex(0);
  choose(*quote, Reference<css::container::XIndexAccess>(page, UNO_QUERY_THROW)->getByIndex(0));
  expectRefused(*quote, "calc.no-cell");
}

TEST_F(CalcRoom, AMatrixIsNotWrittenInto) {
  const auto sheet = blank();
  const auto name = calc::nameOf(calc::sheetAt(sheet->model(), 0));
  Reference<css::sheet::XArrayFormulaRange>(sheet->range(name, "A1:B2"), UNO_QUERY_THROW)
      ->setArrayFormula("={1;2|3;4}");
  sheet->undoManager()->clear();
  sheet->selectCell(name, "A1");
  expectRefused(*sheet, "calc.not-writable");
}

TEST_F(CalcRoom, OccupiedCellsAreListedAndAskedFor) {
  const auto quote = load(kFull);
  quote->selectCell(kQuote, "A12");
  auto insertion = terms();
  const auto site = survey(*quote, insertion);
  ASSERT_EQ(site.questions.size(), 1U);
  const auto& question = site.questions.front();
  EXPECT_EQ(question.code, "calc.overwrite");
  EXPECT_EQ(question.severity, base::Severity::question);
  EXPECT_EQ(question.arguments.at(0).second, "A12:F12, A13:F13");
  EXPECT_NE(question.arguments.at(1).second.find("お支払条件"), std::string::npos);
  EXPECT_EQ(question.arguments.at(2).second, kQuote);
  const auto before = quote->flat();
  EXPECT_EQ(insert(*quote, insertion), "calc.overwrite");
  EXPECT_EQ(quote->flat(), before);
  EXPECT_EQ(insertAgreed(*quote, insertion), "");
  EXPECT_EQ(quote->text(kQuote, "A12"), textsOf(insertion)[0]);
  ASSERT_TRUE(quote->undo());
  EXPECT_EQ(quote->flat(), before);
}

TEST_F(CalcRoom, WithoutRoomTheAnnexIsOffered) {
  const auto quote = load(kFull);
  quote->selectCell(kQuote, "A14");  // the last row of the print area
  const auto before = quote->flat();
  auto insertion = terms();
  EXPECT_EQ(insert(*quote, insertion), "calc.no-room");
  EXPECT_EQ(quote->flat(), before);
  ASSERT_EQ(insertAgreed(*quote, insertion), "");
  const auto annex = quote->sheet(kAnnex);
  ASSERT_TRUE(annex.is());
  EXPECT_EQ(calc::indexOf(annex), calc::indexOf(quote->sheet(kQuote)) + 1);
  EXPECT_EQ(quote->text(kAnnex, "A1"), u"見積条件");
  EXPECT_EQ(quote->text(kAnnex, "A2"), textsOf(insertion)[0]);
  EXPECT_EQ(calc::property<OUString>(annex, "PageStyle"),
            calc::property<OUString>(quote->sheet(kQuote), "PageStyle"));
  const auto printed = Reference<css::sheet::XPrintAreas>(annex, UNO_QUERY_THROW)->getPrintAreas();
  ASSERT_EQ(printed.getLength(), 1);
  EXPECT_EQ(calc::areaOf(printed[0]), (calc::SheetArea{0, 0, 0, 2}));
  const auto after = quote->flat();
  ASSERT_TRUE(quote->undo());
  EXPECT_EQ(quote->flat(), before);
  ASSERT_TRUE(quote->redo());
  EXPECT_EQ(quote->flat(), after);
  ASSERT_EQ(remove(*quote, insertion.instance), "");
  EXPECT_EQ(quote->flat(), before);
  ASSERT_TRUE(quote->undo());
  EXPECT_EQ(quote->flat(), after);
  ASSERT_TRUE(quote->redo());
  EXPECT_EQ(quote->flat(), before);
}

TEST_F(CalcRoom, TheAnnexIsUsedAgain) {
  const auto quote = load(kFull);
  quote->selectCell(kQuote, "A10");
  const auto before = quote->flat();
  auto first = terms();
  auto second = clause("maintenance-or-support", {{"length", "full"}});
  first.place = second.place = document::AnnexSheet{};
  ASSERT_EQ(insert(*quote, first), "");
  const auto one = quote->flat();
  ASSERT_EQ(insert(*quote, second), "");
  EXPECT_EQ(calc::sheetCount(quote->model()), 2);
  EXPECT_EQ(quote->text(kAnnex, "A4"), textsOf(second)[0]);
  ASSERT_TRUE(quote->undo());
  EXPECT_EQ(quote->flat(), one);
  ASSERT_TRUE(quote->redo());
  // Whichever goes first, the sheet goes with the last.
  ASSERT_EQ(remove(*quote, first.instance), "");
  EXPECT_EQ(found(*quote, second.instance).status, track::Status::current);
  ASSERT_EQ(remove(*quote, second.instance), "");
  EXPECT_EQ(quote->flat(), before);
}

TEST_F(CalcRoom, AProtectedStructureTakesNoAnnex) {
  const auto quote = load(kFull);
  Reference<css::util::XProtectable>(quote->model(), UNO_QUERY_THROW)->protect("");
  quote->selectCell(kQuote, "A14");
  expectRefused(*quote, "calc.no-room-at-all");
}

TEST_F(CalcRoom, ATextLongerThanTheHighestRowIsRefused) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A43");
  std::u16string text;
  while (text.size() < 6000)
    text += u"本製品の脆弱性に関する情報の提供は含まれません。";
  const auto insertion = ownText({text});
  const auto site = survey(*quote, insertion);
  ASSERT_TRUE(site.refusal.has_value());
  EXPECT_EQ(site.refusal->code, "calc.text-too-long");
}

TEST_F(CalcRoom, ARowUnderAPictureEndsTheZone) {
  const auto sheet = blank();
  const auto first = calc::sheetAt(sheet->model(), 0);
  const auto name = calc::nameOf(first);
  const auto page = Reference<css::drawing::XDrawPagesSupplier>(sheet->model(), UNO_QUERY_THROW)
                        ->getDrawPages()
                        ->getByIndex(0);
  const Reference<css::drawing::XShape> stamp(create(*sheet, "com.sun.star.drawing.EllipseShape"),
                                              UNO_QUERY_THROW);
  stamp->setPosition(calc::property<css::awt::Point>(sheet->range(name, "C4"), "Position"));
  stamp->setSize({2000, 2000});
  Reference<css::drawing::XDrawPage>(page, UNO_QUERY_THROW)->add(stamp);
  sheet->undoManager()->clear();
  sheet->selectCell(name, "A3");
  const auto site = survey(*sheet, terms());
  ASSERT_EQ(site.questions.size(), 1U);
  EXPECT_EQ(site.questions.front().code, "calc.no-room");
  sheet->selectCell(name, "A1");
  EXPECT_TRUE(survey(*sheet, terms()).questions.empty());
}

TEST_F(CalcRoom, AReadOnlyDocumentIsRefused) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->lock();
  quote->selectCell(kQuote, "A43");
  expectRefused(*quote, "port.read-only");
}

TEST_F(CalcRoom, HiddenSheetsAreRead) {
  const auto quote = load(kFull);
  auto insertion = terms();
  insertion.place = document::AnnexSheet{};
  ASSERT_EQ(insert(*quote, insertion), "");
  calc::setProperty(quote->sheet(kAnnex), "IsVisible", false);
  EXPECT_EQ(found(*quote, insertion.instance).status, track::Status::current);
}

TEST_F(CalcRoom, DeletedCellsAreTold) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A43");
  const auto insertion = terms();
  ASSERT_EQ(insert(*quote, insertion), "");
  const auto rows =
      Reference<css::table::XColumnRowRange>(quote->sheet(kQuote), UNO_QUERY_THROW)->getRows();
  rows->removeByIndex(42, 1);
  const auto notes = quote->port().read().value().notes;
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes.front().code, "calc.anchor-deleted");
  EXPECT_EQ(found(*quote, insertion.instance).missing, std::vector<int>{0});
  ASSERT_EQ(remove(*quote, insertion.instance), "");
  EXPECT_TRUE(quote->port().read().value().notes.empty());
}

}  // namespace
}  // namespace meibun::fixture
