// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace meibun::uno {

/// The component's log: the last lines in memory for the report that a person can copy, and to
/// stderr when the environment has MEIBUN_LOG. Lines are UTF-8 for engineers, not translated. Any
/// thread.
void log(std::string_view line);
std::vector<std::string> recentLog();

}  // namespace meibun::uno
