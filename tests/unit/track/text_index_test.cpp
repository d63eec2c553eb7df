// SPDX-License-Identifier: MPL-2.0
#include "core/track/text_index.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/contract/contract_library.hpp"

namespace meibun::track {
namespace {

using model::Hole;
using model::Values;

// A block's text with the source's own words.
std::u16string ownText(const model::Block& block) {
  std::u16string text;
  for (const auto& piece : block.pieces) {
    const auto* const hole = std::get_if<Hole>(&piece);
    text += hole != nullptr ? hole->words : std::get<std::u16string>(piece);
  }
  return text;
}

struct Case {
  std::vector<model::Piece> pieces;
  std::u16string text;
  std::optional<Values> values;
};

TEST(TextIndex, MatchReadsTheWordsInTheHoles) {
  const Hole x{"x", u"乙"};
  const Hole y{"y", u"窓口"};
  const std::vector<Case> cases{
      {{u"甲は通知する。"}, u"甲は通知する。", Values{}},
      {{u"甲は通知する。"}, u"甲は通知する", std::nullopt},
      {{u"甲は", x, u"に通知する。"}, u"甲は架空電算に通知する。", Values{{"x", u"架空電算"}}},
      {{u"甲は", x, u"に通知する。"}, u"甲はに通知する。", std::nullopt},
      {{x, u"は負う。"}, u"架空電算は負う。", Values{{"x", u"架空電算"}}},
      {{u"窓口：", x}, u"窓口：架空電算", Values{{"x", u"架空電算"}}},
      {{x}, u"何でも", Values{{"x", u"何でも"}}},
      {{x}, u"", std::nullopt},
      {{x, u"と", y, u"。"}, u"AとBとC。", Values{{"x", u"A"}, {"y", u"BとC"}}},
      {{x, u"は", x, u"の責任。"}, u"AはBはAはBの責任。", Values{{"x", u"AはB"}}},
      {{x, u"は", x, u"の責任。"}, u"AはBの責任。", std::nullopt},
      {{x, y, u"。"}, u"乙相談。", Values{{"x", u"乙"}, {"y", u"相談"}}},
      {{u"、", x, u"、"}, u"、", std::nullopt},
  };
  for (const auto& one : cases) {
    model::Block block;
    block.pieces = one.pieces;
    EXPECT_EQ(match(block, one.text), one.values);
  }
}

// Every character a possible end: the tries are bounded, so this comes back at once.
TEST(TextIndex, MatchIsBounded) {
  model::Block block;
  for (int i = 0; i < 40; ++i) {
    block.pieces.emplace_back(Hole{"p" + std::to_string(i), u"x"});
    block.pieces.emplace_back(u"a");
  }
  block.pieces.emplace_back(u"終");
  EXPECT_FALSE(match(block, std::u16string(2000, u'a')).has_value());
}

TEST(TextIndex, FindsByKeyAndByText) {
  const TextIndex index{contract::library()};
  const auto& pack = contract::library().packs().front();
  for (const auto& clause : pack.clauses) {
    for (const auto& chosen : model::wordingsOf(pack, clause)) {
      const auto key = textKey(clause.ref, chosen.variant, clause.lang, chosen.body);
      const auto* known = index.find(key);
      ASSERT_NE(known, nullptr);
      EXPECT_EQ(known->clause, &clause);
      for (std::size_t i = 0; i < chosen.body.size(); ++i) {
        const auto places = index.candidates(ownText(*chosen.body[i]));
        EXPECT_TRUE(std::any_of(places.begin(), places.end(), [&](const auto& place) {
          return place.text == known && place.ordinal == static_cast<int>(i);
        }));
      }
    }
  }
  EXPECT_EQ(index.find({"000000000000"}), nullptr);
}

}  // namespace
}  // namespace meibun::track
