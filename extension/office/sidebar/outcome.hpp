// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"

namespace meibun::sidebar {

// What came of something that a person asked for. done: `message` says what was done. question:
// nothing was done yet; it goes on when the person agrees. refused: nothing was changed.
struct Outcome {
  enum class Kind { done, question, refused } kind = Kind::refused;
  base::Diagnostic message;
  base::Diagnostics notes = {};
  std::string parameter = {};  // the field that a refusal is about; empty = none
};

}  // namespace meibun::sidebar
