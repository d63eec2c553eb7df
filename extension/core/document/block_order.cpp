// SPDX-License-Identifier: MPL-2.0
#include "core/document/block_order.hpp"

namespace meibun::document {

BlockOrder::BlockOrder(const Snapshot& snapshot) {
  for (std::size_t i = 0; i < snapshot.blocks.size(); ++i)
    at_.emplace(snapshot.blocks[i].id, i);
}

std::pair<std::size_t, std::size_t> BlockOrder::of(BlockId block, std::size_t offset) const {
  const auto found = at_.find(block);
  return {found == at_.end() ? at_.size() : found->second, offset};
}

}  // namespace meibun::document
