// SPDX-License-Identifier: MPL-2.0
#include "core/render/numbering.hpp"

#include <map>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "tests/unit/support/table.hpp"

namespace meibun::render {
namespace {

using model::Numbering;

Numbering numberingOf(const std::string& word) {
  static const std::map<std::string, Numbering> kWords{
      {"none", Numbering::none},
      {"article", Numbering::article},
      {"clauseParagraph", Numbering::clauseParagraph},
      {"bracketed", Numbering::bracketed},
      {"circled", Numbering::circled}};
  return kWords.at(word);
}

document::NumberingHere styleOf(const std::string& word) {
  document::NumberingHere here;
  here.fullWidthDigits = word == "full";
  here.kanjiDigits = word == "kanji";
  here.headingInBrackets = word != "bare";
  return here;
}

TEST(Numbering, TypesLabelsAndTakesThemOffAgain) {
  for (const auto& row : testing_data::rowsOf("render/labels.tsv")) {
    ASSERT_EQ(row.size(), 6U);
    const auto numbering = numberingOf(row[0]);
    const auto label = typedLabel(numbering, std::stoi(row[1]), styleOf(row[2]));
    EXPECT_EQ(base::utf8(label), row[3]);
    const auto words = base::utf16(row[4]);
    EXPECT_EQ(base::utf8(withoutTypedLabel(numbering, words)), row[5]) << row[4];
    const auto typed = label + u"（天災）の場合";
    EXPECT_EQ(base::utf8(withoutTypedLabel(numbering, typed)), "（天災）の場合") << row[3];
  }
}

TEST(Numbering, WritesTheArticleAsTheDocumentDoes) {
  document::NumberingHere here;
  here.articleForm = u"第 %1 条";
  EXPECT_EQ(typedLabel(Numbering::article, 3, here), u"第 3 条");
}

}  // namespace
}  // namespace meibun::render
