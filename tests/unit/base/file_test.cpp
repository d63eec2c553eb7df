// SPDX-License-Identifier: MPL-2.0
#include "core/base/file.hpp"

#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace meibun::base {
namespace {

class FileTest : public ::testing::Test {
 protected:
  FileTest() : path_{::testing::TempDir() + "meibun-見積-" + std::to_string(::getpid())} {
    std::ofstream{pathFrom(path_), std::ios::binary} << "12\r\n5";
  }
  ~FileTest() override { std::filesystem::remove(pathFrom(path_)); }

  std::string path_;
};

TEST_F(FileTest, GivesTheBytesAsTheyAre) {
  const auto read = readFile(path_, 5);
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value(), "12\r\n5");
}

TEST_F(FileTest, RefusesMoreThanAllowed) {
  const auto read = readFile(path_, 4);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "file.too-large");
  EXPECT_EQ(read.error().where.file, path_);
}

TEST_F(FileTest, SaysWhyAFileCannotBeRead) {
  for (const auto& path : {path_ + "-none", std::string{"/"}}) {
    const auto read = readFile(path, 100);
    ASSERT_FALSE(read) << path;
    EXPECT_EQ(read.error().code, "file.unreadable");
    EXPECT_EQ(read.error().arguments.front().second, path);
    EXPECT_FALSE(read.error().arguments.back().second.empty());
  }
}

}  // namespace
}  // namespace meibun::base
