// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/document/document_port.hpp"
#include "core/track/text_index.hpp"

namespace meibun::track {

// A wording that stands without anchors: its blocks (indices into the snapshot) with their
// ordinals.
struct WordingHit {
  const KnownText* text = nullptr;
  std::vector<std::pair<std::size_t, int>> blocks;
  model::Values values;
};

// Looks for the library's wordings among the blocks that are `free`. A hit has at least half of its
// wording's blocks and 16 UTF-16 units; no block is in two hits. A block is compared with 256
// blocks of the library that begin alike, and with no more. Of several wordings the one with most
// text, then the most whole, then the one in force on `day`, then the newest wins.
std::vector<WordingHit> searchWordings(const document::Snapshot& snapshot,
                                       const std::vector<std::u16string>& texts,
                                       const std::vector<bool>& free, const TextIndex& index,
                                       std::string_view day);

}  // namespace meibun::track
