// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/track/expectation.hpp"

namespace meibun::track {

// Looks for the blocks of entries of which no anchor is left, among the blocks that are free.
// Refers to all that it is given; `free` may change between two searches. Hashes each block once.
class EntrySearch {
 public:
  EntrySearch(const std::vector<std::u16string>& texts, const std::vector<bool>& free,
              const Expectation& expectation);

  struct Hit {
    std::size_t block = 0;  // index into `texts`
    int ordinal = 0;
    bool edited = false;
  };
  // In the entry's order: by exact hash; else as the wording with values in what was open; else, as
  // an edited one, by folded hash.
  std::vector<Hit> blocksOf(const Instance& instance, const LedgerEntry& entry) const;

 private:
  using ByHash = std::unordered_map<std::string, std::vector<std::size_t>>;

  ByHash hashes(std::string (*hash)(std::u16string_view)) const;
  std::optional<std::size_t> first(const ByHash& byHash, const std::string& hash,
                                   std::size_t from) const;
  std::optional<std::size_t> firstFilled(const AnchorName& name, std::size_t from) const;

  const std::vector<std::u16string>& texts_;
  const std::vector<bool>& free_;
  const Expectation& expectation_;
  ByHash exact_;
  ByHash folded_;
};

}  // namespace meibun::track
