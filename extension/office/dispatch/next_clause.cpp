// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/next_clause.hpp"

#include <algorithm>

#include "core/document/block_order.hpp"

namespace meibun::dispatch {

std::size_t clauseBehind(const document::Snapshot& snapshot,
                         const std::vector<track::FoundClause>& clauses,
                         const std::optional<document::BlockId>& cursor) {
  if (!cursor) return 0;
  const document::BlockOrder order{snapshot};
  const auto here = order.of(*cursor);
  const auto behind = [&](const track::FoundClause& clause) {
    return !clause.blocks.empty() && order.of(clause.blocks.front().block) > here;
  };
  const auto next = std::find_if(clauses.begin(), clauses.end(), behind);
  return next == clauses.end() ? 0 : static_cast<std::size_t>(next - clauses.begin());
}

}  // namespace meibun::dispatch
