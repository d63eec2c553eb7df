// SPDX-License-Identifier: MPL-2.0
// The annex sheet goes with its last clause, but never with anything of somebody else's on it.
#include <functional>

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/document/calc_grid.hpp"
#include "tests/office/calc_case.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;
using css::uno::UNO_QUERY_THROW;

constexpr const char* kQuote = "御見積書";
constexpr const char* kAnnex = "見積条件";

using Act = std::function<void(CalcSubject&)>;

struct Left {  // by a person
  const char* what;
  Act act;
};

void PrintTo(const Left& left, std::ostream* out) { *out << left.what; }

class CalcAnnex : public CalcCase, public ::testing::WithParamInterface<Left> {
 protected:
  static render::Insertion onAnnex() {
    auto insertion = clause("no-vulnerability-supply", {{"length", "full"}});
    insertion.place = document::AnnexSheet{};
    return insertion;
  }
};

Act setCell(const char* sheet, const char* cell, const char* value) {
  return [=](CalcSubject& subject) {
    const auto area = calc::areaOf(subject.range(sheet, cell));
    calc::cellAt(subject.sheet(sheet), area.left, area.top)
        ->setFormula(uno::ustr(std::string_view(value)));
  };
}

void addStamp(CalcSubject& subject) {
  const auto page = Reference<css::drawing::XDrawPagesSupplier>(subject.model(), UNO_QUERY_THROW)
                        ->getDrawPages()
                        ->getByIndex(calc::indexOf(subject.sheet(kAnnex)));
  const Reference<css::drawing::XShape> stamp(
      Reference<css::lang::XMultiServiceFactory>(subject.model(), UNO_QUERY_THROW)
          ->createInstance("com.sun.star.drawing.EllipseShape"),
      UNO_QUERY_THROW);
  stamp->setSize({2000, 2000});
  Reference<css::drawing::XDrawPage>(page, UNO_QUERY_THROW)->add(stamp);
}

void addComment(CalcSubject& subject) {
  css::table::CellAddress at;
  at.Sheet = static_cast<sal_Int16>(calc::indexOf(subject.sheet(kAnnex)));
  at.Row = 5;
  Reference<css::sheet::XSheetAnnotationsSupplier>(subject.sheet(kAnnex), UNO_QUERY_THROW)
      ->getAnnotations()
      ->insertNew(at, uno::ustr(u"法務確認済み"));
}

void addName(CalcSubject& subject) {
  calc::property<Reference<css::sheet::XNamedRanges>>(subject.model(), "NamedRanges")
      ->addNewByName("terms", uno::ustr(u"$見積条件.$A$1"), {}, 0);
}

void addChart(CalcSubject& subject) {
  const auto annex = subject.sheet(kAnnex);
  Reference<css::table::XTableChartsSupplier>(subject.sheet(kQuote), UNO_QUERY_THROW)
      ->getCharts()
      ->addNewByName("chart", {0, 0, 3000, 3000}, uno::seq({calc::addressOf(annex, {0, 0, 1, 2})}),
                     false, false);
}

void setPrintArea(CalcSubject& subject) {
  const auto annex = subject.sheet(kAnnex);
  Reference<css::sheet::XPrintAreas>(annex, UNO_QUERY_THROW)
      ->setPrintAreas(uno::seq({calc::addressOf(annex, {0, 0, 1, 9})}));
}

// All but the cell below the title went with the sheet, and no undo brought it back whole.
TEST_P(CalcAnnex, StaysWithWhatAPersonLeftOnIt) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  const auto insertion = onAnnex();
  ASSERT_EQ(insert(*quote, insertion), "");
  GetParam().act(*quote);
  const auto before = quote->flat();
  ASSERT_EQ(remove(*quote, insertion.instance), "");
  ASSERT_TRUE(quote->sheet(kAnnex).is());
  EXPECT_EQ(quote->text(kAnnex, "A2"), u"");
  EXPECT_LT(calc::property<sal_Int32>(calc::rowAt(quote->sheet(kAnnex), 1), "Height"), 1000);
  const auto after = quote->flat();
  ASSERT_TRUE(quote->undo());
  EXPECT_EQ(quote->flat(), before);
  ASSERT_TRUE(quote->redo());
  EXPECT_EQ(quote->flat(), after);
}

INSTANTIATE_TEST_SUITE_P(
    Left, CalcAnnex,
    ::testing::Values(
        Left{"beside_the_title", setCell(kAnnex, "B1", "社外秘")},
        Left{"below", setCell(kAnnex, "A9", "以上")},
        Left{"far_right", setCell(kAnnex, "M2", "42")},
        Left{"title_changed", setCell(kAnnex, "A1", "ご注意")}, Left{"stamp", addStamp},
        Left{"comment", addComment}, Left{"name", addName},
        Left{"formula", setCell(kQuote, "H1", "=$見積条件.A1")}, Left{"print_area", setPrintArea},
        Left{"border",
             [](CalcSubject& subject) {
               calc::setProperty(subject.range(kAnnex, "C3"), "CellBackColor", sal_Int32{0xFFFF00});
             }},
        Left{"protected_structure",
             [](CalcSubject& subject) {
               Reference<css::util::XProtectable>(subject.model(), UNO_QUERY_THROW)->protect("");
             }},
        Left{"only_visible_sheet",
             [](CalcSubject& subject) {
               calc::setProperty(subject.sheet(kQuote), "IsVisible", false);
             }}),
    [](const auto& left) { return std::string(left.param.what); });

// The terms were as large as the title when that was selected, as it is when a file is opened.
TEST_F(CalcAnnex, IsInTheQuotesPlainSize) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  quote->selectCell(kQuote, "A1");
  const auto size = [&](const char* sheet, const char* cell) {
    return calc::property<float>(quote->range(sheet, cell), "CharHeightAsian");
  };
  ASSERT_GT(size(kQuote, "A1"), 12);
  ASSERT_EQ(insert(*quote, onAnnex()), "");
  EXPECT_EQ(size(kAnnex, "A2"), size(kQuote, "Z99"));
}

// What fails in the midst of the second of two groups takes the first one and the new sheet back.
TEST_F(CalcAnnex, AFailureInTheSecondGroupTakesAllBack) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  quote->selectCell(kQuote, "Z99");
  const auto before = quote->flat();
  const auto first = ownText({u"一つ目", u"二つ目"});
  auto second = onAnnex();
  second.instance = first.instance;  // whose name stands by then, and the office takes none twice
  const auto applied = quote->port().apply(
      render::planGroups({{{first}, survey(*quote, first)}, {{second}, survey(*quote, second)}},
                         quote->port().abilities()));
  EXPECT_FALSE(applied.has_value());
  EXPECT_EQ(quote->flat(), before);
  EXPECT_FALSE(quote->sheet(kAnnex).is());
  EXPECT_EQ(quote->undoSteps(), 0U);
}

// The chart's copy of the figures is not the same after an undo, so no state is compared.
TEST_F(CalcAnnex, StaysWhereAChartShowsIt) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  const auto insertion = onAnnex();
  ASSERT_EQ(insert(*quote, insertion), "");
  addChart(*quote);
  ASSERT_EQ(remove(*quote, insertion.instance), "");
  EXPECT_TRUE(quote->sheet(kAnnex).is());
}

// A print area of a person's own was replaced by ours.
TEST_F(CalcAnnex, KeepsAPersonsPrintAreas) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  ASSERT_EQ(insert(*quote, onAnnex()), "");
  setPrintArea(*quote);
  ASSERT_EQ(insert(*quote, onAnnex()), "");
  EXPECT_EQ(calc::printAreas(quote->sheet(kAnnex)), (std::vector<calc::SheetArea>{{0, 0, 1, 9}}));
  for (int i = 0; i < 3; ++i)
    ASSERT_EQ(insert(*quote, onAnnex()), "");
  EXPECT_EQ(calc::printAreas(quote->sheet(kAnnex)), (std::vector<calc::SheetArea>{{0, 0, 1, 10}}));
}

TEST_F(CalcAnnex, GoesInEveryFormat) {
  for (const std::string format : {"ods", "xlsx", "xls"}) {
    SCOPED_TRACE(format);
    const auto quote = load("tests/office/data/quote-remarks-full.fods");
    const auto insertion = onAnnex();
    ASSERT_EQ(insert(*quote, insertion), "");
    quote->saveAndReload(format);
    ASSERT_EQ(remove(*quote, insertion.instance), "");
    EXPECT_FALSE(quote->sheet(kAnnex).is());
  }
}

}  // namespace
}  // namespace meibun::fixture
