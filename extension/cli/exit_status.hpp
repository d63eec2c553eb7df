// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>

namespace meibun::cli {

// docs/commands.md, "Exit codes". When several apply, the largest counts.
enum class ExitStatus : int { done = 0, no = 1, usage = 2, unreadable = 3, unwritable = 4 };

inline ExitStatus worse(ExitStatus a, ExitStatus b) { return std::max(a, b); }

}  // namespace meibun::cli
