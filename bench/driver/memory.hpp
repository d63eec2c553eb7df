// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

namespace meibun::bench {

/// MB of a process; pages shared with others count by their share. Throws std::runtime_error when
/// the system does not say.
double proportionalMemory(pid_t pid);

}  // namespace meibun::bench
