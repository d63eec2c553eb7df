// SPDX-License-Identifier: MPL-2.0
#include "core/track/gaps.hpp"

namespace meibun::track {
namespace {

constexpr std::size_t kMostAdded = 20;

bool sameColumn(const document::Block& a, const document::Block& b) {
  if (a.cell.has_value() != b.cell.has_value()) return false;
  return !a.cell || (a.cell->sheet == b.cell->sheet && a.cell->column == b.cell->column);
}

// A slide's other boxes have nothing to do with a clause that goes on in a second one.
bool sameBox(const document::Block& block, const document::Block& from, const document::Block& to) {
  return !from.box || shareNames(block, from) || shareNames(block, to);
}

}  // namespace

std::optional<std::vector<document::BlockId>> Gaps::between(std::size_t first,
                                                            std::size_t last) const {
  std::vector<document::BlockId> added;
  const auto& from = snapshot_.blocks[first];
  const auto& to = snapshot_.blocks[last];
  if (from.story != to.story || !sameColumn(from, to)) return std::nullopt;
  for (auto i = first + 1; i < last; ++i) {
    const auto& block = snapshot_.blocks[i];
    if (!free_[i] || texts_[i].empty() || block.story != from.story) continue;
    if (!sameColumn(block, from) || !sameBox(block, from, to)) continue;
    if (added.size() == kMostAdded) return std::nullopt;
    added.push_back(block.id);
  }
  return added;
}

}  // namespace meibun::track
