// SPDX-License-Identifier: MPL-2.0
#include "core/track/box_name.hpp"

#include <gtest/gtest.h>

namespace meibun::track {
namespace {

const BoxName kName{{"7K3M9Q2XAB"}, {"5D0F1C2HK7QX"}, 2, 11, false};

TEST(BoxName, WritesFirstAndLastBlock) {
  EXPECT_EQ(toString(kName), "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011p");
  auto own = kName;
  own.ownSlide = true;
  EXPECT_EQ(toString(own), "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011s");
}

struct Read {
  const char* text;
  bool ownSlide;
  bool copy;
};

TEST(BoxName, ReadsWhatOfficesMakeOfIt) {
  for (const auto& [text, ownSlide, copy] :
       {Read{"_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011p", false, false},
        Read{"_mb_7k3m9q2xab_5d0f1c2hk7qx_002_011S", true, false},
        Read{"_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011p 1", false, true},
        Read{"_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011s_Copy_1", true, true}}) {
    SCOPED_TRACE(text);
    const auto parsed = parseBoxName(text);
    ASSERT_TRUE(parsed);
    auto expected = kName;
    expected.ownSlide = ownSlide;
    EXPECT_EQ(parsed->name, expected);
    EXPECT_EQ(parsed->copy, copy);
  }
}

TEST(BoxName, LeavesForeignNamesAlone) {
  for (const auto* text :
       {"", "Title 1", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002p", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_01p",
        "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011h",
        "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_011_002p", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_-11p",
        "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_0 1p", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_002_011px",
        "_MB_7K3M9Q2XAU_5D0F1C2HK7QX_002_011p", "_XX_7K3M9Q2XAB_5D0F1C2HK7QX_002_011p"})
    EXPECT_FALSE(parseBoxName(text)) << text;
}

TEST(BoxName, StandsForEachOfItsBlocks) {
  const auto anchors = anchorsOf({{{"7K3M9Q2XAB"}, {"5D0F1C2HK7QX"}, 3, 5, true}, true});
  ASSERT_EQ(anchors.size(), 3U);
  EXPECT_EQ(anchors[0].name.ordinal, 3);
  EXPECT_EQ(anchors[2].name.ordinal, 5);
  EXPECT_TRUE(anchors[1].copy);
}

// A reader of paragraphs' names must not take a box's for one of them.
TEST(BoxName, IsNoAnchorName) { EXPECT_FALSE(parseAnchorName(toString(kName))); }

}  // namespace
}  // namespace meibun::track
