// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/diagnostic.hpp"
#include "core/track/anchor_name.hpp"

namespace meibun::sidebar {

// What came of something that a person asked for. done: `message` says what was done. question:
// nothing was done yet; it goes on when the person agrees. refused: nothing was changed.
// `instance`: what was inserted; `open`: with placeholders.
struct Outcome {
  enum class Kind { done, question, refused } kind = Kind::refused;
  base::Diagnostic message;
  base::Diagnostics notes = {};
  std::string parameter = {};  // the field that a refusal or question is about; empty = none
  std::optional<track::Instance> instance = {};
  bool open = false;
};

}  // namespace meibun::sidebar
