// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"

namespace meibun::cli {

// The finding for the exception that is being handled, to be called in a catch block only:
// cli.out-of-memory, else cli.failed with what the exception says. `file` may be empty.
base::Diagnostic caught(const std::string& file);

}  // namespace meibun::cli
