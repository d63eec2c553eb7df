// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace meibun::files {

// What a document may cost to read. Generous for quotes and contracts, far below what a hostile
// file can ask for. Bytes are of the unpacked part unless said otherwise.
struct Limits {
  std::size_t fileBytes = std::size_t{256} << 20;  // the file itself
  std::uint64_t entries = 20'000;
  std::uint64_t partBytes = std::uint64_t{96} << 20;
  std::uint64_t ratio = 250;                              // unpacked to packed …
  std::uint64_t ratioFromBytes = std::uint64_t{4} << 20;  // … judged from this size on
  std::uint32_t depth = 256;                              // nested elements
  std::size_t blocks = 1'000'000;
  std::size_t blockAnchors = 1'000;  // the anchors of one block, be it a line of a cell …
  std::size_t anchors = 200'000;     // … and of all blocks together
  std::size_t characters = std::size_t{64} << 20;  // UTF-16 units of all blocks together
};

}  // namespace meibun::files
