// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/track/anchor_name.hpp"

namespace meibun::track {

// The name of a slide's text box, which holds one clause's blocks `first` to `last`:
// _MB_<instance 10>_<text key 12>_<first 3>_<last 3><letter>, 36 characters. The letter is `s` when
// the slide was made for the box, else `p`.
struct BoxName {
  Instance instance;
  TextKey key;
  int first = 0;
  int last = 0;
  bool ownSlide = false;
  bool operator==(const BoxName&) const = default;
};

struct ParsedBox {
  BoxName name;
  bool copy = false;
};

std::string toString(const BoxName& name);
// As parseAnchorName(): nothing for a foreign name.
std::optional<ParsedBox> parseBoxName(std::string_view name);
// The names of its blocks; each line of the box has them all.
std::vector<ParsedAnchor> anchorsOf(const ParsedBox& box);

}  // namespace meibun::track
