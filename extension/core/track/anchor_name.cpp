// SPDX-License-Identifier: MPL-2.0
#include "core/track/anchor_name.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "core/track/crockford.hpp"

namespace meibun::track {
namespace {

constexpr std::string_view kPrefix = "_MB_";
constexpr std::size_t kInstanceAt = kPrefix.size();
constexpr std::size_t kKeyAt = kInstanceAt + kInstanceDigits + 1;
constexpr std::size_t kOrdinalAt = kKeyAt + kTextKeyDigits + 1;
constexpr std::size_t kKindAt = kOrdinalAt + 3;
constexpr std::size_t kLength = kKindAt + 1;
static_assert(kLength == 32);

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::optional<AnchorName::Kind> kindOf(char letter) {
  switch (letter) {
    case 'H':
      return AnchorName::Kind::head;
    case 'P':
      return AnchorName::Kind::paragraph;
    case 'T':
      return AnchorName::Kind::tableCell;
    default:
      return std::nullopt;
  }
}

std::optional<int> ordinalOf(std::string_view digits) {
  int ordinal = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    ordinal = ordinal * 10 + (digit - '0');
  }
  return ordinal;
}

bool isTailOfACopy(std::string_view tail) {
  const auto first = static_cast<unsigned char>(tail.front());
  return first == ' ' || first == '_' || first >= 0x80;
}

}  // namespace

Instance newInstance() {
  thread_local std::random_device random;
  std::uniform_int_distribution<std::size_t> digit{0, kCrockfordDigits.size() - 1};
  Instance instance{std::string(kInstanceDigits, '0')};
  for (auto& place : instance.digits)
    place = kCrockfordDigits[digit(random)];
  return instance;
}

std::string toString(const AnchorName& name) {
  const auto ordinal = std::to_string(name.ordinal);
  std::string text{kPrefix};
  text += name.instance.digits + '_' + name.key.digits + '_';
  text.append(3 - std::min<std::size_t>(3, ordinal.size()), '0') += ordinal;
  return text += static_cast<char>(name.kind);
}

std::optional<ParsedAnchor> parseAnchorName(std::string_view name) {
  if (name.size() < kLength) return std::nullopt;
  std::array<char, kLength> front{};
  std::transform(name.begin(), name.begin() + kLength, front.begin(), upper);
  const std::string_view text{front.data(), front.size()};
  if (!text.starts_with(kPrefix) || text[kKeyAt - 1] != '_' || text[kOrdinalAt - 1] != '_') {
    return std::nullopt;
  }
  const auto instance = text.substr(kInstanceAt, kInstanceDigits);
  const auto key = text.substr(kKeyAt, kTextKeyDigits);
  const auto ordinal = ordinalOf(text.substr(kOrdinalAt, 3));
  const auto kind = kindOf(text[kKindAt]);
  const auto tail = name.substr(kLength);
  if (!isCrockford(instance) || !isCrockford(key) || !ordinal || !kind) return std::nullopt;
  if (!tail.empty() && !isTailOfACopy(tail)) return std::nullopt;
  return ParsedAnchor{{{std::string{instance}}, {std::string{key}}, *ordinal, *kind},
                      !tail.empty()};
}

}  // namespace meibun::track
