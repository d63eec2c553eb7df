// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace meibun::track {

// The runs of three units of a text's folded form, ordered, each once; of a shorter text the text
// itself; empty for an empty text.
using Trigrams = std::vector<std::uint64_t>;
Trigrams trigramsOf(std::u16string_view text);

// What two texts have in common of all their trigrams: 0 nothing, 1 all (Jaccard's index).
double similarity(const Trigrams& a, const Trigrams& b);

}  // namespace meibun::track
