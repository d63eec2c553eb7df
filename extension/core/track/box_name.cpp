// SPDX-License-Identifier: MPL-2.0
#include "core/track/box_name.hpp"

#include <charconv>

namespace meibun::track {
namespace {

// The anchor name of the first block, "_<last>" put before its letter.
constexpr std::size_t kLastAt = 31;
constexpr std::size_t kLetterAt = kLastAt + 4;
constexpr std::size_t kLength = kLetterAt + 1;
static_assert(kLength == 36);

std::optional<int> lastOf(std::string_view name) {
  int last = 0;
  const auto* const begin = name.data() + kLastAt + 1;
  const auto* const end = name.data() + kLetterAt;
  const auto [stopped, error] = std::from_chars(begin, end, last);
  if (name[kLastAt] != '_' || error != std::errc{} || stopped != end || last < 0) {
    return std::nullopt;
  }
  return last;
}

}  // namespace

std::string toString(const BoxName& name) {
  const auto front = toString(AnchorName{name.instance, name.key, name.first});
  const auto last = toString(AnchorName{name.instance, name.key, name.last});
  auto text = front.substr(0, kLastAt);
  text += last.substr(kLastAt - 4, 4);
  return text += name.ownSlide ? 's' : 'p';
}

std::optional<ParsedBox> parseBoxName(std::string_view name) {
  if (name.size() < kLength) return std::nullopt;
  const auto last = lastOf(name);
  const auto letter = name[kLetterAt];
  const bool ownSlide = letter == 's' || letter == 'S';
  if (!last || (!ownSlide && letter != 'p' && letter != 'P')) return std::nullopt;
  std::string single{name.substr(0, kLastAt)};
  single += 'p';
  single += name.substr(kLength);
  auto first = parseAnchorName(single);
  if (!first || *last < first->name.ordinal) return std::nullopt;
  auto& [instance, key, ordinal, kind] = first->name;
  return ParsedBox{{std::move(instance), std::move(key), ordinal, *last, ownSlide}, first->copy};
}

std::vector<ParsedAnchor> anchorsOf(const ParsedBox& box) {
  std::vector<ParsedAnchor> anchors;
  for (int ordinal = box.name.first; ordinal <= box.name.last; ++ordinal)
    anchors.push_back({{box.name.instance, box.name.key, ordinal}, box.copy});
  return anchors;
}

}  // namespace meibun::track
