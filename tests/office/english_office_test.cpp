// SPDX-License-Identifier: MPL-2.0
// An English office that has never seen Japanese: a Japanese clause is Japanese in it, on the
// screen and in print, and the person's own defaults stay.
#include <array>
#include <fstream>
#include <set>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "office/document/calc_sheet.hpp"
#include "office/document/impress_pages.hpp"
#include "tests/office/fixture/child_process.hpp"
#include "tests/office/fixture/clauses_panel_driver.hpp"
#include "tests/office/fixture/office_test.hpp"

namespace fs = std::filesystem;

namespace meibun::fixture {
namespace {

namespace calc = document::calc;
namespace impress = document::impress;
using css::lang::Locale;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::lang::XComponent>;

constexpr const char* kClause = "Keeping products up to date";
constexpr const char* kFirstWords = "本製品は";
constexpr std::array<std::string_view, 8> kNeverFirst{"、", "。", "，", "．",
                                                      "」", "）", "】", "ー"};

class EnglishOffice : public OfficeTest {
 protected:
  void SetUp() override {
    OfficeTest::SetUp();
    const auto profile = folder() / "profile";
    ASSERT_EQ(run({source("scripts/make-profile").string(), profile.string(),
                   testedPackage().string(), "en-US", "en-US"}),
              0);
    english_ = std::make_unique<Office>(
        OfficeOptions{.profileTemplate = "",
                      .profile = profile,
                      .environment = {{"LANG", "en_US.UTF-8"}, {"LANGUAGE", "en_US"}}});
  }
  void TearDown() override {
    english_.reset();
    OfficeTest::TearDown();
  }

  Office& english() { return *english_; }

  Document openWithClause(std::string_view factory) {
    auto document = english().open(factory);
    const ClausesPanelDriver panel{document};
    panel.choose(kClause);
    EXPECT_TRUE(panel.insert()) << panel.message();
    return document;
  }

  fs::path print(const Document& document) {
    const auto file = folder() / ("print" + std::to_string(++prints_) + ".pdf");
    english().store(document, file, true);
    return file;
  }

  std::vector<std::string> linesOf(const fs::path& pdf) {
    return outputOf({"/usr/bin/env", "pdftotext", "-raw", pdf.string(), "-"});
  }

  // Of the Japanese lines, those that begin with what may not begin one.
  void expectNoForbiddenBegin(const Document& document, const std::string& what) {
    std::size_t japanese = 0;
    for (const auto& line : linesOf(print(document))) {
      if (line.find("。") != std::string::npos || line.find("、") != std::string::npos) ++japanese;
      for (const auto first : kNeverFirst)
        EXPECT_FALSE(line.starts_with(first)) << what << ": " << line;
    }
    EXPECT_GE(japanese, 2U) << what;
  }

  // Each font that the print holds is one with Japanese glyphs, or has no part in the wording.
  void expectJapaneseFont(const Document& document) {
    const auto pdf = print(document);
    std::set<std::string> japanese;
    for (const auto& font :
         outputOf({"/usr/bin/env", "fc-list", ":lang=ja", "--format", "%{postscriptname}\n"}))
      japanese.insert(font);
    bool found = false;
    std::string all;
    for (const auto& line : outputOf({"/usr/bin/env", "pdffonts", pdf.string()})) {
      all += line + "\n";
      const auto plus = line.find('+');
      if (plus == std::string::npos) continue;
      const auto name = line.substr(plus + 1, line.find(' ', plus) - plus - 1);
      for (const auto& font : japanese)
        found = found || (!font.empty() && name.starts_with(font));
    }
    EXPECT_TRUE(found) << all;
    std::string printed;
    for (const auto& line : linesOf(pdf))
      printed += line;
    EXPECT_NE(printed.find(kFirstWords), std::string::npos) << printed;
    EXPECT_EQ(printed.find("\uFFFD"), std::string::npos) << printed;
  }

  static void expectJapanese(const Reference<css::uno::XInterface>& text) {
    const auto locale = calc::property<Locale>(text, "CharLocaleAsian");
    EXPECT_EQ(uno::utf8(locale.Language + "-" + locale.Country), "ja-JP");
    EXPECT_TRUE(calc::property<bool>(text, "ParaIsForbiddenRules"));
  }

  // The person's own: what the document's default style says.
  static std::string defaults(const Document& document, const char* family, const char* style) {
    const auto families = Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
                              ->getStyleFamilies();
    const Reference<css::container::XNameAccess> styles(
        families->getByName(OUString::createFromAscii(family)), UNO_QUERY_THROW);
    const auto found = styles->getByName(OUString::createFromAscii(style));
    std::string told;
    for (const auto* name : {"CharLocale", "CharLocaleAsian"}) {
      const auto locale = calc::property<Locale>(found, name);
      told += uno::utf8(locale.Language + "-" + locale.Country) + " ";
    }
    for (const auto* name : {"CharFontName", "CharFontNameAsian"})
      told += uno::utf8(calc::property<OUString>(found, name)) + " ";
    return told + (calc::property<bool>(found, "ParaIsForbiddenRules") ? "kinsoku" : "");
  }

 private:
  int run(const std::vector<std::string>& command) {
    ChildProcess process{command, {{"SAL_USE_VCLPLUGIN", "svp"}}, folder() / "output"};
    return process.waitFor(std::chrono::minutes{2}).value_or(-1);
  }
  std::vector<std::string> outputOf(const std::vector<std::string>& command) {
    EXPECT_EQ(run(command), 0) << command.front();
    std::ifstream output{folder() / "output"};
    std::vector<std::string> lines;
    for (std::string line; std::getline(output, line);)
      lines.push_back(line);
    return lines;
  }

  std::unique_ptr<Office> english_;
  int prints_ = 0;
};

TEST_F(EnglishOffice, ATextTakesTheClauseAsJapanese) {
  const auto before = defaults(english().open("swriter"), "ParagraphStyles", "Standard");
  EXPECT_EQ(before.substr(0, 6), "en-US ");
  EXPECT_EQ(before.find("ja-JP"), std::string::npos) << "the office knows Japanese: " << before;
  const auto document = openWithClause("swriter");
  const auto paragraphs = query<css::container::XEnumerationAccess>(
                              query<css::text::XTextDocument>(document)->getText())
                              ->createEnumeration();
  while (paragraphs->hasMoreElements()) {
    const Reference<css::text::XTextRange> paragraph(paragraphs->nextElement(), UNO_QUERY_THROW);
    if (!paragraph->getString().isEmpty()) expectJapanese(paragraph);
  }
  EXPECT_EQ(defaults(document, "ParagraphStyles", "Standard"), before);
  expectJapaneseFont(document);
  const auto families = query<css::style::XStyleFamiliesSupplier>(document)->getStyleFamilies();
  const Reference<css::container::XNameAccess> pages(families->getByName("PageStyles"),
                                                     UNO_QUERY_THROW);
  for (sal_Int32 margin = 2000; margin < 8000; margin += 700) {
    calc::setProperty(pages->getByName("Standard"), "RightMargin", margin);
    expectNoForbiddenBegin(document, "right margin " + std::to_string(margin));
  }
}

// Lines began with 、 and 。: of all applications, Calc alone leaves these rules off.
TEST_F(EnglishOffice, ASheetTakesTheClauseAsJapanese) {
  const auto before = defaults(english().open("scalc"), "CellStyles", "Default");
  EXPECT_EQ(before.find("ja-JP"), std::string::npos) << before;
  const auto document = openWithClause("scalc");
  const auto sheet = calc::sheetAt(calc::Model(document, UNO_QUERY_THROW), 0);
  expectJapanese(calc::cellAt(sheet, 0, 0));
  EXPECT_EQ(defaults(document, "CellStyles", "Default"), before);
  expectJapaneseFont(document);
  for (sal_Int32 width = 800; width < 2600; width += 150) {
    for (sal_Int32 column = 0; column < 7; ++column)
      calc::setProperty(calc::columnAt(sheet, column), "Width", width);
    calc::setProperty(calc::rowAt(sheet, 0), "Height", sal_Int32{9000});
    expectNoForbiddenBegin(document, "columns of " + std::to_string(width));
  }
}

TEST_F(EnglishOffice, ASlideTakesTheClauseAsJapanese) {
  const auto document = openWithClause("simpress");
  const impress::Model model(document, UNO_QUERY_THROW);
  impress::Shape box;
  for (const auto& shape : impress::shapesOf(impress::pageAt(model, 0)))
    if (impress::nameOf(shape).starts_with("_MB_")) box = shape;
  ASSERT_TRUE(box.is());
  const auto text = impress::textOf(box);
  const auto cursor = text->createTextCursor();
  cursor->gotoStart(false);
  cursor->gotoEnd(true);
  expectJapanese(cursor);
  expectJapaneseFont(document);
  for (sal_Int32 width = 12000; width < 24000; width += 1300) {
    box->setSize({width, 8000});
    expectNoForbiddenBegin(document, "box of " + std::to_string(width));
  }
}

}  // namespace
}  // namespace meibun::fixture
