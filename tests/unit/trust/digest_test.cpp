// SPDX-License-Identifier: MPL-2.0
#include "core/trust/digest.hpp"

#include <gtest/gtest.h>

namespace meibun::trust {
namespace {

// FIPS 180-4, and its empty message.
TEST(Digest, IsSha256) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Digest, IsWrittenInCrockfordsBase32FromTheFirstBits) {
  Digest digest{};
  digest[0] = 0b11111'000;
  digest[1] = 0b01'00010'0;
  EXPECT_EQ(crockford(digest, 3), "Z12");
  EXPECT_EQ(crockford(sha256("abc"), 12), "Q9W1DFWF077Y");
  EXPECT_EQ(crockford(digest, 0), "");
}

TEST(Digest, HasAtMostFiftyOneWholeDigits) { EXPECT_EQ(crockford(sha256(""), 100).size(), 51U); }

}  // namespace
}  // namespace meibun::trust
