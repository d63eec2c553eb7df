// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/diagnostic.hpp"

namespace meibun::tests {

// One finding a line, "file:line:column: severity: code name=value …", as the expected files of
// tests/data keep them. `root` is taken off the front of each file's name.
inline std::string listing(const base::Diagnostics& findings, std::string_view root) {
  constexpr std::string_view kSeverities[] = {"info", "warning", "question", "error"};
  std::string text;
  for (const auto& finding : findings) {
    std::string_view file = finding.where.file;
    if (file.starts_with(root)) file.remove_prefix(root.size());
    text += file;
    if (finding.where.line != 0) {
      text += ':' + std::to_string(finding.where.line) + ':' + std::to_string(finding.where.column);
    }
    text += ": ";
    text += kSeverities[static_cast<std::size_t>(finding.severity)];
    text += ": " + finding.code;
    for (const auto& [name, value] : finding.arguments)
      text += ' ' + name + '=' + value;
    text += '\n';
  }
  return text;
}

}  // namespace meibun::tests
