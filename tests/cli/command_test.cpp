// SPDX-License-Identifier: MPL-2.0
// The command as a black box. Each folder of tests/data/cli/cases is one call: its arguments stand
// in `arguments`, one a line, further variables in `environment`; what it must say in `stdout`,
// `stderr` and `status`.
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/base/product.hpp"
#include "tests/cli/run_command.hpp"
#include "tests/files/expected.hpp"
#include "tests/files/zip_writer.hpp"

namespace meibun::test {
namespace {

const std::string kFolder = std::string{MEIBUN_SOURCE_DIR} + "/tests/data/cli";

std::vector<std::string> linesOf(const std::string& file) {
  std::vector<std::string> lines;
  if (!std::filesystem::exists(file)) return lines;
  std::istringstream stream{fileText(file)};
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

// A later variable of the same name would not count, so the case's own come first.
Outcome run(std::vector<std::string> arguments, std::vector<std::string> environment = {}) {
  environment.push_back("LC_ALL=C.UTF-8");
  environment.push_back("MEIBUN_LIBRARY=library");
  return runCommand({std::move(arguments), std::move(environment), kFolder});
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& folder : std::filesystem::directory_iterator{kFolder + "/cases"}) {
    names.push_back(folder.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class CommandCase : public testing::TestWithParam<std::string> {};

TEST_P(CommandCase, SaysAsExpected) {
  const auto folder = kFolder + "/cases/" + GetParam() + "/";
  const auto outcome = run(linesOf(folder + "arguments"), linesOf(folder + "environment"));
  EXPECT_TRUE(matchesFile(outcome.out, folder + "stdout"));
  EXPECT_TRUE(matchesFile(outcome.err, folder + "stderr"));
  EXPECT_TRUE(matchesFile(std::to_string(outcome.status) + "\n", folder + "status"));
}

std::string nameOf(const testing::TestParamInfo<std::string>& info) {
  auto name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, CommandCase, testing::ValuesIn(cases()), nameOf);

TEST(Command, TellsItsVersion) {
  const auto outcome = run({"--version"});
  EXPECT_EQ(outcome.out, "meibun " + std::string{base::productVersion()} + "\n");
  EXPECT_EQ(outcome.status, 0);
}

TEST(Command, StopsQuietlyWhenItsReaderGoesAway) {
  Invocation invocation{{"list", "--json"}, {"MEIBUN_LIBRARY=library"}, kFolder};
  invocation.readerIsGone = true;
  const auto outcome = runCommand(invocation);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.status, 0);
}

TEST(Command, SaysWhenItCannotWrite) {
  Invocation invocation{{"list"}, {"LANG=en_GB.UTF-8", "MEIBUN_LIBRARY=library"}, kFolder};
  invocation.standardOutput = "/dev/full";
  const auto outcome = runCommand(invocation);
  EXPECT_EQ(outcome.err,
            "error: The output could not be written: No space left on device [cli.cannot-write]\n");
  EXPECT_EQ(outcome.status, 4);
}

TEST(Command, SaysWhenItsCatalogueIsMissing) {
  const auto outcome = run({"list"}, {"MEIBUN_LOCALES=nowhere"});
  EXPECT_NE(outcome.err.find("nowhere/en.xml"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("MEIBUN_LOCALES"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("file.unreadable"), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.status, 3);
}

TEST(Command, TakesItsLanguageFromTheFirstVariableThatIsSet) {
  const auto firstLine = [](std::vector<std::string> environment) {
    environment.push_back("MEIBUN_LIBRARY=library");
    const auto outcome = runCommand({{"list"}, std::move(environment), kFolder});
    return outcome.out.substr(0, outcome.out.find('\n'));
  };
  const std::string english = "test.contract  Sample articles";
  const std::string japanese = "test.contract  契約の文例";
  EXPECT_EQ(firstLine({}), english);
  EXPECT_EQ(firstLine({"LANG=ja_JP.UTF-8"}), japanese);
  EXPECT_EQ(firstLine({"LANG=ja_JP.UTF-8", "LC_MESSAGES=C"}), english);
  EXPECT_EQ(firstLine({"LANG=C", "LC_MESSAGES=C", "LC_ALL=ja_JP.UTF-8"}), japanese);
}

// The library that the product ships has nothing to find fault with, and is found beside the
// program.
TEST(Command, FindsItsOwnLibrary) {
  const auto outcome = runCommand({{"list"}, {"LANG=en"}, kFolder});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_NE(outcome.out.find("jcssa.guideline:keep-updated@1"), std::string::npos) << outcome.out;
}

// A link to itself in the library ended the program by an exception.
TEST(Command, ListsTheRestOfALibraryThatHoldsALoop) {
  std::string library = std::filesystem::temp_directory_path().string() + "/meibun-library-XXXXXX";
  ASSERT_NE(::mkdtemp(library.data()), nullptr);
  const std::filesystem::path folder{library};
  std::filesystem::copy(kFolder + "/library", folder, std::filesystem::copy_options::recursive);
  std::filesystem::create_symlink("loop", folder / "loop");
  const auto outcome = run({"list", "--library", library});
  std::filesystem::remove_all(folder);
  EXPECT_NE(outcome.err.find(library + "/loop: error: "), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.out, run({"list"}).out);
  EXPECT_EQ(outcome.status, 0);
}

// A sanitizer asks for more memory than any limit.
#ifndef MEIBUN_SANITIZED

// As run(), with at most so many KiB of address space.
Outcome runWithin(int kibibytes, std::vector<std::string> arguments,
                  std::vector<std::string> environment) {
  const auto script = "ulimit -v " + std::to_string(kibibytes) + "; exec \"$0\" \"$@\"";
  arguments.insert(arguments.begin(), {"-c", script, MEIBUN_COMMAND});
  environment.push_back("LC_ALL=C.UTF-8");
  environment.push_back("MEIBUN_LIBRARY=library");
  Invocation invocation{std::move(arguments), std::move(environment), kFolder};
  invocation.program = "/bin/sh";
  return runCommand(invocation);
}

// A file of so many bytes that takes no place on the disk; removed at the end.
class HollowFile {
 public:
  explicit HollowFile(std::uintmax_t bytes) {
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) throw std::system_error{errno, std::generic_category(), "mkstemp"};
    ::close(descriptor);
    std::filesystem::resize_file(path_, bytes);
  }
  ~HollowFile() { ::unlink(path_.c_str()); }
  HollowFile(const HollowFile&) = delete;
  HollowFile& operator=(const HollowFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_ = std::filesystem::temp_directory_path().string() + "/meibun-hollow-XXXXXX";
};

// std::bad_alloc over one document ended the program, and the files after it were not looked at.
TEST(Command, InspectsTheOtherFilesWhenOneNeedsTooMuchMemory) {
  const HollowFile large{std::uintmax_t{250} << 20};
  const auto outcome =
      runWithin(200 << 10, {"inspect", large.path(), "documents/contract.fodt"}, {});
  EXPECT_NE(outcome.err.find(large.path() + ": error: "), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("[cli.out-of-memory]"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.out.find("documents/contract.fodt: "), std::string::npos) << outcome.out;
  EXPECT_EQ(outcome.status, 3);
}

#endif

}  // namespace
}  // namespace meibun::test
