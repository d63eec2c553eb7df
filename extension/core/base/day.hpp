// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace meibun::base {

// Today by the machine's clock and its time zone, ISO 8601 ("2026-11-20"). Any thread.
std::string today();

}  // namespace meibun::base
