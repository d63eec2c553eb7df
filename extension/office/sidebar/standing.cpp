// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/standing.hpp"

#include <algorithm>

namespace meibun::sidebar {

std::u16string wordsOf(const track::FoundClause& clause, const document::Snapshot& snapshot) {
  for (const auto& one : clause.blocks) {
    const auto block =
        std::find_if(snapshot.blocks.begin(), snapshot.blocks.end(),
                     [&](const document::Block& candidate) { return candidate.id == one.block; });
    if (block == snapshot.blocks.end()) continue;
    auto text = document::textOf(*block);
    if (text.find_first_not_of(u" \t\n\u3000") != std::u16string::npos) return text;
  }
  return {};
}

const track::FoundClause* standing(const track::Recognition& found,
                                   const document::Snapshot& snapshot,
                                   const model::ClauseRef& clause) {
  const auto one =
      std::find_if(found.clauses.begin(), found.clauses.end(), [&](const auto& candidate) {
        return candidate.version && candidate.version->clause == clause &&
               !wordsOf(candidate, snapshot).empty();
      });
  return one == found.clauses.end() ? nullptr : &*one;
}

}  // namespace meibun::sidebar
