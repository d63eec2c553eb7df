// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include <gtest/gtest.h>

namespace meibun::test {

// Compares with the file and shows the lines that differ. With MEIBUN_UPDATE_EXPECTED=1 in the
// environment the file is written instead, and the difference still shown.
testing::AssertionResult matchesFile(const std::string& actual, const std::string& file);

}  // namespace meibun::test
