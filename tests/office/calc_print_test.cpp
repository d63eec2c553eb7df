// SPDX-License-Identifier: MPL-2.0
// What is printed: no character of a clause is cut, whatever the box, the font and its size.
#include <array>
#include <cstdio>
#include <functional>
#include <memory>
#include <regex>
#include <stdexcept>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "core/base/text.hpp"
#include "tests/office/calc_case.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;
using css::uno::UNO_QUERY_THROW;

constexpr std::int32_t kMargin = 1500;

std::string outputOf(const std::string& command) {
  const auto close = [](std::FILE* file) { ::pclose(file); };
  const std::unique_ptr<std::FILE, decltype(close)> pipe(::popen(command.c_str(), "r"), close);
  if (!pipe) throw std::runtime_error(command);
  std::string output;
  std::array<char, 4096> buffer{};
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), count);
  return output;
}

// The lowest point of any word on the first page, in 1/100 mm from the page's top.
double lowestWord(const std::filesystem::path& pdf) {
  const std::string boxes = outputOf("pdftotext -bbox -l 1 '" + pdf.string() + "' -");
  static const std::regex kWord("<word [^>]*yMax=\"([0-9.]+)\"");
  double lowest = 0;
  for (std::sregex_iterator word(boxes.begin(), boxes.end(), kWord), end; word != end; ++word)
    lowest = std::max(lowest, std::stod((*word)[1]) * 2540 / 72);
  return lowest;
}

std::string withoutBlanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

std::string printedText(const std::filesystem::path& pdf) {
  return withoutBlanks(outputOf("pdftotext -raw '" + pdf.string() + "' -"));
}

void expectPrinted(const std::filesystem::path& pdf, const std::vector<std::u16string>& texts) {
  const auto printed = printedText(pdf);
  for (const auto& text : texts)
    EXPECT_NE(printed.find(withoutBlanks(base::utf8(text))), std::string::npos)
        << base::utf8(text) << "\nis not in\n"
        << printed;
}

struct Print {
  const char* font;
  float size;
  std::int32_t width;
  bool box;  // one merged cell of several rows; else a merged row a line
};

void PrintTo(const Print& print, std::ostream* out) {
  *out << print.font << ' ' << print.size << ' ' << print.width << (print.box ? " box" : " lines");
}

class CalcPrint : public CalcCase, public ::testing::WithParamInterface<Print> {
 protected:
  // A sheet whose first four columns are `width`, printed without scaling, header or footer.
  std::unique_ptr<CalcSubject> sheetFor(const Print& print) {
    auto sheet = blank();
    const auto first = calc::sheetAt(sheet->model(), 0);
    const Reference<css::style::XStyleFamiliesSupplier> styles(sheet->model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> pages(
        styles->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    const auto page = pages->getByName(calc::property<OUString>(first, "PageStyle"));
    for (const auto* name : {"HeaderIsOn", "FooterIsOn"})
      calc::setProperty(page, name, false);
    for (const auto* name : {"TopMargin", "LeftMargin", "RightMargin"})
      calc::setProperty(page, name, sal_Int32{kMargin});
    calc::setProperty(page, "Size", css::awt::Size(21000, 29700));
    for (std::int32_t column = 0; column < 4; ++column)
      calc::setProperty(calc::columnAt(first, column), "Width", print.width / 4);
    for (const auto* name : {"CharFontName", "CharFontNameAsian"})
      calc::setProperty(first, name, uno::ustr(std::string_view(print.font)));
    for (const auto* name : {"CharHeight", "CharHeightAsian"})
      calc::setProperty(first, name, print.size);
    mergeRemarks(first, print.box);
    sheet->undoManager()->clear();
    return sheet;
  }

  static void mergeRemarks(const calc::Sheet& sheet, bool box) {
    for (std::int32_t row = 0; row < 8; row += box ? 8 : 1) {
      const calc::SheetArea area{0, row, 3, box ? 7 : row};
      Reference<css::util::XMergeable>(calc::rangeOf(sheet, area), UNO_QUERY_THROW)->merge(true);
    }
  }
};

TEST_P(CalcPrint, NothingIsCut) {
  const auto sheet = sheetFor(GetParam());
  const auto first = calc::sheetAt(sheet->model(), 0);
  const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
  const auto network = clause("keep-updated", {{"product", "network"}, {"stance", "plan"}});
  std::vector<std::u16string> texts;
  for (const auto* one : {&terms, &network}) {
    sheet->select(0, 0);
    ASSERT_EQ(insert(*sheet, *one), "");
    for (const auto& text : textsOf(*one))
      texts.push_back(text);
  }
  const auto pdf = sheet->pdf();
  expectPrinted(pdf, texts);
  // The last line ends above the bottom of the last cell, and not a line too high.
  const calc::SheetArea used{0, 0, 3, GetParam().box ? 7 : 3};
  const auto size = calc::property<css::awt::Size>(calc::rangeOf(first, used), "Size");
  const double bottom = kMargin + size.Height;
  constexpr double kBelowInk = 20;  // a box goes down to the font's own depth, 0.1 mm below any ink
  EXPECT_LE(lowestWord(pdf), bottom + kBelowInk);
  const double lineHeight = 1.6 * GetParam().size * 2540 / 72;
  EXPECT_GE(lowestWord(pdf), bottom - static_cast<double>(texts.size() + 1) * lineHeight);
}

std::vector<Print> prints() {
  std::vector<Print> all;
  for (const char* font :
       {"IPAPGothic", "IPAGothic", "IPAMincho", "Noto Sans CJK JP", "Noto Serif CJK JP"})
    for (const float size : {8.0F, 9.0F, 10.0F, 10.5F, 11.0F})
      for (const bool box : {true, false})
        all.push_back({font, size, size < 10 ? 18000 : 12000, box});
  return all;
}

INSTANTIATE_TEST_SUITE_P(Fonts, CalcPrint, ::testing::ValuesIn(prints()));

// .xlsx has no place for the rule that no line begins with 、 or 。: read again, lines break
// elsewhere.
TEST_F(CalcPrint, NothingIsCutAfterXlsx) {
  const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
  for (std::int32_t width = 6000; width < 14000; width += 1100) {
    const auto sheet = sheetFor({"IPAPGothic", 10, width, false});
    sheet->select(0, 0);
    ASSERT_EQ(insert(*sheet, terms), "");
    sheet->saveAndReload("xlsx");
    const auto pdf = sheet->pdf();
    expectPrinted(pdf, textsOf(terms));
    const auto first = calc::sheetAt(sheet->model(), 0);
    const auto rows = static_cast<std::int32_t>(textsOf(terms).size());
    const auto size =
        calc::property<css::awt::Size>(calc::rangeOf(first, {0, 0, 3, rows - 1}), "Size");
    EXPECT_LE(lowestWord(pdf), kMargin + size.Height + 20) << width;
  }
}

TEST_F(CalcPrint, TheSampleQuotePrintsItsClausesAndNoCosts) {
  const auto quote = load("samples/quote-deal1.fods");
  const auto terms = clause("no-vulnerability-supply", {{"length", "full"}});
  const auto support = clause("maintenance-or-support", {{"length", "full"}});
  const auto network = clause("keep-updated", {{"product", "network"}, {"stance", "plan"}});
  for (const auto* one : {&terms, &support, &network}) {
    quote->selectCell("御見積書", "A40");
    ASSERT_EQ(insert(*quote, *one), "");
  }
  const auto pdf = quote->pdf();
  for (const auto* one : {&terms, &support, &network})
    expectPrinted(pdf, textsOf(*one));
  const auto printed = printedText(pdf);
  for (const auto* secret : {"仕入", "粗利"})
    EXPECT_EQ(printed.find(secret), std::string::npos) << secret;
}

// Every clause of the sample deal, for places that hold many.
std::vector<render::Insertion> manyClauses(
    const std::function<render::Insertion(const char*, const model::Selection&)>& clause) {
  return {clause("no-vulnerability-supply", {{"length", "full"}}),
          clause("maintenance-or-support", {{"length", "full"}}),
          clause("keep-updated", {{"product", "network"}, {"stance", "plan"}}),
          clause("keep-updated", {{"product", "network"}, {"stance", "notice"}})};
}

TEST_F(CalcPrint, TheAnnexPrintsItsClauses) {
  const auto quote = load("tests/office/data/quote-remarks-full.fods");
  const auto all = manyClauses(clause);
  for (auto one : all) {
    one.place = document::AnnexSheet{};
    ASSERT_EQ(insert(*quote, one), "");
  }
  const auto pdf = quote->pdf();
  for (const auto& one : all)
    expectPrinted(pdf, textsOf(one));
  expectPrinted(pdf, {u"見積条件"});
}

TEST_F(CalcPrint, MergedGraphPaperPrintsItsClauses) {
  const auto quote = load("tests/office/data/quote-graph-paper.fods");
  const auto all = manyClauses(clause);
  quote->selectCell("御見積書", "B10");
  ASSERT_EQ(insert(*quote, all[3]), "");
  const auto pdf = quote->pdf();
  expectPrinted(pdf, textsOf(all[3]));
}

TEST_F(CalcPrint, UnmergedGraphPaperPrintsItsClauses) {
  const auto sheet = blank();
  const auto first = calc::sheetAt(sheet->model(), 0);
  for (std::int32_t column = 0; column < 45; ++column)
    calc::setProperty(calc::columnAt(first, column), "Width", sal_Int32{400});
  Reference<css::sheet::XPrintAreas>(first, UNO_QUERY_THROW)
      ->setPrintAreas(uno::seq({calc::addressOf(first, {0, 0, 39, 30})}));
  sheet->setText(calc::nameOf(first), "C4", u"備考");
  sheet->setText(calc::nameOf(first), "AP5", u"仕入単価");
  const auto all = manyClauses(clause);
  for (const auto& one : all) {
    sheet->selectCell(calc::nameOf(first), "C5");
    ASSERT_EQ(insert(*sheet, one), "");
  }
  const auto pdf = sheet->pdf();
  for (const auto& one : all)
    expectPrinted(pdf, textsOf(one));
  EXPECT_EQ(printedText(pdf).find("仕入単価"), std::string::npos);
}

}  // namespace
}  // namespace meibun::fixture
