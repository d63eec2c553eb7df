// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "files/file_reader.hpp"
#include "tests/files/zip_writer.hpp"

namespace meibun::test {

// Opens and reads a document. Limits are low: a hostile document may take long up to its limit, and
// the fuzzer must not wait for it.
inline void readDocument(std::string bytes) {
  files::Limits limits;
  limits.blocks = 10'000;
  const auto reader = files::openBytes("fuzz", std::move(bytes), limits);
  if (reader) (void)reader.value()->read();
}

// Reads the package of a folder of tests/data/files with the input as one of its parts: a fuzzer
// would hardly ever get past a zip's checksums.
inline void readPackage(const std::string& folder, const std::string& part,
                        const std::uint8_t* data, std::size_t size) {
  static const auto kEntries =
      entriesOf(std::string{MEIBUN_SOURCE_DIR} + "/tests/data/files/" + folder + "/parts");
  auto entries = kEntries;
  for (auto& entry : entries) {
    entry.deflated = false;
    if (entry.name == part) entry.bytes.assign(data, data + size);
  }
  readDocument(zipOf(entries));
}

}  // namespace meibun::test
