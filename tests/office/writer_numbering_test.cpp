// SPDX-License-Identifier: MPL-2.0
// An article that goes into a contract takes the contract's own numbers and looks.
#include <com/sun/star/lang/Locale.hpp>

#include "core/base/text.hpp"
#include "office/document/properties.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::NumberingHere;
using document::property;

class WriterNumbering : public WriterCase {
 protected:
  // The lines of the article that was inserted last, with its heading.
  std::vector<std::string> articleAt(std::size_t line) {
    const auto lines = subject().lines();
    return {lines.begin() + static_cast<std::ptrdiff_t>(line),
            lines.begin() + static_cast<std::ptrdiff_t>(line) + 5};
  }
  void selectLine(const std::string& part, std::size_t offset) {
    subject().select(indexOf(subject().lines(), part), offset);
  }
  std::vector<std::string> texts() {
    std::vector<std::string> texts;
    for (const auto& line : subject().lines())
      texts.push_back(line.substr(line.rfind('|') + 1));
    return texts;
  }
};

constexpr const char* kContract = "samples/contract-maintenance.fodt";

TEST_F(WriterNumbering, LiveContractNumbersTheArticleAndAllBehindIt) {
  openFile(kContract);
  const auto before = subject().lines();
  const auto heading = indexOf(before, "|第8条|");
  subject().select(heading - 1, 3);
  const auto site = survey("article");
  EXPECT_EQ(site.numbering.style, NumberingHere::Style::live);
  EXPECT_EQ(site.numbering.nextArticle, 8);
  EXPECT_TRUE(site.numbering.headingInBrackets);
  EXPECT_TRUE(site.notes.empty());
  const auto instance = insert("article");
  const auto words = this->words("article");
  EXPECT_EQ(articleAt(heading),
            (std::vector<std::string>{"条見出し|第8条|（" + words[0] + "）",
                                      "項（番号なし）||" + words[1], "号|(1)|" + words[2],
                                      "号|(2)|" + words[3], "項|2|" + words[4]}));
  // What stood behind keeps its style, text and place in its lists; only its article's number
  // grows.
  const auto after = subject().lines();
  ASSERT_EQ(after.size(), before.size() + 5);
  for (std::size_t i = heading; i < before.size(); ++i) {
    const auto& now = after[i + 5];
    // Live references to a later article follow its number.
    if (before[i].find("第") == std::string::npos) {
      EXPECT_EQ(now, before[i]);
    }
    EXPECT_EQ(now.substr(0, now.find('|')), before[i].substr(0, before[i].find('|')));
  }
  EXPECT_EQ(indexOf(after, "|第9条|"), heading + 5);
  EXPECT_EQ(found(instance).status, track::Status::current);
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().lines(), before);
}

TEST_F(WriterNumbering, LiveContractAfterItsLastArticle) {
  openFile(kContract);
  const auto lines = subject().lines();
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find("条見出し|") == 0) last = i;
  }
  auto end = last + 1;
  while (lines[end + 1].find("||") == std::string::npos)
    ++end;
  subject().select(end, 1);
  insert("article");
  EXPECT_EQ(countOf(subject().lines(), "条見出し|"), countOf(lines, "条見出し|") + 1);
}

const contract::Lines kTyped{u"保守契約書",
                             u"第１条（目的）",
                             u"甲は、乙に対し、保守を委託する。",
                             u"２　乙は、これを受託する。",
                             u"第２条（対価）",
                             u"甲は、次の各号に掲げる料金を支払う。",
                             u"（１）　基本料金",
                             u"（２）　作業料金",
                             u"第３条（雑則）",
                             u"第１条の規定は、本契約の終了後も効力を有する。"};

// The rest of the article above became part of the new one, and nobody was asked.
TEST_F(WriterNumbering, InsideAnArticleIsAskedFirst) {
  const auto expectAsked = [this](std::size_t line, const char* label) {
    const auto before = subject().lines();
    subject().select(line, 1);
    const auto site = survey("article");
    ASSERT_EQ(site.questions.size(), 1U) << before[line];
    EXPECT_EQ(site.questions.front().code, "port.splits-article");
    EXPECT_EQ(site.questions.front().arguments.front().second, label);
    EXPECT_TRUE(survey("notice").questions.empty());
    EXPECT_EQ(tryInsert("article").error().code, "port.splits-article");
    EXPECT_EQ(subject().lines(), before);
  };
  openFile(kContract);
  const auto heading = indexOf(subject().lines(), "|第9条|");
  expectAsked(heading, "第9条");
  expectAsked(heading + 1, "第9条");
  EXPECT_TRUE(tryInsert("article", document::Selection{}, {"port.splits-article"}).has_value());
  open(kTyped);
  expectAsked(1, "第１条");
  expectAsked(2, "第１条");
  expectAsked(6, "第２条");
  subject().select(3, 1);
  EXPECT_TRUE(survey("article").questions.empty());
}

TEST_F(WriterNumbering, LiveContractKeepsItsListsInWordToo) {
  openFile(kContract);
  subject().select(indexOf(subject().lines(), "|第8条|") - 1, 3);
  const auto instance = insert("article");
  for (const auto* format : {"odt", "docx"}) {
    SCOPED_TRACE(format);
    subject().saveAndReload(format);
    const auto lines = subject().lines();
    const auto at = indexOf(lines, "|第8条|");
    EXPECT_NE(lines[at + 2].find("|(1)|"), std::string::npos) << lines[at + 2];
    EXPECT_NE(lines[at + 3].find("|(2)|"), std::string::npos) << lines[at + 3];
    EXPECT_NE(lines[at + 4].find("|2|"), std::string::npos) << lines[at + 4];
    EXPECT_NE(lines[at + 5].find("|第9条|"), std::string::npos) << lines[at + 5];
    EXPECT_EQ(found(instance).status, track::Status::current);
  }
}

TEST_F(WriterNumbering, TwoArticlesHaveListsOfTheirOwn) {
  openFile(kContract);
  subject().select(indexOf(subject().lines(), "|第8条|") - 1, 3);
  insert("article");
  insert("article");
  const auto at = indexOf(subject().lines(), "|第8条|");
  const auto lines = subject().lines();
  EXPECT_NE(lines[at + 5].find("|第9条|"), std::string::npos);
  EXPECT_NE(lines[at + 7].find("|(1)|"), std::string::npos);
  EXPECT_NE(lines[at + 9].find("|2|"), std::string::npos);
}

TEST_F(WriterNumbering, TypedNumbersAreTypedLikewise) {
  open(kTyped);
  subject().select(7, 2);
  const auto site = survey("article");
  EXPECT_EQ(site.numbering.style, NumberingHere::Style::typed);
  EXPECT_EQ(site.numbering.nextArticle, 3);
  EXPECT_TRUE(site.numbering.fullWidthDigits);
  EXPECT_TRUE(site.numbering.headingInBrackets);
  ASSERT_EQ(site.notes.size(), 1U);
  EXPECT_EQ(site.notes.front().code, "port.number-twice");
  EXPECT_EQ(site.notes.front().arguments.front().second, "第３条");
  const auto instance = insert("article");
  const auto words = this->words("article");
  const auto lines = texts();
  EXPECT_EQ(lines[8], "第３条（" + words[0] + "）");
  EXPECT_EQ(lines[9], words[1]);
  EXPECT_EQ(lines[10], "（１）　" + words[2]);
  EXPECT_EQ(lines[12], "２　" + words[4]);
  EXPECT_EQ(lines[13], "第３条（雑則）");
  EXPECT_EQ(found(instance).status, track::Status::current);
  subject().type(base::utf16(words[3]), u"別の損害");
  EXPECT_EQ(found(instance).status, track::Status::edited);
}

TEST_F(WriterNumbering, TypedNumbersAtTheEndStandOnce) {
  open(kTyped);
  const auto site = survey("article", document::DocumentEnd{});
  EXPECT_EQ(site.numbering.nextArticle, 4);
  EXPECT_TRUE(site.notes.empty());
}

TEST_F(WriterNumbering, BeforeAHeadingItIsTheNumberOfThatHeading) {
  open(kTyped);
  subject().select(4, 0);
  const auto site = survey("article");
  EXPECT_EQ(site.numbering.nextArticle, 2);
  EXPECT_EQ(site.notes.size(), 1U);
  open(kTyped);
  subject().select(1, 0);
  EXPECT_EQ(survey("article").numbering.nextArticle, 1);
}

TEST_F(WriterNumbering, KanjiNumbersAndHeadingsWithoutBrackets) {
  open({u"第九条　目的", u"甲は、乙に対し、保守を委託する。", u"第十条　対価",
        u"甲は、料金を支払う。"});
  const auto site = survey("article", document::DocumentEnd{});
  EXPECT_EQ(site.numbering.style, NumberingHere::Style::typed);
  EXPECT_TRUE(site.numbering.kanjiDigits);
  EXPECT_FALSE(site.numbering.headingInBrackets);
  const auto instance = insert("article", document::DocumentEnd{});
  EXPECT_EQ(texts()[4], "第十一条　" + words("article")[0]);
  EXPECT_EQ(found(instance).status, track::Status::current);
}

// Blanks within the label hid it: the new article was numbered 1, in a form of our own.
TEST_F(WriterNumbering, BlanksWithinTheLabelAreTypedLikewise) {
  open({u"第　１　条（目的）", u"甲は、乙に対し、保守を委託する。", u"第　２　条（対価）",
        u"甲は、料金を支払う。"});
  const auto site = survey("article", document::DocumentEnd{});
  EXPECT_EQ(site.numbering.style, NumberingHere::Style::typed);
  EXPECT_EQ(site.numbering.nextArticle, 3);
  const auto instance = insert("article", document::DocumentEnd{});
  EXPECT_EQ(texts()[4], "第　３　条（" + words("article")[0] + "）");
  EXPECT_EQ(found(instance).status, track::Status::current);
  open({u"第 1 条 目的", u"甲は、乙に対し、保守を委託する。"});
  const auto other = insert("article", document::DocumentEnd{});
  EXPECT_EQ(texts()[2], "第 2 条　" + words("article")[0]);
  EXPECT_EQ(found(other).status, track::Status::current);
}

TEST_F(WriterNumbering, TypedArticleLooksLikeItsNeighbours) {
  open(kTyped);
  for (const std::size_t line : {std::size_t{1}, std::size_t{4}, std::size_t{8}}) {
    document::setProperty(subject().paragraph(line), "ParaStyleName", OUString("Heading 3"));
  }
  document::setProperty(subject().paragraph(7), "ParaLeftMargin", sal_Int32{900});
  subject().select(7, 2);
  insert("article");
  EXPECT_EQ(subject().lines()[8].find("Heading 3|"), 0U);
  EXPECT_EQ(subject().lines()[9].find("Standard|"), 0U);
  EXPECT_EQ(property<sal_Int32>(subject().paragraph(10), "ParaLeftMargin"), 900);
  EXPECT_EQ(property<sal_Int32>(subject().paragraph(9), "ParaLeftMargin"), 0);
}

TEST_F(WriterNumbering, WithoutAContractOwnStylesInheritTheBodyText) {
  open({u"本文の段落である。", u"本文の第二の段落である。"});
  document::setProperty(subject().paragraph(0), "ParaStyleName", OUString("Text body"));
  document::setProperty(subject().paragraph(1), "ParaStyleName", OUString("Text body"));
  document::setProperty(subject().paragraph(1), "CharHeightAsian", 9.0F);
  insert("article", document::DocumentEnd{});
  const auto words = this->words("article");
  EXPECT_EQ(articleAt(2),
            (std::vector<std::string>{"Meibun 見出し|第1条|（" + words[0] + "）",
                                      "Meibun 項||" + words[1], "Meibun 号|(1)|" + words[2],
                                      "Meibun 号|(2)|" + words[3], "Meibun 項|2|" + words[4]}));
  EXPECT_EQ(property<float>(subject().paragraph(3), "CharHeightAsian"), 9.0F);
  EXPECT_EQ(property<css::lang::Locale>(subject().paragraph(3), "CharLocaleAsian").Language, "ja");
  insert("article", document::DocumentEnd{});
  EXPECT_NE(subject().lines()[7].find("|第2条|"), std::string::npos);
  EXPECT_NE(subject().lines()[9].find("|(1)|"), std::string::npos);
  EXPECT_NE(subject().lines()[11].find("|2|"), std::string::npos);
}

TEST_F(WriterNumbering, CircledItemsBeginAnewAndOthersListsGoOnAsTheyWere) {
  open({u"一つ", u"二つ", u"三つ"});
  for (const std::size_t line : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
    document::setProperty(subject().paragraph(line), "NumberingStyleName",
                          OUString("Numbering 123"));
  }
  subject().select(1, 1);
  insert("ring");
  subject().select(1, 1);
  insert("ring");
  const auto lines = subject().lines();
  EXPECT_EQ(countOf(lines, "|①|"), 2U);
  EXPECT_EQ(countOf(lines, "|②|"), 2U);
  EXPECT_NE(lines.back().find("|3.|三つ"), std::string::npos) << lines.back();
}

}  // namespace
}  // namespace meibun::fixture
