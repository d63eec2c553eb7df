// SPDX-License-Identifier: MPL-2.0
// Feeds one reader of finished documents. The input is the XML of the part that the reader spends
// its time on; the rest of the package is fixed, since a fuzzer would hardly ever get past a zip's
// checksums. MEIBUN_FUZZ_CASE names the folder of tests/data/files with that rest, MEIBUN_FUZZ_PART
// the part ("" = a flat document, taken as it is).
#include <cstddef>
#include <cstdint>
#include <string>

#include "files/file_reader.hpp"
#include "tests/files/zip_writer.hpp"

namespace {

using namespace meibun;

const std::string kPart = MEIBUN_FUZZ_PART;

std::string document(std::string input) {
  if (kPart.empty()) return input;
  static const auto kRest = test::entriesOf(std::string{MEIBUN_SOURCE_DIR} +
                                            "/tests/data/files/" MEIBUN_FUZZ_CASE "/parts");
  auto entries = kRest;
  for (auto& entry : entries) {
    entry.deflated = false;
    if (entry.name == kPart) entry.bytes = input;
  }
  return test::zipOf(entries);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string input(data, data + size);
  files::Limits limits;
  limits.blocks =
      10'000;  // a hostile document may be slow up to its limit; the fuzzer must not wait for it
  const auto reader = files::openBytes("fuzz", document(std::move(input)), limits);
  if (reader) (void)reader.value()->read();
  return 0;
}
