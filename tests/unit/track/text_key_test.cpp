// SPDX-License-Identifier: MPL-2.0
#include "core/track/text_key.hpp"

#include <set>

#include <gtest/gtest.h>

namespace meibun::track {
namespace {

using model::Hole;
using model::Numbering;
using model::Role;

model::Block block(std::vector<model::Piece> pieces, Role role = Role::paragraph,
                   Numbering numbering = Numbering::none) {
  model::Block made;
  made.role = role;
  made.numbering = numbering;
  made.pieces = std::move(pieces);
  return made;
}

const model::VersionRef kVersion{{"p", "c"}, 1};

// The example of docs/ledger-format.md, section 1.
TEST(TextKey, IsTakenOverTheWrittenForm) {
  const auto body = block({u"甲は", Hole{"x", u"乙"}, u"。"});
  EXPECT_EQ(canonicalBytes(kVersion, {}, "ja", {&body}),
            "meibun-text 1\np\nc\n1\n\nja\np-甲は\x01x\x02。\n");
  EXPECT_EQ(textKey(kVersion, {}, "ja", {&body}).digits, "F2W06G9DBVEH");
}

TEST(TextKey, TellsEveryWordingApart) {
  const auto plain = block({u"甲は乙。"});
  const auto filled = block({u"甲は", Hole{"x", u"乙"}, u"。"});
  const auto other = block({u"甲は", Hole{"y", u"乙"}, u"。"});
  const auto heading = block({u"甲は乙。"}, Role::heading);
  const auto numbered = block({u"甲は乙。"}, Role::paragraph, Numbering::clauseParagraph);
  const auto half = block({u"甲は"});
  const auto rest = block({u"乙。"});
  std::set<TextKey> keys{
      textKey(kVersion, {}, "ja", {&plain}),
      textKey(kVersion, {}, "ja", {&filled}),
      textKey(kVersion, {}, "ja", {&other}),
      textKey(kVersion, {}, "ja", {&heading}),
      textKey(kVersion, {}, "ja", {&numbered}),
      textKey(kVersion, {}, "ja", {&half, &rest}),
      textKey(kVersion, {}, "en", {&plain}),
      textKey(kVersion, {{"a", "b"}}, "ja", {&plain}),
      textKey({kVersion.clause, 2}, {}, "ja", {&plain}),
      textKey({{"p", "d"}, 1}, {}, "ja", {&plain}),
      textKey({{"q", "c"}, 1}, {}, "ja", {&plain}),
  };
  EXPECT_EQ(keys.size(), 11U);
}

TEST(TextKey, DoesNotDependOnTheWordsInAHole) {
  const auto one = block({u"甲は", Hole{"x", u"乙"}, u"。"});
  const auto two = block({u"甲", u"は", Hole{"x", u"丙"}, u"。"});
  EXPECT_EQ(textKey(kVersion, {}, "ja", {&one}), textKey(kVersion, {}, "ja", {&two}));
}

}  // namespace
}  // namespace meibun::track
