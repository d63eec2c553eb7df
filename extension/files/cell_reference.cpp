// SPDX-License-Identifier: MPL-2.0
#include "files/cell_reference.hpp"

namespace meibun::files {
namespace {

constexpr std::int32_t kMostColumns = 16384;
constexpr std::int32_t kMostRows = 1048576;

void skip(std::string_view& text, char c) {
  if (!text.empty() && text.front() == c) text.remove_prefix(1);
}

int letterValue(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 1;
  if (c >= 'a' && c <= 'z') return c - 'a' + 1;
  return 0;
}

// Takes the sheet's name and the separator after it off the front; '' in a quoted name is one '.
std::optional<std::string> takeSheet(std::string_view& text, char separator) {
  skip(text, '$');
  std::string name;
  if (!text.empty() && text.front() == '\'') {
    std::size_t i = 1;
    for (; i < text.size(); ++i) {
      if (text[i] == '\'' && (i + 1 == text.size() || text[i + 1] != '\'')) break;
      if (text[i] == '\'') ++i;
      name += text[i];
    }
    if (i >= text.size()) return std::nullopt;
    text.remove_prefix(i + 1);
  } else {
    const auto end = text.find(separator);
    if (end == std::string_view::npos) return std::nullopt;
    name = text.substr(0, end);
    text.remove_prefix(end);
  }
  if (text.empty() || text.front() != separator || name.empty()) return std::nullopt;
  text.remove_prefix(1);
  return name;
}

std::optional<document::GridCell> parse(std::string_view text, char separator) {
  auto sheet = takeSheet(text, separator);
  if (!sheet) return std::nullopt;
  const auto position = parseCellPosition(text.substr(0, text.find(':')));
  if (!position) return std::nullopt;
  return document::GridCell{*std::move(sheet), position->column, position->row};
}

}  // namespace

std::optional<CellPosition> parseCellPosition(std::string_view text) {
  skip(text, '$');
  std::int32_t column = 0;
  while (!text.empty() && letterValue(text.front()) > 0 && column <= kMostColumns) {
    column = column * 26 + letterValue(text.front());
    text.remove_prefix(1);
  }
  skip(text, '$');
  std::int32_t row = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && row <= kMostRows) {
    row = row * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  const bool inside = column >= 1 && column <= kMostColumns && row >= 1 && row <= kMostRows;
  if (!text.empty() || !inside) return std::nullopt;
  return CellPosition{column - 1, row - 1};
}

std::optional<document::GridCell> parseOdfReference(std::string_view text) {
  return parse(text, '.');
}

std::optional<document::GridCell> parseOoxmlReference(std::string_view text) {
  return parse(text, '!');
}

}  // namespace meibun::files
