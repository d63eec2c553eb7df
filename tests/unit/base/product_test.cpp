// SPDX-License-Identifier: MPL-2.0
#include "core/base/product.hpp"

#include <regex>
#include <string>

#include <gtest/gtest.h>

TEST(Product, VersionHasThreeNumbers) {
  const std::string version{meibun::base::productVersion()};
  EXPECT_TRUE(std::regex_match(version, std::regex{R"(\d+\.\d+\.\d+)"})) << version;
}
