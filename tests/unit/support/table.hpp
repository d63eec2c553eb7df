// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// Test data under tests/data: lines, comments from '#', columns parted by tabs.
namespace meibun::testing_data {

inline std::vector<std::string> linesOf(const std::string& file) {
  std::ifstream stream{std::string{MEIBUN_SOURCE_DIR} + "/tests/data/" + file};
  if (!stream) throw std::runtime_error{"no test data " + file};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

inline std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream{line};
  for (std::string part; std::getline(stream, part, separator);)
    parts.push_back(part);
  if (!line.empty() && line.back() == separator) parts.emplace_back();
  return parts;
}

inline std::vector<std::vector<std::string>> rowsOf(const std::string& file) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : linesOf(file)) {
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
  }
  return rows;
}

}  // namespace meibun::testing_data
