// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/track/text_key.hpp"

namespace meibun::track {

// One insertion of a clause in one document: 10 digits of Crockford's base32 (50 random bits).
struct Instance {
  std::string digits;
  auto operator<=>(const Instance&) const = default;
};

Instance newInstance();

// The name that one inserted block carries in the document (bookmark, named range):
// _MB_<instance 10>_<text key 12>_<ordinal 3><kind>, 32 characters of [A-Za-z0-9_], ending in a
// letter.
struct AnchorName {
  enum class Kind : char { head = 'h', paragraph = 'p', tableCell = 't' };
  Instance instance;
  TextKey key;
  int ordinal = 0;  // 0 to 999, the block's place in the wording
  Kind kind = Kind::paragraph;
  auto operator<=>(const AnchorName&) const = default;
};

struct ParsedAnchor {
  AnchorName name;
  bool copy = false;  // the office appended " Copy 1" or "_Copy_1": a copied block
};

std::string toString(const AnchorName& name);
// Reads the fixed-length front and ignores what an office appended; nothing for a foreign name.
std::optional<ParsedAnchor> parseAnchorName(std::string_view name);

}  // namespace meibun::track
