// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_before.hpp"

#include <charconv>

namespace meibun::document::calc {
namespace {

// Its value may hold any character, so it stands last.
constexpr std::string_view kFormat = "format";

std::string encodeRows(const std::vector<RowState>& rows) {
  std::string text;
  for (const RowState& row : rows) {
    if (!text.empty()) text += ',';
    text += std::to_string(row.height);
    if (row.optimal) text += '*';
  }
  return text;
}

std::string_view cut(std::string_view& text, char divider) {
  const auto end = text.find(divider);
  const auto part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

bool decodeRows(std::string_view text, std::vector<RowState>& rows) {
  while (!text.empty()) {
    std::string_view part = cut(text, ',');
    RowState row;
    row.optimal = part.ends_with('*');
    if (row.optimal) part.remove_suffix(1);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), row.height);
    if (error != std::errc{} || end != part.data() + part.size() || row.height < 0) return false;
    rows.push_back(row);
  }
  return true;
}

}  // namespace

std::string encode(const CellBefore& before) {
  std::string text;
  const auto add = [&text](std::string_view name, std::string_view value) {
    if (!text.empty()) text += ';';
    text.append(name).append("=").append(value);
  };
  if (!before.rows.empty()) add("rows", encodeRows(before.rows));
  if (before.merged) add("merge", "no");
  if (before.emptyEnd) add("end", "empty");
  for (const auto& [name, value] : before.properties)
    if (name != kFormat) add(name, value);
  if (!before.box.empty()) add("box", before.box);
  if (before.newSheet) add("sheet", "new");
  if (const auto format = before.properties.find(std::string(kFormat));
      format != before.properties.end()) {
    add(kFormat, format->second);
  }
  return text;
}

std::optional<CellBefore> decodeBefore(std::string_view text) {
  CellBefore before;
  while (!text.empty()) {
    const bool last = text.starts_with(std::string(kFormat) + "=");
    std::string_view part = last ? text : cut(text, ';');
    if (last) text = {};
    const auto name = cut(part, '=');
    if (name == "rows") {
      if (!decodeRows(part, before.rows)) return std::nullopt;
    } else if (name == "merge") {
      before.merged = part == "no";
    } else if (name == "end") {
      before.emptyEnd = part == "empty";
    } else if (name == "box") {
      before.box = part;
    } else if (name == "sheet") {
      before.newSheet = part == "new";
    } else {
      before.properties.emplace(name, part);
    }
  }
  return before;
}

}  // namespace meibun::document::calc
