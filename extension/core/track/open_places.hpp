// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/track/ledger.hpp"
#include "core/track/text_index.hpp"

namespace meibun::track {

// A placeholder that still stands in a clause: a parameter that nobody has filled.
struct OpenPlace {
  std::string parameter;
  std::string title;  // UTF-8, in the wording's language; the parameter's id where no pack tells
  document::BlockId block;
  std::size_t begin = 0;  // UTF-16 units into textOf(block)
  std::size_t length = 0;
  bool operator==(const OpenPlace&) const = default;
};

// Where the placeholders of one block of a wording stand in its text, in the text's order. A
// placeholder is the parameter's title in 【 】, the words that the ledger has for a parameter it
// calls open, or, in a required parameter's hole, the source's own words (××). No two overlap.
// `entry`, `text`: what tells of the clause; either may be nothing.
std::vector<OpenPlace> openPlacesIn(std::u16string_view words, document::BlockId block, int ordinal,
                                    const LedgerEntry* entry, const KnownText* text);

// Takes the values that a person has written for what the entry calls open from the words found in
// a block (`ordinal`) over into the clause's values. False when they contradict words taken before.
bool takeFilled(model::Values& values, const LedgerEntry& entry, const KnownText& text,
                std::size_t ordinal, const std::optional<model::Values>& found);

}  // namespace meibun::track
