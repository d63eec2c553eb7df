// SPDX-License-Identifier: MPL-2.0
// Each folder of tests/data/files is a document: parts/ is zipped, document.* is taken as it is.
// What the reader gives stands in expected.txt.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/document/print.hpp"
#include "files/file_reader.hpp"
#include "tests/files/expected.hpp"
#include "tests/files/zip_writer.hpp"

namespace meibun::test {
namespace {

const std::string kCases = std::string{MEIBUN_SOURCE_DIR} + "/tests/data/files/";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& folder : std::filesystem::directory_iterator{kCases}) {
    if (folder.is_directory()) names.push_back(folder.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string documentOf(const std::string& folder) {
  if (std::filesystem::is_directory(folder + "parts")) return zipOf(entriesOf(folder + "parts"));
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    if (file.path().stem() == "document") return fileText(file.path().string());
  }
  return {};
}

class FilesData : public testing::TestWithParam<std::string> {};

TEST_P(FilesData, ReadsAsExpected) {
  const auto folder = kCases + GetParam() + "/";
  const auto reader = files::openBytes("document", documentOf(folder));
  ASSERT_TRUE(reader.has_value()) << reader.error().code;
  const auto snapshot = reader.value()->read();
  ASSERT_TRUE(snapshot.has_value()) << snapshot.error().code;
  const auto kind = "kind " + std::string{files::toString(reader.value()->kind())} + "\n";
  EXPECT_TRUE(matchesFile(kind + document::print(snapshot.value()), folder + "expected.txt"));
}

std::string nameOf(const testing::TestParamInfo<std::string>& info) {
  auto name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, FilesData, testing::ValuesIn(cases()), nameOf);

}  // namespace
}  // namespace meibun::test
