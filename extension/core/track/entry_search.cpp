// SPDX-License-Identifier: MPL-2.0
#include "core/track/entry_search.hpp"

#include <algorithm>

#include "core/track/wording.hpp"

namespace meibun::track {
namespace {

// Fewer units of wording around its holes prove nothing: a block that is but a hole is any text.
constexpr std::size_t kFewestUnits = 6;

bool canBeFilled(const model::Block& block, const LedgerEntry& entry) {
  std::size_t units = 0;
  bool open = false;
  for (const auto& piece : block.pieces) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    if (hole == nullptr) {
      units += std::get<std::u16string>(piece).size();
    } else {
      open = open || entry.open.contains(hole->parameter);
    }
  }
  return open && units >= kFewestUnits;
}

}  // namespace

EntrySearch::EntrySearch(const std::vector<std::u16string>& texts, const std::vector<bool>& free,
                         const Expectation& expectation)
    : texts_{texts}, free_{free}, expectation_{expectation} {
  exact_ = hashes(exactHash);
  folded_ = hashes(foldedHash);
}

std::vector<EntrySearch::Hit> EntrySearch::blocksOf(const Instance& instance,
                                                    const LedgerEntry& entry) const {
  std::vector<Hit> hits;
  std::size_t from = 0;
  for (std::size_t i = 0; i < entry.blocks.size(); ++i) {
    const AnchorName name{instance, entry.key, static_cast<int>(i),
                          i == 0 ? AnchorName::Kind::head : AnchorName::Kind::paragraph};
    auto at = first(exact_, entry.blocks[i].exact, from);
    if (!at) at = firstFilled(name, from);
    const bool edited = !at;
    if (edited) at = first(folded_, entry.blocks[i].folded, from);
    if (!at) continue;
    hits.push_back({*at, name.ordinal, edited});
    from = *at + 1;
  }
  return hits;
}

EntrySearch::ByHash EntrySearch::hashes(std::string (*hash)(std::u16string_view)) const {
  ByHash byHash;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (!free_[i]) continue;
    for (const auto reading : Readings::ofUnknown(texts_[i]))
      byHash[hash(reading)].push_back(i);
  }
  return byHash;
}

std::optional<std::size_t> EntrySearch::first(const ByHash& byHash, const std::string& hash,
                                              std::size_t from) const {
  const auto found = byHash.find(hash);
  if (found == byHash.end()) return std::nullopt;
  const auto& blocks = found->second;
  const auto at = std::find_if(std::lower_bound(blocks.begin(), blocks.end(), from), blocks.end(),
                               [&](std::size_t block) { return free_[block]; });
  return at == blocks.end() ? std::nullopt : std::optional{*at};
}

// The stored hashes are those of the placeholders.
std::optional<std::size_t> EntrySearch::firstFilled(const AnchorName& name,
                                                    std::size_t from) const {
  const auto* entry = expectation_.entry(name);
  const auto* text = entry == nullptr ? nullptr : expectation_.text(name);
  const auto ordinal = static_cast<std::size_t>(name.ordinal);
  if (text == nullptr || ordinal >= text->chosen.body.size()) return std::nullopt;
  if (!canBeFilled(*text->chosen.body[ordinal], *entry)) return std::nullopt;
  for (auto at = from; at < texts_.size(); ++at) {
    if (free_[at] && !texts_[at].empty() && expectation_.unchanged(name, texts_[at])) return at;
  }
  return std::nullopt;
}

}  // namespace meibun::track
