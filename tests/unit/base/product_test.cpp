// SPDX-License-Identifier: MPL-2.0
#include "core/base/product.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <string>

TEST(Product, VersionHasThreeNumbers) {
  const std::string version{meibun::base::productVersion()};
  EXPECT_TRUE(std::regex_match(version, std::regex{R"(\d+\.\d+\.\d+)"})) << version;
}
