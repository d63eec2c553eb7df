// SPDX-License-Identifier: MPL-2.0
#include "office/document/article_label.hpp"

#include <string>

#include <gtest/gtest.h>

namespace meibun::document {
namespace {

using model::Numbering;

TEST(ArticleLabel, LiveLabelIsAllOfIt) {
  EXPECT_EQ(articleLabel(u"第3条")->number, 3);
  EXPECT_EQ(articleLabel(u"第5条の2")->number, 5);
  EXPECT_TRUE(articleLabel(u"第三条")->kanji);
  EXPECT_TRUE(articleLabel(u"第３条")->fullWidth);
  EXPECT_FALSE(articleLabel(u"第1章"));
  EXPECT_FALSE(articleLabel(u"第3条（目的）"));
}

TEST(ArticleLabel, TypedHeadingsAndNotSentences) {
  const auto bracketed = typedArticleLabel(u"第３条（秘密保持）");
  ASSERT_TRUE(bracketed);
  EXPECT_EQ(bracketed->form, u"第%1条");
  EXPECT_EQ(bracketed->rest, u"（秘密保持）");
  const auto blank = typedArticleLabel(u"　第三条　秘密保持");
  ASSERT_TRUE(blank);
  EXPECT_EQ(blank->form, u"第%1条　");
  EXPECT_EQ(blank->rest, u"秘密保持");
  EXPECT_TRUE(typedArticleLabel(u"第1条（目的）　本契約は、次のとおりとする。"));
  EXPECT_TRUE(typedArticleLabel(u"第10条"));
  // Was no heading, so that the next article got number 1 in a form of our own.
  const auto spaced = typedArticleLabel(u"第　３　条（目的）");
  ASSERT_TRUE(spaced);
  EXPECT_EQ(spaced->number, 3);
  EXPECT_TRUE(spaced->fullWidth);
  EXPECT_EQ(spaced->form, u"第　%1　条");
  EXPECT_EQ(typedArticleLabel(u"第 3 条 目的")->form, u"第 %1 条 ");
  EXPECT_EQ(typedArticleLabel(u"第 3 条 目的")->stem, u"第 %1 条");
  EXPECT_EQ(typedArticleLabel(u"第3条の2（目的）")->form, u"第%1条");
  for (const auto* sentence : {u"第3条に定める業務", u"第3条及び第4条の規定は",
                               u"第3条（秘密保持）の規定は", u"甲は、第3条", u"第条（目的）"}) {
    EXPECT_FALSE(typedArticleLabel(sentence)) << std::u16string_view(sentence).size();
  }
}

TEST(ArticleLabel, KindsOfLabels) {
  EXPECT_EQ(labelKind(u"第1条"), Numbering::article);
  EXPECT_EQ(labelKind(u"2"), Numbering::clauseParagraph);
  EXPECT_EQ(labelKind(u"２．"), Numbering::clauseParagraph);
  EXPECT_EQ(labelKind(u"(1)"), Numbering::bracketed);
  EXPECT_EQ(labelKind(u"（十）"), Numbering::bracketed);
  EXPECT_EQ(labelKind(u"①"), Numbering::circled);
  EXPECT_EQ(labelKind(u"ア"), Numbering::none);
  EXPECT_EQ(labelKind(u"(注)"), Numbering::none);
  EXPECT_EQ(labelKind(u""), Numbering::none);
  EXPECT_EQ(typedLabelKind(u"２　乙は、これを受託する。"), Numbering::clauseParagraph);
  EXPECT_EQ(typedLabelKind(u"2億円とする。"), Numbering::none);
  EXPECT_EQ(typedLabelKind(u"（１）　基本料金"), Numbering::bracketed);
}

}  // namespace
}  // namespace meibun::document
