// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The text layer of the ledger: escaping and chunks (docs/ledger-format.md, section 3). UTF-8
// throughout.
namespace meibun::track {

inline constexpr std::size_t kChunkUnits = 240;  // UTF-16 units

// Percent-encodes what would not survive in a property; the rest stays readable. `name`: also '='.
std::string escape(std::string_view text, bool name = false);
// Nothing when a '%' is not followed by two hex digits, or the result is not UTF-8.
std::optional<std::string> unescape(std::string_view text);

// Cuts into chunks of at most kChunkUnits, the first of at most `first`; no chunk is empty, begins
// or ends with a blank, or cuts a character.
std::vector<std::string> chunks(std::string_view text, std::size_t first);

}  // namespace meibun::track
