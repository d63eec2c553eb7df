// SPDX-License-Identifier: MPL-2.0
#include "core/model/identity.hpp"

#include <algorithm>
#include <charconv>

namespace meibun::model {
namespace {

bool isIdCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

std::optional<int> parseVersion(std::string_view text) {
  int version = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, version);
  const bool plain = error == std::errc{} && stop == end && version > 0 && text.front() != '0';
  return plain ? std::optional{version} : std::nullopt;
}

}  // namespace

bool isClauseId(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isIdCharacter);
}

bool isPackId(std::string_view text) {
  while (true) {
    const auto dot = text.find('.');
    if (!isClauseId(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

std::string toString(const ClauseRef& ref) { return ref.pack + ':' + ref.clause; }

std::string toString(const VersionRef& ref) {
  return toString(ref.clause) + '@' + std::to_string(ref.version);
}

std::optional<ClauseRef> parseClauseRef(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto pack = text.substr(0, colon);
  const auto clause = text.substr(colon + 1);
  if (!isPackId(pack) || !isClauseId(clause)) return std::nullopt;
  return ClauseRef{std::string{pack}, std::string{clause}};
}

std::optional<VersionRef> parseVersionRef(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  auto clause = parseClauseRef(text.substr(0, at));
  const auto version = parseVersion(text.substr(at + 1));
  if (!clause || !version) return std::nullopt;
  return VersionRef{std::move(*clause), *version};
}

std::string toString(const Selection& selection) {
  std::string text;
  for (const auto& [axis, value] : selection) {
    if (!text.empty()) text += ';';
    text.append(axis).append(1, '=').append(value);
  }
  return text;
}

std::optional<Selection> parseSelection(std::string_view text) {
  Selection selection;
  while (!text.empty()) {
    const auto semicolon = std::min(text.find(';'), text.size());
    const auto choice = text.substr(0, semicolon);
    const auto equals = std::min(choice.find('='), choice.size());
    const auto axis = choice.substr(0, equals);
    const auto value = choice.substr(std::min(equals + 1, choice.size()));
    if (!isClauseId(axis) || !isClauseId(value)) return std::nullopt;
    if (!selection.emplace(axis, value).second) return std::nullopt;
    text.remove_prefix(semicolon);
    if (text == ";") return std::nullopt;
    if (!text.empty()) text.remove_prefix(1);
  }
  return selection;
}

}  // namespace meibun::model
