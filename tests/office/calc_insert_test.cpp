// SPDX-License-Identifier: MPL-2.0
// Clauses in the remarks areas that quotes really have.
#include <com/sun/star/sheet/XPrintAreas.hpp>

#include "office/document/calc_heights.hpp"
#include "office/document/calc_names.hpp"
#include "office/document/undo_scope.hpp"
#include "tests/office/calc_case.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;

constexpr const char* kQuote = "御見積書";

class CalcInsert : public CalcCase {
 protected:
  // Where the anchors of an instance point, by ordinal.
  static std::vector<std::string> anchored(CalcSubject& subject, const track::Instance& instance) {
    std::vector<std::string> cells;
    for (const auto& range : calc::anchorRanges(subject.model()))
      if (range.anchor.name.instance == instance)
        cells.push_back(
            calc::shown(calc::SheetArea{range.column, range.row, range.column, range.row}));
    return cells;
  }

  static void expectComesAndGoes(CalcSubject& subject, const render::Insertion& insertion) {
    const auto before = subject.flat();
    ASSERT_EQ(insert(subject, insertion), "");
    const auto after = subject.flat();
    ASSERT_TRUE(subject.undo());
    EXPECT_EQ(subject.flat(), before);
    ASSERT_TRUE(subject.redo());
    EXPECT_EQ(subject.flat(), after);
    EXPECT_EQ(found(subject, insertion.instance).status, track::Status::current);
    ASSERT_EQ(remove(subject, insertion.instance), "");
    EXPECT_EQ(subject.flat(), before);
    ASSERT_TRUE(subject.undo());
    EXPECT_EQ(subject.flat(), after);
  }
};

TEST_F(CalcInsert, SampleQuoteTakesTheNextFreeLines) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A40");
  const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
  const auto texts = textsOf(terms);
  ASSERT_EQ(texts.size(), 2U);
  ASSERT_EQ(insert(*quote, terms), "");
  EXPECT_EQ(quote->text(kQuote, "A43"), texts[0]);
  EXPECT_EQ(quote->text(kQuote, "A44"), texts[1]);
  EXPECT_EQ(quote->text(kQuote, "A45"), u"");
  EXPECT_EQ(anchored(*quote, terms.instance), (std::vector<std::string>{"A43", "A44"}));
  // Two lines need more than the row had; one line does not.
  const auto sheet = quote->sheet(kQuote);
  EXPECT_GT(calc::rowState(sheet, 42).height, 2 * 317);
  EXPECT_EQ(calc::rowState(sheet, 43).height, calc::rowState(sheet, 44).height);
}

TEST_F(CalcInsert, SampleQuoteComesAndGoesWithoutATrace) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A43");
  expectComesAndGoes(*quote, clause("keep-updated", {{"product", "network"}, {"stance", "plan"}}));
}

TEST_F(CalcInsert, OneCellTakesSeveralClausesAsLines) {
  const auto quote = load("tests/office/data/quote-remarks-one-cell.fods");
  const auto empty = quote->flat();
  const auto first = clause("no-vulnerability-supply", {{"length", "full"}});
  const auto second = clause("maintenance-or-support", {{"length", "full"}});
  const auto third = clause("keep-updated", {{"product", "network"}, {"stance", "plan"}});
  std::u16string text;
  for (const auto* one : {&first, &second, &third}) {
    quote->selectCell(kQuote, "A10");
    ASSERT_EQ(insert(*quote, *one), "");
    for (const auto& line : textsOf(*one))
      text += (text.empty() ? u"" : u"\n") + line;
  }
  EXPECT_EQ(quote->text(kQuote, "A10"), text);
  for (const auto* one : {&first, &second, &third})
    EXPECT_EQ(found(*quote, one->instance).status, track::Status::current);
  // In any order of removal the cell is in the end as it was.
  for (const auto* one : {&first, &third, &second})
    ASSERT_EQ(remove(*quote, one->instance), "");
  EXPECT_EQ(quote->flat(), empty);
}

TEST_F(CalcInsert, OneCellKeepsWhatAPersonWrote) {
  const auto quote = load("tests/office/data/quote-remarks-one-cell.fods");
  quote->setText(kQuote, "A10", u"・納期は、受注後約4週間です。");
  quote->selectCell(kQuote, "A10");
  const auto terms = clause("maintenance-or-support", {{"length", "full"}});
  expectComesAndGoes(*quote, terms);
  EXPECT_EQ(quote->text(kQuote, "A10"), u"・納期は、受注後約4週間です。\n" + textsOf(terms)[0]);
}

// The empty line at the end was used up and not put back.
TEST_F(CalcInsert, OneCellKeepsTheEmptyLineAtItsEnd) {
  const auto quote = load("tests/office/data/quote-remarks-one-cell.fods");
  quote->setText(kQuote, "A10", u"・納期は、受注後約4週間です。\n");
  quote->selectCell(kQuote, "A10");
  const auto terms = clause("maintenance-or-support", {{"length", "full"}});
  expectComesAndGoes(*quote, terms);
  EXPECT_EQ(quote->text(kQuote, "A10"), u"・納期は、受注後約4週間です。\n" + textsOf(terms)[0]);
}

TEST_F(CalcInsert, MergedGraphPaperTakesALineEach) {
  const auto quote = load("tests/office/data/quote-graph-paper.fods");
  quote->selectCell(kQuote, "B10");
  const auto terms = clause("keep-updated", {{"product", "network"}, {"stance", "notice"}});
  expectComesAndGoes(*quote, terms);
  EXPECT_EQ(quote->text(kQuote, "B11"), textsOf(terms)[0]);
  EXPECT_EQ(quote->text(kQuote, "B12"), textsOf(terms)[1]);
}

// Forty columns of 4.5 mm, nothing merged, cost columns right of the print area.
std::unique_ptr<CalcSubject> graphPaper(std::unique_ptr<CalcSubject> sheet) {
  const auto first = calc::sheetAt(sheet->model(), 0);
  const auto name = calc::nameOf(first);
  for (std::int32_t column = 0; column < 45; ++column)
    calc::setProperty(calc::columnAt(first, column), "Width", sal_Int32{450});
  Reference<css::sheet::XPrintAreas>(first, css::uno::UNO_QUERY_THROW)
      ->setPrintAreas(uno::seq({calc::addressOf(first, {0, 0, 39, 30})}));
  sheet->setText(name, "AP5", u"仕入単価");
  sheet->undoManager()->clear();
  return sheet;
}

TEST_F(CalcInsert, UnmergedGraphPaperIsMergedUpToThePrintArea) {
  const auto sheet = graphPaper(blank());
  const auto first = calc::sheetAt(sheet->model(), 0);
  const auto name = calc::nameOf(first);
  sheet->selectCell(name, "C5");
  const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
  expectComesAndGoes(*sheet, terms);
  EXPECT_EQ(calc::mergedAreaAt(first, 2, 4), (calc::SheetArea{2, 4, 39, 4}));
  EXPECT_EQ(calc::mergedAreaAt(first, 2, 5), (calc::SheetArea{2, 5, 39, 5}));
  EXPECT_EQ(sheet->text(name, "AP5"), u"仕入単価");
  // A second clause, started at the first one's cell, goes below it.
  sheet->selectCell(name, "C5");
  const auto more = clause("maintenance-or-support", {{"length", "full"}});
  ASSERT_EQ(insert(*sheet, more), "");
  EXPECT_EQ(sheet->text(name, "C7"), textsOf(more)[0]);
}

TEST_F(CalcInsert, GoesNotBeyondTheNextZone) {
  const auto sheet = graphPaper(blank());
  const auto name = calc::nameOf(calc::sheetAt(sheet->model(), 0));
  sheet->setText(name, "E6", u"合計");
  sheet->selectCell(name, "C5");
  const auto before = sheet->flat();
  const auto site = survey(*sheet, clause("no-vulnerability-supply", {{"length", "full"}}));
  ASSERT_EQ(site.questions.size(), 1U);
  EXPECT_EQ(site.questions.front().code, "calc.no-room");
  EXPECT_EQ(sheet->flat(), before);
}

TEST_F(CalcInsert, AWideColumnIsTakenAsItIs) {
  const auto sheet = blank();
  const auto first = calc::sheetAt(sheet->model(), 0);
  calc::setProperty(calc::columnAt(first, 1), "Width", sal_Int32{12000});
  sheet->undoManager()->clear();
  sheet->selectCell(calc::nameOf(first), "B2");
  const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
  expectComesAndGoes(*sheet, terms);
  EXPECT_EQ(calc::mergedAreaAt(first, 1, 1), (calc::SheetArea{1, 1, 1, 1}));
  EXPECT_TRUE(calc::property<bool>(calc::cellAt(first, 1, 1), "IsTextWrapped"));
}

TEST_F(CalcInsert, TextThatLooksLikeAFormulaStaysText) {
  const std::vector<std::u16string> tricky{u"=1+1", u"'引用", u"2026-12-01", u"１２３", u"+81"};
  for (const std::string format : {"ods", "xlsx", "xls"}) {
    const auto sheet = blank();
    const auto name = calc::nameOf(calc::sheetAt(sheet->model(), 0));
    sheet->selectCell(name, "A1");
    const auto insertion = ownText(tricky);
    expectComesAndGoes(*sheet, insertion);
    sheet->saveAndReload(format);
    for (std::size_t i = 0; i < tricky.size(); ++i) {
      const auto cell =
          calc::cellAt(calc::sheetAt(sheet->model(), 0), 0, static_cast<std::int32_t>(i));
      EXPECT_EQ(cell->getType(), css::table::CellContentType_TEXT) << format << i;
      EXPECT_EQ(sheet->text(name, "A" + std::to_string(i + 1)), tricky[i]) << format;
    }
  }
}

TEST_F(CalcInsert, IsOneUndoStep) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A43");
  ASSERT_EQ(insert(*quote, clause("keep-updated")), "");
  EXPECT_EQ(quote->undoSteps(), 1U);
  EXPECT_EQ(quote->undoManager()->getCurrentUndoActionTitle(), uno::ustr(u"条項を挿入"));
}

// A new name was set beside the old one, so that one cell stood for the same clause twice.
TEST_F(CalcInsert, ANewAnchorReplacesTheClausesOwn) {
  const auto quote = load("samples/quote-deal1.fods");
  quote->selectCell(kQuote, "A43");
  const auto terms = clause("maintenance-or-support", {{"length", "full"}});
  ASSERT_EQ(insert(*quote, terms), "");
  const auto before = quote->flat();
  const auto snapshot = quote->port().read().value();
  document::Change change{snapshot.revision, u"目印", {}, {}};
  for (const auto& block : snapshot.blocks) {
    if (block.anchors.empty()) continue;
    auto name = block.anchors.front().name;
    name.ordinal += 7;
    change.steps.emplace_back(document::SetAnchor{block.id, terms.instance, name});
  }
  ASSERT_EQ(change.steps.size(), 1U);
  ASSERT_TRUE(quote->port().apply(change));
  const auto ranges = calc::anchorRanges(quote->model());
  ASSERT_EQ(ranges.size(), 1U);
  EXPECT_EQ(ranges.front().anchor.name.ordinal, 7);
  ASSERT_TRUE(quote->undo());
  EXPECT_EQ(quote->flat(), before);
}

// What undo keeps may hold the document: closing lets go of both.
TEST_F(CalcInsert, ClosingDropsWhatUndoKeeps) {
  for (const auto* kind : {"scalc", "swriter"}) {
    const auto token = std::make_shared<int>();
    {
      const auto component = office().open(kind);
      const Reference<css::frame::XModel> model(component, css::uno::UNO_QUERY_THROW);
      document::UndoScope scope(model, u"step");
      scope.record([token, model] {}, [token, model] {});
      scope.commit();
      EXPECT_GT(token.use_count(), 1);
      office().close(component);
    }
    EXPECT_TRUE(waitUntil([&] { return token.use_count() == 1; })) << kind;
  }
}

TEST_F(CalcInsert, SurvivesEveryFormatInTheQuote) {
  for (const std::string format : {"ods", "xlsx", "xls"}) {
    SCOPED_TRACE(format);
    const auto quote = load("samples/quote-deal1.fods");
    const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
    const auto network = clause("keep-updated", {{"product", "network"}, {"stance", "plan"}});
    for (const auto* one : {&terms, &network}) {
      quote->selectCell(kQuote, "A43");
      ASSERT_EQ(insert(*quote, *one), "");
    }
    quote->saveAndReload(format);
    EXPECT_EQ(found(*quote, terms.instance).status, track::Status::current);
    quote->type(u"架空電算サービス株式会社が販売", u"当社が販売");
    EXPECT_EQ(found(*quote, terms.instance).status, track::Status::edited);
    EXPECT_EQ(found(*quote, network.instance).status, track::Status::current);
  }
}

}  // namespace
}  // namespace meibun::fixture
