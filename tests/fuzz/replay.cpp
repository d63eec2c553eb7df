// SPDX-License-Identifier: MPL-2.0
// Runs a fuzz target over files without a fuzzer: every file of the folders named, and every
// beginning of it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  int files = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& file : fs::recursive_directory_iterator{arguments[i]}) {
      if (!file.is_regular_file()) continue;
      std::ifstream stream{file.path(), std::ios::binary};
      const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
      for (std::size_t size = 0; size <= bytes.size(); ++size) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
      }
      ++files;
    }
  }
  std::printf("%d files replayed\n", files);
  return files == 0 ? 1 : 0;
}
