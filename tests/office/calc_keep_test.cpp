// SPDX-License-Identifier: MPL-2.0
// What a person has in a sheet is never lost unasked.
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "tests/office/calc_case.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;
using css::uno::UNO_QUERY_THROW;

constexpr const char* kQuote = "御見積書";

class CalcKeep : public CalcCase {
 protected:
  static render::Insertion terms() {
    return clause("no-vulnerability-supply", {{"length", "full"}});
  }
  static void setFormula(CalcSubject& subject, const std::string& sheet, const std::string& cell,
                         std::string_view formula) {
    const auto area = calc::areaOf(subject.range(sheet, cell));
    calc::cellAt(subject.sheet(sheet), area.left, area.top)->setFormula(uno::ustr(formula));
  }
  static std::string formula(CalcSubject& subject, const std::string& sheet,
                             const std::string& cell) {
    const auto area = calc::areaOf(subject.range(sheet, cell));
    return uno::utf8(calc::cellAt(subject.sheet(sheet), area.left, area.top)->getFormula());
  }
  static void merge(CalcSubject& subject, const std::string& sheet, const std::string& area) {
    Reference<css::util::XMergeable>(subject.range(sheet, area), UNO_QUERY_THROW)->merge(true);
  }

  // The selected cell holds a value that is asked for, named in the question, and back after undo.
  static void expectAskedFor(CalcSubject& subject, const std::string& sheet,
                             const std::string& cell, const std::string& value) {
    setFormula(subject, sheet, cell, value);
    const auto before = subject.flat();
    subject.selectCell(sheet, cell);
    auto insertion = terms();
    EXPECT_EQ(insert(subject, insertion), "calc.overwrite");
    EXPECT_EQ(subject.flat(), before);
    const auto questions = survey(subject, insertion).questions;
    ASSERT_EQ(questions.size(), 1U);
    EXPECT_EQ(questions[0].arguments.at(1).second, value);
    insertion.consents = {"calc.overwrite"};
    ASSERT_EQ(insert(subject, insertion), "");
    EXPECT_EQ(subject.text(sheet, cell).find(textsOf(insertion)[0]), 0U);
    ASSERT_TRUE(subject.undo());
    EXPECT_EQ(subject.flat(), before);
    EXPECT_EQ(formula(subject, sheet, cell), value);
  }
};

const std::vector<std::string> kValues{"1234567", "=1+2", "=\"別途\"", "=\"\""};

// Was turned into text, with the clause after it, and nothing was asked.
TEST_F(CalcKeep, AValueInAMergedBoxIsAskedFor) {
  for (const auto& value : kValues) {
    SCOPED_TRACE(value);
    const auto quote = load("tests/office/data/quote-remarks-one-cell.fods");
    expectAskedFor(*quote, kQuote, "A10", value);
  }
}

// As above, where the box is one high cell.
TEST_F(CalcKeep, AValueInASingleHighCellIsAskedFor) {
  for (const auto& value : kValues) {
    SCOPED_TRACE(value);
    const auto sheet = blank();
    const auto first = calc::sheetAt(sheet->model(), 0);
    calc::setProperty(calc::columnAt(first, 1), "Width", sal_Int32{12000});
    calc::setProperty(calc::rowAt(first, 1), "Height", sal_Int32{3000});
    expectAskedFor(*sheet, calc::nameOf(first), "B2", value);
  }
}

TEST_F(CalcKeep, AValueInAWideCellIsAskedFor) {
  const auto sheet = blank();
  const auto first = calc::sheetAt(sheet->model(), 0);
  calc::setProperty(calc::columnAt(first, 1), "Width", sal_Int32{12000});
  auto insertion = terms();
  setFormula(*sheet, calc::nameOf(first), "B2", "=1+2");
  const auto before = sheet->flat();
  sheet->selectCell(calc::nameOf(first), "B2");
  EXPECT_EQ(insert(*sheet, insertion), "calc.overwrite");
  EXPECT_EQ(sheet->flat(), before);
}

// Calc tells of what was done while its views were locked when they are free again: that came after
// the flag had been put back, and a signed quote would have lost its signature unasked.
TEST_F(CalcKeep, AChangeThatFailedLeavesTheQuoteUnmodified) {
  const auto quote = load("tests/office/data/quote-remarks-one-cell.fods");
  const Reference<css::util::XModifiable> model(quote->model(), css::uno::UNO_QUERY_THROW);
  quote->selectCell(kQuote, "A10");
  const auto insertion = terms();
  const auto site = survey(*quote, insertion);
  auto change = render::planInsertion(insertion, quote->port().abilities(), site);
  change.against = quote->port().read().value().revision;
  change.steps.emplace_back(document::RemoveBlock{{0xFFFFFFF0U}});
  model->setModified(false);
  ASSERT_FALSE(quote->port().apply(change));
  EXPECT_FALSE(model->isModified());
}

// The result of a formula was taken for paragraphs: the formula became text.
TEST_F(CalcKeep, RemovalLeavesAFormulaThatTookTheClausesPlace) {
  const std::string lines = "=\"一行目\"&CHAR(10)&\"二行目\"";
  const auto quote = load("tests/office/data/quote-remarks-one-cell.fods");
  quote->selectCell(kQuote, "A10");
  ASSERT_EQ(insert(*quote, terms()), "");
  setFormula(*quote, kQuote, "A10", lines);
  quote->selectCell(kQuote, "A10");
  EXPECT_EQ(insert(*quote, clause("maintenance-or-support")), "calc.no-room");
  const auto snapshot = quote->port().read().value();
  document::Change change{snapshot.revision, u"条項を外す", {}, {}};
  for (const auto& block : snapshot.blocks)
    if (!block.anchors.empty()) change.steps.emplace_back(document::RemoveBlock{block.id});
  ASSERT_EQ(change.steps.size(), 2U);
  ASSERT_TRUE(quote->port().apply(change));
  EXPECT_EQ(formula(*quote, kQuote, "A10"), lines);
}

// Only the first cell was looked at, and the whole merged area was cleared.
TEST_F(CalcKeep, WhatAMergeCoversStays) {
  for (const std::string area : {"A1:D4", "A1:D1"}) {  // a box, a line
    SCOPED_TRACE(area);
    const auto sheet = blank();
    const auto name = calc::nameOf(calc::sheetAt(sheet->model(), 0));
    const std::string covered = area == "A1:D4" ? "C3" : "C1";
    for (std::int32_t column = 0; column < 4; ++column)
      calc::setProperty(calc::columnAt(sheet->sheet(name), column), "Width", sal_Int32{3000});
    setFormula(*sheet, name, "B1", "100");
    setFormula(*sheet, name, covered, "=B1*2");
    sheet->setText(name, "D1", u"控え");
    setFormula(*sheet, name, "F1", "=SUM(A1:D4)");
    merge(*sheet, name, area);
    sheet->undoManager()->clear();
    const auto before = sheet->flat();
    sheet->selectCell(name, "A1");
    const auto insertion = ownText({u"本見積りに脆弱性対応は含まれません。"});
    ASSERT_EQ(insert(*sheet, insertion), "");
    EXPECT_EQ(sheet->text(name, "A1"), textsOf(insertion)[0]);
    EXPECT_EQ(formula(*sheet, name, "B1"), "100");
    EXPECT_EQ(formula(*sheet, name, covered), "=B1*2");
    EXPECT_EQ(sheet->text(name, "D1"), u"控え");
    EXPECT_EQ(sheet->text(name, "F1"), u"300");
    ASSERT_TRUE(sheet->undo());
    EXPECT_EQ(sheet->flat(), before);
    ASSERT_TRUE(sheet->redo());
    ASSERT_EQ(remove(*sheet, insertion.instance), "");
    EXPECT_EQ(sheet->flat(), before);
  }
}

// Agreed to, the text that is seen is replaced; what it covers was not named and stays.
TEST_F(CalcKeep, ReplacingAMergedLineLeavesWhatItCovers) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  const auto line = calc::areaOf(quote->range(kQuote, "A14"));
  const auto merged = calc::mergedAreaAt(quote->sheet(kQuote), line.left, line.top);
  ASSERT_GT(merged.right, merged.left);
  setFormula(*quote, kQuote, "B14", "4200");
  const auto before = quote->flat();
  quote->setText(kQuote, "A14", u"有効期限 2週間");
  quote->selectCell(kQuote, "A14");
  auto insertion = ownText({u"本見積りに脆弱性対応は含まれません。"});
  ASSERT_EQ(survey(*quote, insertion).questions.size(), 1U);
  EXPECT_EQ(survey(*quote, insertion).questions[0].arguments.at(1).second, "有効期限 2週間");
  insertion.consents = {"calc.overwrite"};
  ASSERT_EQ(insert(*quote, insertion), "");
  EXPECT_EQ(formula(*quote, kQuote, "B14"), "4200");
  EXPECT_NE(quote->flat(), before);
}

}  // namespace
}  // namespace meibun::fixture
