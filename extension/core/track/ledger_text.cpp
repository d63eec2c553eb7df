// SPDX-License-Identifier: MPL-2.0
#include "core/track/ledger_text.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace meibun::track {
namespace {

// A character of well-formed UTF-8 and its length; a stray byte counts as itself.
struct Character {
  char32_t value;
  std::size_t bytes;
};

Character characterAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const auto lead = byte(0);
  const auto next = [&](std::size_t i, unsigned shift) { return (byte(i) & 0x3FU) << shift; };
  if (lead < 0xC2) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1FU) << 6U | next(1, 0), 2};
  if (lead < 0xF0) return {(lead & 0x0FU) << 12U | next(1, 6) | next(2, 0), 3};
  return {(lead & 0x07U) << 18U | next(1, 12) | next(2, 6) | next(3, 0), 4};
}

bool isBlank(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\u3000'; }

bool isControl(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFFFE ||
         c == 0xFFFF;
}

bool mustEscape(std::string_view text, std::size_t at, char32_t c, bool name) {
  if (isControl(c) || c == U'%' || c == U'|' || (name && c == U'=')) return true;
  return c == U'_' && at + 1 < text.size() && text[at + 1] == 'x';
}

int hexValue(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

// Where the chunk that begins at `begin` ends: as many whole characters as fit, less those that
// would leave a blank at a cut.
std::size_t cut(std::string_view text, std::size_t begin, std::size_t units) {
  std::size_t end = begin;
  std::size_t lastGood = begin;
  std::size_t used = 0;
  bool afterBlank = true;
  while (end < text.size()) {
    const auto c = characterAt(text, end);
    if (!afterBlank && !isBlank(c.value)) lastGood = end;
    used += c.value > 0xFFFF ? 2 : 1;
    if (used > units) return lastGood > begin ? lastGood : end;
    afterBlank = isBlank(c.value);
    end = std::min(text.size(), end + c.bytes);
  }
  return end;
}

}  // namespace

std::string escape(std::string_view text, bool name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  // Two characters between blanks leave a place to cut; a value's edges count as blanks.
  constexpr std::size_t kFewestBetweenBlanks = 2;
  std::size_t sinceBlank = 0;
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = characterAt(text, at);
    const auto bytes = text.substr(at, c.bytes);
    at += bytes.size();
    const bool lonely = sinceBlank >= kFewestBetweenBlanks && at < text.size();
    const bool keepBlank = isBlank(c.value) && lonely;
    sinceBlank = keepBlank ? 0 : sinceBlank + 1;
    if (!mustEscape(text, at - bytes.size(), c.value, name) && isBlank(c.value) == keepBlank) {
      result += bytes;
      continue;
    }
    for (const char byte : bytes) {
      const auto value = static_cast<unsigned char>(byte);
      (result += '%') += {kHex[value >> 4U], kHex[value & 0x0FU]};
    }
  }
  return result;
}

std::optional<std::string> unescape(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      result += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    at += 2;
  }
  if (!base::isValidUtf8(result)) return std::nullopt;
  return result;
}

std::vector<std::string> chunks(std::string_view text, std::size_t first) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = cut(text, at, result.empty() ? first : kChunkUnits);
    result.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return result;
}

}  // namespace meibun::track
