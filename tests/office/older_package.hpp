// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

namespace meibun::fixture {

/// Writes to `older` the package `built` under version 0.0.1, everything else as it is: what an
/// upgrade finds. Throws std::runtime_error.
void writeOlderPackage(const std::filesystem::path& built, const std::filesystem::path& older);

}  // namespace meibun::fixture
