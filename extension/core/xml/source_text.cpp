// SPDX-License-Identifier: MPL-2.0
#include "core/xml/source_text.hpp"

#include <algorithm>
#include <utility>

namespace meibun::xml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n";

bool beginsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

SourceText::SourceText(std::string file, std::string bytes)
    : file_{std::move(file)}, bytes_{std::move(bytes)}, lines_{0} {
  if (bytes_.starts_with(kByteOrderMark)) bytes_.erase(0, kByteOrderMark.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    if (i % kStride == 0) counts_.push_back(count);
    if (beginsCodePoint(bytes_[i])) ++count;
    if (bytes_[i] == '\n') lines_.push_back(i + 1);
  }
}

std::size_t SourceText::codePointsBefore(std::size_t offset) const {
  const auto stride = std::min(offset / kStride, counts_.size() - 1);
  const auto first = bytes_.begin() + static_cast<std::ptrdiff_t>(stride * kStride);
  const auto rest =
      std::count_if(first, bytes_.begin() + static_cast<std::ptrdiff_t>(offset), beginsCodePoint);
  return counts_[stride] + static_cast<std::size_t>(rest);
}

base::Location SourceText::at(std::size_t offset) const {
  if (offset > bytes_.size()) return {file_};
  const auto line = std::prev(std::upper_bound(lines_.begin(), lines_.end(), offset));
  const auto before = offset == *line ? 0 : codePointsBefore(offset) - codePointsBefore(*line);
  return {file_, static_cast<std::uint32_t>(line - lines_.begin() + 1),
          static_cast<std::uint32_t>(before + 1)};
}

base::Location SourceText::ofAttribute(std::size_t element, std::string_view name) const {
  auto place = bytes_.find_first_of(" \t\r\n/>", element);
  while (place < bytes_.size()) {
    place = bytes_.find_first_not_of(kBlanks, place);
    if (place >= bytes_.size() || bytes_[place] == '>' || bytes_[place] == '/') break;
    const auto end = bytes_.find_first_of("= \t\r\n", place);
    if (std::string_view{bytes_}.substr(place, end - place) == name) return at(place);
    const auto quote = bytes_.find_first_of("\"'", end);
    if (quote >= bytes_.size()) break;
    place = bytes_.find(bytes_[quote], quote + 1);
    if (place < bytes_.size()) ++place;
  }
  return at(element);
}

}  // namespace meibun::xml
