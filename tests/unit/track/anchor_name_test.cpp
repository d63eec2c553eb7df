// SPDX-License-Identifier: MPL-2.0
#include "core/track/anchor_name.hpp"

#include <set>

#include <gtest/gtest.h>

#include "core/track/crockford.hpp"

namespace meibun::track {
namespace {

const AnchorName kName{{"7K3M9Q2XAB"}, {"5D0F1C2HK7QX"}, 7, AnchorName::Kind::head};
constexpr auto kText = "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_007h";

TEST(AnchorName, HasOneForm) {
  EXPECT_EQ(toString(kName), kText);
  EXPECT_EQ(toString(kName).size(), 32U);
  for (const auto kind :
       {AnchorName::Kind::head, AnchorName::Kind::paragraph, AnchorName::Kind::tableCell}) {
    const AnchorName name{kName.instance, kName.key, 999, kind};
    const auto parsed = parseAnchorName(toString(name));
    ASSERT_TRUE(parsed.has_value());
    EXPECT_EQ(parsed->name, name);
    EXPECT_FALSE(parsed->copy);
  }
}

TEST(AnchorName, IsReadThroughWhatOfficesDoToNames) {
  for (const auto* name :
       {"_mb_7k3m9q2xab_5d0f1c2hk7qx_007h", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_007H"}) {
    const auto parsed = parseAnchorName(name);
    ASSERT_TRUE(parsed.has_value()) << name;
    EXPECT_EQ(parsed->name, kName);
    EXPECT_FALSE(parsed->copy);
  }
  for (const auto* tail : {" Copy 1", "_Copy_1", " Copy 1 Copy 1", "_Copy_12", " コピー 1",
                           "のコピー 1", " 1", "\u00A0Copy 1"}) {
    const auto parsed = parseAnchorName(std::string{kText} + tail);
    ASSERT_TRUE(parsed.has_value()) << tail;
    EXPECT_EQ(parsed->name, kName);
    EXPECT_TRUE(parsed->copy) << tail;
  }
}

TEST(AnchorName, LeavesForeignNamesAlone) {
  for (const auto* name :
       {"", "_MB_", "Print_Area", "_Toc123456789", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_007",
        "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_007x", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_0a7h",
        "_MB_7K3M9Q2XAU_5D0F1C2HK7QX_007h", "_MB_7K3M9Q2XAB_5D0F1C2HK7QI_007h",
        "_MB_7K3M9Q2XAB-5D0F1C2HK7QX_007h", "_MC_7K3M9Q2XAB_5D0F1C2HK7QX_007h",
        "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_007h2", "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_007hx"}) {
    EXPECT_FALSE(parseAnchorName(name).has_value()) << name;
  }
}

TEST(AnchorName, InstancesAreRandomDigits) {
  std::set<Instance> instances;
  for (int i = 0; i < 1000; ++i) {
    const auto instance = newInstance();
    EXPECT_EQ(instance.digits.size(), 10U);
    EXPECT_TRUE(isCrockford(instance.digits)) << instance.digits;
    EXPECT_TRUE(instances.insert(instance).second);
  }
}

}  // namespace
}  // namespace meibun::track
