// SPDX-License-Identifier: MPL-2.0
#include "core/track/similarity.hpp"

#include <algorithm>
#include <string>

#include "core/base/text.hpp"

namespace meibun::track {

Trigrams trigramsOf(std::u16string_view text) {
  constexpr std::size_t kUnits = 3;
  const auto folded = base::fold(text);
  Trigrams grams;
  if (folded.empty()) return grams;
  const auto count = folded.size() < kUnits ? 1 : folded.size() - kUnits + 1;
  for (std::size_t at = 0; at < count; ++at) {
    std::uint64_t gram = 0;
    for (const char16_t unit : folded.substr(at, kUnits))
      gram = gram << 16 | unit;
    grams.push_back(gram);
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

double similarity(const Trigrams& a, const Trigrams& b) {
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) ++common;
    const bool advanceLeft = *left <= *right;
    const bool advanceRight = *right <= *left;
    if (advanceLeft) ++left;
    if (advanceRight) ++right;
  }
  const auto all = a.size() + b.size() - common;
  return all == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace meibun::track
