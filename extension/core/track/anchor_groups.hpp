// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/track/expectation.hpp"

namespace meibun::track {

// A block (index into the snapshot) and the name that is its own.
struct Occurrence {
  std::size_t block = 0;
  AnchorName name;
  bool copy = false;
  bool empty = false;
  bool unchanged = false;
};

// The blocks of one instance, or of one copy of it, in document order. An ordinal stands once.
struct AnchorGroup {
  Instance instance;
  bool copy = false;
  std::vector<Occurrence> occurrences;
};

// Every anchor of a snapshot, each block with at most one (docs/ledger-format.md, section 2: lines
// of a cell, copies, remnants). `texts`: textOf() of the snapshot's blocks.
std::vector<AnchorGroup> groupAnchors(const document::Snapshot& snapshot,
                                      const std::vector<std::u16string>& texts,
                                      const Expectation& expectation);

}  // namespace meibun::track
