// SPDX-License-Identifier: MPL-2.0
#include "core/base/number_label.hpp"

#include <gtest/gtest.h>

#include "core/base/text.hpp"

namespace meibun::base {
namespace {

TEST(NumberLabel, ReadsNumbersInEveryForm) {
  const std::pair<std::u16string_view, int> cases[] = {
      {u"3", 3},      {u"２５", 25},    {u"十", 10},        {u"十二", 12},     {u"二十", 20},
      {u"百三", 103}, {u"一〇二", 102}, {u"二百十三", 213}, {u"千二百", 1200}, {u"9999", 9999}};
  for (const auto& [digits, value] : cases) {
    const auto number = parseNumber(digits);
    ASSERT_TRUE(number) << utf8(digits);
    EXPECT_EQ(number->value, value) << utf8(digits);
  }
  EXPECT_EQ(parseNumber(u"3")->digits, Digits::plain);
  EXPECT_EQ(parseNumber(u"３")->digits, Digits::fullWidth);
  EXPECT_EQ(parseNumber(u"三")->digits, Digits::kanji);
  for (const std::u16string_view none :
       {u"", u"第", u"3a", u"10000", u"1２", u"1二", u"0000000001"})
    EXPECT_FALSE(parseNumber(none)) << utf8(none);
}

struct Article {
  std::u16string_view text;
  int number;                 // 0: no label
  std::u16string_view label;  // with の2, without what follows
  std::u16string_view rest;   // behind a typed label; the text itself where it is none
};

// Blanks within the label (第 3 条) were not seen: the next article got number 1, and the typed
// label counted as the person's own words.
TEST(NumberLabel, ReadsArticles) {
  const Article cases[] = {{u"第3条（目的）", 3, u"第3条", u"（目的）"},
                           {u"第3条 目的", 3, u"第3条", u"目的"},
                           {u"第 3 条（目的）", 3, u"第 3 条", u"（目的）"},
                           {u"第　３　条　目的", 3, u"第　３　条", u"目的"},
                           {u"第\u00A012\u00A0条(目的)", 12, u"第\u00A012\u00A0条", u"(目的)"},
                           {u"第十二条　目的", 12, u"第十二条", u"目的"},
                           {u"第 十二 条【目的】", 12, u"第 十二 条", u"【目的】"},
                           {u"第3条の2（目的）", 3, u"第3条の2", u"（目的）"},
                           {u"第三条の二　目的", 3, u"第三条の二", u"目的"},
                           {u"第 3 条 の 2（目的）", 3, u"第 3 条 の 2", u"（目的）"},
                           {u"第3条の2の3　目的", 3, u"第3条の2の3", u"目的"},
                           {u"第3条", 3, u"第3条", u""},
                           {u"第3条の規定により", 3, u"第3条", u"第3条の規定により"},
                           {u"第3条の2年間", 3, u"第3条の2", u"第3条の2年間"},
                           {u"第3条に定める", 3, u"第3条", u"第3条に定める"},
                           {u"第3章　総則", 0, u"", u"第3章　総則"},
                           {u"第条（目的）", 0, u"", u"第条（目的）"},
                           {u"第 条（目的）", 0, u"", u"第 条（目的）"},
                           {u"第99999条", 0, u"", u"第99999条"},
                           {u"", 0, u"", u""}};
  for (const auto& [text, number, label, rest] : cases) {
    SCOPED_TRACE(utf8(text));
    const auto found = articleLabel(text);
    ASSERT_EQ(found.has_value(), number != 0);
    if (found) {
      EXPECT_EQ(found->number.value, number);
      EXPECT_EQ(utf8(text.substr(0, found->end)), utf8(label));
      EXPECT_EQ(text[found->stem - 1], u'条');
    }
    EXPECT_EQ(utf8(text.substr(articleLabelLength(text))), utf8(rest));
  }
}

struct Front {
  std::size_t (*length)(std::u16string_view);
  std::u16string_view text;
  std::u16string_view rest;
};

TEST(NumberLabel, ReadsTheLabelsOfParagraphsAndItems) {
  const Front cases[] = {{paragraphLabelLength, u"２　乙は", u"乙は"},
                         {paragraphLabelLength, u"2.乙は", u"乙は"},
                         {paragraphLabelLength, u"二　乙は", u"乙は"},
                         {paragraphLabelLength, u"2) 乙は", u"乙は"},
                         {paragraphLabelLength, u"2年間", u"2年間"},
                         {paragraphLabelLength, u"1.5倍", u"1.5倍"},
                         {paragraphLabelLength, u"一切の", u"一切の"},
                         {bracketedLabelLength, u"(1) 天災", u"天災"},
                         {bracketedLabelLength, u"（１）天災", u"天災"},
                         {bracketedLabelLength, u"（十）天災", u"天災"},
                         {bracketedLabelLength, u"（天災）", u"（天災）"},
                         {bracketedLabelLength, u"()", u"()"},
                         {circledLabelLength, u"①　更新", u"更新"},
                         {circledLabelLength, u"㉑更新", u"更新"},
                         {circledLabelLength, u"更新①", u"更新①"},
                         {circledLabelLength, u"", u""}};
  for (const auto& [length, text, rest] : cases)
    EXPECT_EQ(utf8(text.substr(length(text))), utf8(rest)) << utf8(text);
}

}  // namespace
}  // namespace meibun::base
