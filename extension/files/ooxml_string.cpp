// SPDX-License-Identifier: MPL-2.0
#include "files/ooxml_string.hpp"

#include <optional>

#include "core/base/text.hpp"

namespace meibun::files {
namespace {

constexpr std::size_t kEscapeLength = 7;  // _xHHHH_

std::optional<char16_t> escape(std::u16string_view text) {
  if (text.size() < kEscapeLength || text[0] != u'_' || text[1] != u'x' || text[6] != u'_') {
    return std::nullopt;
  }
  unsigned value = 0;
  for (const char16_t c : text.substr(2, 4)) {
    const bool digit = c >= u'0' && c <= u'9';
    const unsigned lower = c | 0x20u;
    if (!digit && (lower < u'a' || lower > u'f')) return std::nullopt;
    value = value * 16 + (digit ? c - u'0' : lower - u'a' + 10);
  }
  return static_cast<char16_t>(value);
}

// Blanks at the ends of a <t> count only where it says so.
std::u16string textElement(const pugi::xml_node& node) {
  std::string text{node.text().get()};
  if (std::string_view{node.attribute("xml:space").value()} != "preserve") {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  }
  return withoutEscapes(base::utf16(text));
}

}  // namespace

std::u16string stringItem(const pugi::xml_node& item) {
  std::u16string text;
  for (const auto& node : item.children()) {
    const std::string_view name{node.name()};
    if (name == "t") text += textElement(node);
    if (name == "r") text += textElement(node.child("t"));
  }
  return text;
}

std::u16string withoutEscapes(std::u16string_view text) {
  std::u16string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto character = escape(text);
    result += character.value_or(text.front());
    text.remove_prefix(character ? kEscapeLength : 1);
  }
  return result;
}

}  // namespace meibun::files
