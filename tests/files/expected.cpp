// SPDX-License-Identifier: MPL-2.0
#include "tests/files/expected.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string_view>
#include <vector>

#include "tests/files/zip_writer.hpp"

namespace meibun::test {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

// Lines up to the first and after the last difference are left out.
std::string difference(const std::string& expected, const std::string& actual) {
  auto old = linesOf(expected);
  auto now = linesOf(actual);
  const auto [first, other] = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
  const auto skip = first - old.begin();
  old.erase(old.begin(), first);
  now.erase(now.begin(), other);
  while (!old.empty() && !now.empty() && old.back() == now.back()) {
    old.pop_back();
    now.pop_back();
  }
  std::string text = "from line " + std::to_string(skip + 1) + ":\n";
  for (const auto& line : old)
    text += "- " + line + "\n";
  for (const auto& line : now)
    text += "+ " + line + "\n";
  return text;
}

bool isUpdating() {
  const char* const value = std::getenv("MEIBUN_UPDATE_EXPECTED");
  return value != nullptr && std::string_view{value} == "1";
}

}  // namespace

testing::AssertionResult matchesFile(const std::string& actual, const std::string& file) {
  const auto expected = std::filesystem::exists(file) ? fileText(file) : std::string{};
  if (actual == expected) return testing::AssertionSuccess();
  const auto shown = file + " " + difference(expected, actual);
  if (!isUpdating()) return testing::AssertionFailure() << shown;
  std::ofstream{file, std::ios::binary} << actual;
  std::cerr << "updated " << shown;
  return testing::AssertionSuccess();
}

}  // namespace meibun::test
