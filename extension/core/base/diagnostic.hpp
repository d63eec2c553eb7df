// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace meibun::base {

// `question`: the work can go on once the person has agreed to exactly this (see document::Change).
enum class Severity { info, warning, question, error };

// A place in a file. `line` and `column` count from 1, columns in code points; 0 = not known.
struct Location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Location&) const = default;
};

// What happened, as data; every text is UTF-8. `code` is a key of the message catalogue
// ("xml.unknown-element"); `arguments` fill the named holes of its message. No sentence is kept
// here.
struct Diagnostic {
  std::string code;
  Location where = {};
  std::vector<std::pair<std::string, std::string>> arguments = {};
  Severity severity = Severity::error;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace meibun::base
