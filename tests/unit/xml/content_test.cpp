// SPDX-License-Identifier: MPL-2.0
#include "core/xml/content.hpp"

#include <gtest/gtest.h>

#include "core/base/text.hpp"

namespace meibun::xml {
namespace {

// Pieces as a line: words as they are, holes as [parameter:words].
std::string read(const char* xml) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(xml, pugi::parse_default | pugi::parse_ws_pcdata));
  std::string line;
  for (const auto& piece : pieces(document.document_element())) {
    if (const auto* const hole = std::get_if<model::Hole>(&piece)) {
      line += '[' + hole->parameter + ':' + base::utf8(hole->words) + ']';
    } else {
      line += base::utf8(std::get<std::u16string>(piece)) + '|';
    }
  }
  return line;
}

struct Case {
  const char* xml;
  const char* pieces;
};

TEST(Content, ALineBreakIsNothingBetweenFullWidthCharactersElseABlank) {
  const Case cases[] = {
      {"<p>推奨します。\n     アップデート</p>", "推奨します。アップデート|"},
      {"<p>推奨します。 \t\r\n アップデート</p>", "推奨します。アップデート|"},
      {"<p>for the\n   remarks</p>", "for the remarks|"},
      {"<p>UTM\n   機器</p>", "UTM 機器|"},
      {"<p>機器\n   UTM</p>", "機器 UTM|"},
      {"<p>（4⑤\n  ）…\n  …×\n ×</p>", "（4⑤）……××|"},
      {"<p>ｶﾅ\n  かな</p>", "ｶﾅ かな|"},
      {"<p>𠮷\n  𠮷</p>", "𠮷𠮷|"},
      {"<p>一\n\n\n  二</p>", "一二|"},
  };
  for (const auto& [xml, expected] : cases)
    EXPECT_EQ(read(xml), expected) << xml;
}

TEST(Content, BlanksWithinALineStay) {
  const Case cases[] = {{"<p>ために、 常に</p>", "ために、 常に|"},
                        {"<p>緊急　2営業日</p>", "緊急　2営業日|"},
                        {"<p>a  b</p>", "a  b|"},
                        {"<p>　一字下げ</p>", "　一字下げ|"}};
  for (const auto& [xml, expected] : cases)
    EXPECT_EQ(read(xml), expected) << xml;
}

TEST(Content, OuterWhiteSpaceGoes) {
  EXPECT_EQ(read("<p> \n  文。\n  </p>"), "文。|");
  EXPECT_EQ(read("<p> \n </p>"), "");
  EXPECT_EQ(read("<p/>"), "");
}

TEST(Content, TheRuleSeesThroughHoles) {
  const Case cases[] = {
      {"<p>本件は、\n  <var ref='desk'>弊社</var>\n  まで。</p>", "本件は、|[desk:弊社]まで。|"},
      {"<p>ask\n  <var ref='desk'>our desk</var>\n  now</p>", "ask |[desk:our desk] now|"},
      {"<p><var ref='a'>甲</var><var ref='b'>乙</var></p>", "[a:甲][b:乙]"},
      {"<p><var ref='desk'>弊社\n  サポート</var></p>", "[desk:弊社サポート]"},
      {"<p>一<!-- 注 -->二<![CDATA[<三>]]></p>", "一二<三>|"},
  };
  for (const auto& [xml, expected] : cases)
    EXPECT_EQ(read(xml), expected) << xml;
}

}  // namespace
}  // namespace meibun::xml
