// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "files/xml_part.hpp"

namespace meibun::files {

// White space in OpenDocument text as Writer reads it: each stretch is one blank, none at the
// start. Writer keeps one at the end; so does this.
class BlankCollapser {
 public:
  std::string collapse(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (blank && afterBlank_) continue;
      result += blank ? ' ' : c;
      afterBlank_ = blank;
    }
    return result;
  }

  // After <text:s>, <text:tab>, <text:line-break>: the next blank counts.
  void restart() { afterBlank_ = false; }

 private:
  bool afterBlank_ = true;
};

// Blanks of a <text:s>. More than a line of them is no wording but an attack on memory.
inline std::u16string blanks(const pugi::xml_node& node) {
  constexpr unsigned kMost = 1000;
  return std::u16string(std::clamp(node.attribute("text:c").as_uint(1), 1u, kMost), u' ');
}

inline bool isText(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

}  // namespace meibun::files
