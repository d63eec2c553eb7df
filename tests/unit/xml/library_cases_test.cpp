// SPDX-License-Identifier: MPL-2.0
// Each folder of tests/data/library is a library with (mostly) one mistake: the reader says exactly
// what its findings.txt says. MEIBUN_UPDATE=findings writes these files anew.
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/xml/library_reader.hpp"
#include "tests/support/findings.hpp"
#include "tests/support/library_case.hpp"

namespace meibun {
namespace {

class LibraryCases : public ::testing::TestWithParam<std::string> {};

TEST_P(LibraryCases, SaysEachMistakeOnce) {
  const tests::LibraryCase given{GetParam()};
  const auto read = xml::readLibrary(given.library());
  const auto said = tests::listing(read.findings, given.library() + "/");
  EXPECT_EQ(said, tests::contentOf(given.expected()));
  if (tests::updating("findings")) std::ofstream{given.expected(), std::ios::binary} << said;

  // A pack stays exactly when no error was found in it.
  for (const auto* const id : {"small.pack", "other.pack"}) {
    if (!std::filesystem::exists(given.library() + "/" + id)) continue;
    bool error = false;
    bool named = false;
    for (const auto& finding : read.findings) {
      const bool mine = finding.where.file.starts_with(given.library() + "/" + id);
      const bool leftOut = finding.code == "xml.pack-left-out";
      error = error || (mine && !leftOut && finding.severity == base::Severity::error);
      named = named || (mine && leftOut);
    }
    EXPECT_EQ(error, named) << id;
    EXPECT_EQ(error, read.library.pack(id) == nullptr) << id;
  }
}

std::string testName(const ::testing::TestParamInfo<std::string>& given) {
  auto name = given.param;
  for (auto& c : name)
    c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Data, LibraryCases, ::testing::ValuesIn(tests::LibraryCase::names()),
                         testName);

TEST(LibraryReader, SaysWhyAFolderGivesNoLibrary) {
  const auto missing = xml::readLibrary("/nonexistent-folder");
  ASSERT_EQ(missing.findings.size(), 1U);
  EXPECT_EQ(missing.findings.front().code, "file.unreadable");
  const auto empty = xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses/schema");
  ASSERT_EQ(empty.findings.size(), 1U);
  EXPECT_EQ(empty.findings.front().code, "xml.no-packs");
}

// A library of one good pack in which each test breaks one thing on disk; removed at the end.
class LibraryOnDisk : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = std::filesystem::temp_directory_path().string() + "/meibun-library-XXXXXX";
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    std::filesystem::copy(MEIBUN_SOURCE_DIR "/tests/data/cli/library/test.contract",
                          folder_ / "test.contract", std::filesystem::copy_options::recursive);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};

// The administrator may enter every folder: as another user, while it lives, where it can be.
class AsNobody {
 public:
  explicit AsNobody(const std::filesystem::path& readable) : user_{::geteuid()} {
    if (user_ != 0) return;
    std::filesystem::permissions(readable, std::filesystem::perms::all);
    if (::seteuid(kNobody) != 0) throw std::system_error{errno, std::generic_category()};
  }
  ~AsNobody() {
    if (user_ == 0 && ::seteuid(user_) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  uid_t user_;
};

std::string unreadable(const xml::ReadLibrary& read) {
  for (const auto& finding : read.findings) {
    if (finding.code == "file.unreadable") return finding.where.file;
  }
  return {};
}

// Anchors count blocks with three digits: the 1001st would never be found again.
TEST_F(LibraryOnDisk, RefusesATextOfMoreBlocksThanAnchorsCount) {
  const auto file = folder_ / "test.contract" / "clauses" / "supply" / "1.xml";
  const auto before = tests::contentOf(file);
  const auto at = before.rfind("</text>");
  const auto withBlocks = [&](std::size_t count) {
    std::string more;
    for (std::size_t i = 0; i < count; ++i)
      more += "<p>文</p>";
    std::ofstream{file, std::ios::binary} << std::string{before}.insert(at, more);
    return tests::listing(xml::readLibrary(folder_.string()).findings, "");
  };
  EXPECT_EQ(withBlocks(900).find("xml.too-many-blocks"), std::string::npos);
  EXPECT_NE(withBlocks(1000).find("xml.too-many-blocks"), std::string::npos);
}

// The status of a link to itself was asked for by an overload that throws: reading ended the
// program.
TEST_F(LibraryOnDisk, SaysThatALinkIsALoop) {
  const auto loop = folder_ / "loop";
  std::filesystem::create_symlink("loop", loop);
  const auto read = xml::readLibrary(folder_.string());
  EXPECT_EQ(unreadable(read), loop.string());
  EXPECT_NE(read.library.pack("test.contract"), nullptr);
}

TEST_F(LibraryOnDisk, SaysThatALinkInAPackIsALoop) {
  const auto loop = folder_ / "test.contract" / "clauses" / "loop";
  std::filesystem::create_symlink("loop", loop);
  const auto read = xml::readLibrary(folder_.string());
  EXPECT_EQ(unreadable(read), loop.string());
  EXPECT_EQ(read.library.pack("test.contract"), nullptr);
}

TEST_F(LibraryOnDisk, SaysThatAFolderMayNotBeEntered) {
  const auto closed = folder_ / "closed";
  std::filesystem::create_directory(closed);
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  const auto read = [this] {
    const AsNobody unprivileged{folder_};
    return xml::readLibrary(folder_.string());
  }();
  std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
  EXPECT_EQ(unreadable(read), closed.string());
  EXPECT_NE(read.library.pack("test.contract"), nullptr);
}

}  // namespace
}  // namespace meibun
