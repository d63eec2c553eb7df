// SPDX-License-Identifier: MPL-2.0
#include "tests/support/library_case.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <unistd.h>

namespace meibun::tests {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path{MEIBUN_SOURCE_DIR} / "tests/data/library";

}  // namespace

LibraryCase::LibraryCase(const std::string& name)
    : name_{name},
      folder_{fs::path{::testing::TempDir()} /
              ("meibun-library-" + std::to_string(::getpid()) + "-" + name)} {
  const auto options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::create_directories(folder_);
  fs::copy(kCases / "base", folder_, options);
  if (name != "base") fs::copy(kCases / name, folder_, options);
  fs::remove(folder_ / "findings.txt");
}

LibraryCase::~LibraryCase() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::vector<std::string> LibraryCase::names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{kCases}) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

fs::path LibraryCase::expected() const { return kCases / name_ / "findings.txt"; }

std::vector<fs::path> LibraryCase::xmlFiles() const {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator{folder_}) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string contentOf(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  EXPECT_TRUE(stream) << file;
  return {std::istreambuf_iterator<char>{stream}, {}};
}

bool updating(std::string_view what) {
  const auto* const named = std::getenv("MEIBUN_UPDATE");
  return named != nullptr && named == what;
}

}  // namespace meibun::tests
