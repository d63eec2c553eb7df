// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/placeholders.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace meibun::sidebar {
namespace {

using document::BlockId;

// Where blocks stand: their ids say nothing about it.
class Order {
 public:
  explicit Order(const document::Snapshot& snapshot) {
    for (std::size_t i = 0; i < snapshot.blocks.size(); ++i)
      at_.emplace(snapshot.blocks[i].id, i);
  }
  std::pair<std::size_t, std::size_t> of(BlockId block, std::size_t offset) const {
    const auto found = at_.find(block);
    return {found == at_.end() ? at_.size() : found->second, offset};
  }

 private:
  std::map<BlockId, std::size_t> at_;
};

}  // namespace

std::vector<Placeholder> placeholdersIn(const document::Snapshot& snapshot,
                                        const track::Recognition& found) {
  std::vector<Placeholder> all;
  for (const auto& clause : found.clauses) {
    for (const auto& place : clause.open)
      all.push_back({place, clause.instance, clause.title});
  }
  const Order order{snapshot};
  std::stable_sort(all.begin(), all.end(), [&](const Placeholder& a, const Placeholder& b) {
    return order.of(a.place.block, a.place.begin) < order.of(b.place.block, b.place.begin);
  });
  return all;
}

std::size_t placeholderAfter(const document::Snapshot& snapshot,
                             const std::vector<Placeholder>& all,
                             const std::optional<document::TextPoint>& cursor) {
  if (!cursor) return 0;
  const Order order{snapshot};
  const auto here = order.of(cursor->block, cursor->offset);
  const auto next = std::find_if(all.begin(), all.end(), [&](const Placeholder& one) {
    return order.of(one.place.block, one.place.begin) >= here;
  });
  return next == all.end() ? 0 : static_cast<std::size_t>(next - all.begin());
}

}  // namespace meibun::sidebar
