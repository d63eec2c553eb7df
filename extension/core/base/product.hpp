// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace meibun::base {

/// The product's own version, "major.minor.patch", as the build was configured with it. ASCII,
/// static storage.
std::string_view productVersion() noexcept;

}  // namespace meibun::base
