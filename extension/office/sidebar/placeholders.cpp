// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/placeholders.hpp"

#include <algorithm>

#include "core/document/block_order.hpp"

namespace meibun::sidebar {
std::vector<Placeholder> placeholdersIn(const document::Snapshot& snapshot,
                                        const track::Recognition& found) {
  std::vector<Placeholder> all;
  for (const auto& clause : found.clauses) {
    for (const auto& place : clause.open)
      all.push_back({place, clause.instance, clause.title});
  }
  const document::BlockOrder order{snapshot};
  std::stable_sort(all.begin(), all.end(), [&](const Placeholder& a, const Placeholder& b) {
    return order.of(a.place.block, a.place.begin) < order.of(b.place.block, b.place.begin);
  });
  return all;
}

std::size_t placeholderAfter(const document::Snapshot& snapshot,
                             const std::vector<Placeholder>& all,
                             const std::optional<document::TextPoint>& cursor) {
  if (!cursor) return 0;
  const document::BlockOrder order{snapshot};
  const auto here = order.of(cursor->block, cursor->offset);
  const auto next = std::find_if(all.begin(), all.end(), [&](const Placeholder& one) {
    return order.of(one.place.block, one.place.begin) >= here;
  });
  return next == all.end() ? 0 : static_cast<std::size_t>(next - all.begin());
}

}  // namespace meibun::sidebar
