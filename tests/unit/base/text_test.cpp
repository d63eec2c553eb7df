// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hpp"

#include <gtest/gtest.h>

namespace meibun::base {
namespace {

TEST(Text, GoesThroughUtf8AndBack) {
  for (const auto* const text : {u"", u"条項", u"ｶﾅ", u"𠮷野家", u"a\u0301"}) {
    EXPECT_EQ(utf16(utf8(text)), text);
  }
}

TEST(Text, IllFormedInputBecomesReplacementCharacters) {
  EXPECT_EQ(utf16("a\xFF"
                  "b"),
            u"a\uFFFDb");
  EXPECT_EQ(utf8(std::u16string{u'a', u'\xD800', u'b'}),
            "a\xEF\xBF\xBD"
            "b");
}

struct Validity {
  std::string_view bytes;
  bool valid;
};

TEST(Text, KnowsValidUtf8) {
  const Validity cases[] = {{"", true},
                            {"\xE6\x9D\xA1", true},
                            {"\xE6\x9D", false},
                            {"\xC0\xAF", false},
                            {"\xED\xA0\x80", false},
                            {"\xF4\x90\x80\x80", false},
                            {std::string_view{"a\0b", 3}, true}};
  for (const auto& [bytes, valid] : cases)
    EXPECT_EQ(isValidUtf8(bytes), valid) << bytes;
}

struct Folding {
  std::u16string_view text;
  std::u16string_view folded;
};

TEST(Text, FoldsWhatDoesNotDistinguish) {
  const Folding cases[] = {
      {u"", u""},
      {u"ＵＴＭ", u"utm"},
      {u"ﾌｧｰﾑｳｪｱ", u"ふぁーむうぇあ"},
      {u"ファームウェア", u"ふぁーむうぇあ"},
      {u"御　見　積　書", u"御見積書"},
      {u"ために、 常に", u"ために、常に"},
      {u"①本製品は", u"本製品は"},
      {u"⑳本製品は", u"本製品は"},
      {u"(1) 設定", u"設定"},
      {u"（１）設定", u"設定"},
      {u"２　乙は", u"乙は"},
      {u"2．乙は", u"乙は"},
      {u"第5条（秘密保持）", u"(秘密保持)"},
      {u"第十二条の二　乙は", u"乙は"},
      {u"第 3 条（秘密保持）", u"(秘密保持)"},
      {u"第　３　条　秘密保持", u"秘密保持"},
      {u"第3条の2 秘密保持", u"秘密保持"},
      {u"　①　更新", u"更新"},
      {u"第3条", u"第3条"},
      {u"及び", u"及び"},
      {u"および", u"および"},
  };
  for (const auto& [text, folded] : cases) {
    EXPECT_EQ(utf8(fold(text)), utf8(folded)) << utf8(text);
  }
}

TEST(Text, KeepsNumbersThatAreNoLabel) {
  const Folding cases[] = {
      {u"10日以内に", u"10日以内に"}, {u"第3条の規定により", u"第3条の規定により"},
      {u"1.5倍", u"1.5倍"},           {u"①", u"1"},
      {u"(1)２　乙は", u"2乙は"},     {u"一切の責任", u"一切の責任"}};
  for (const auto& [text, folded] : cases)
    EXPECT_EQ(utf8(fold(text)), utf8(folded));
}

TEST(Text, FoldingTwiceIsFoldingOnce) {
  for (const auto* const text : {u"①本製品", u"第5条（見出し）乙は、①を", u"２　乙は", u"ｶﾞｷﾞ"}) {
    const auto once = fold(text);
    EXPECT_EQ(utf8(fold(once)), utf8(once));
  }
}

TEST(Excerpt, IsOneLineAndSplitsNoCharacter) {
  EXPECT_EQ(excerpt(u"第1条\n目的", 6), "第1条 目的");
  EXPECT_EQ(excerpt(u"第1条\n目的", 4), "第1条 …");
  EXPECT_EQ(excerpt(u"𠮷野", 1), "…");
  EXPECT_EQ(excerpt(u"", 4), "");
}

}  // namespace
}  // namespace meibun::base
