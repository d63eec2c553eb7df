// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/wrap.hpp"

#include <gmock/gmock.h>

namespace meibun::sidebar {
namespace {

using testing::ElementsAre;

// Every full-width character is 10 wide, every other 5.
int measure(std::u16string_view text) {
  int width = 0;
  for (const char16_t c : text)
    width += c > 0xFF ? 10 : 5;
  return width;
}

TEST(WrapLines, BreaksJapaneseBetweenCharacters) {
  EXPECT_THAT(wrapLines(u"常に最新の状態", 30, measure), ElementsAre(u"常に最", u"新の状", u"態"));
}

TEST(WrapLines, KeepsPunctuationOffTheLineStart) {
  EXPECT_THAT(wrapLines(u"確認する。次", 40, measure), ElementsAre(u"確認す", u"る。次"));
}

TEST(WrapLines, BreaksLatinTextAtBlanks) {
  EXPECT_THAT(wrapLines(u"keep it up", 40, measure), ElementsAre(u"keep it ", u"up"));
}

TEST(WrapLines, ABoxTooNarrowTakesOnePieceALine) {
  EXPECT_THAT(wrapLines(u"状態", 1, measure), ElementsAre(u"状", u"態"));
}

TEST(WrapLines, ALineFeedBeginsALine) {
  EXPECT_THAT(wrapLines(u"一\n\n二", 100, measure), ElementsAre(u"一", u"", u"二"));
  EXPECT_THAT(wrapLines(u"", 100, measure), ElementsAre(u""));
}

}  // namespace
}  // namespace meibun::sidebar
