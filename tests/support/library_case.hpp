// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace meibun::tests {

// A case of tests/data/library: the library `base` with the files of one folder laid over it, in a
// folder of its own that goes with the object. findings.txt of the case holds what the reader must
// say.
class LibraryCase {
 public:
  explicit LibraryCase(const std::string& name);
  ~LibraryCase();
  LibraryCase(const LibraryCase&) = delete;
  LibraryCase& operator=(const LibraryCase&) = delete;

  static std::vector<std::string> names();  // in alphabetical order
  std::string library() const { return folder_.string(); }
  std::filesystem::path expected() const;
  std::vector<std::filesystem::path> xmlFiles() const;

 private:
  std::string name_;
  std::filesystem::path folder_;
};

// The file's bytes; a missing file fails the running test.
std::string contentOf(const std::filesystem::path& file);

// Does MEIBUN_UPDATE name this ("findings", "quotes", "releases")? Then the tests write what they
// expect anew; they fail once more, and so print what changed.
bool updating(std::string_view what);

}  // namespace meibun::tests
