// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <utility>

#include "core/document/document_port.hpp"

namespace meibun::document {

// Where the blocks of a snapshot stand: their ids say nothing about it.
class BlockOrder {
 public:
  explicit BlockOrder(const Snapshot& snapshot);
  // Comparable places in the document; a block that is not there stands behind all others.
  // `offset`: UTF-16 units into textOf(block).
  std::pair<std::size_t, std::size_t> of(BlockId block, std::size_t offset = 0) const;

 private:
  std::map<BlockId, std::size_t> at_;
};

}  // namespace meibun::document
