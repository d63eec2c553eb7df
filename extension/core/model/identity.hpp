// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace meibun::model {

// A clause of a pack, written "jcssa.guideline:keep-updated". Ids are lower-case ASCII letters,
// digits, '-' and, in a pack's id, '.'.
struct ClauseRef {
  std::string pack;
  std::string clause;
  auto operator<=>(const ClauseRef&) const = default;
};

// One version of a clause, written "jcssa.guideline:keep-updated@1". Versions count from 1.
struct VersionRef {
  ClauseRef clause;
  int version = 0;
  auto operator<=>(const VersionRef&) const = default;
};

bool isClauseId(std::string_view text);
bool isPackId(std::string_view text);

std::string toString(const ClauseRef& ref);
std::string toString(const VersionRef& ref);
std::optional<ClauseRef> parseClauseRef(std::string_view text);
std::optional<VersionRef> parseVersionRef(std::string_view text);

// Axis id to value id ("product" -> "common"). As a request: an absent axis is left open. As a
// variant (the choice that names a wording): exactly the axes that this clause's version uses.
using Selection = std::map<std::string, std::string>;

// "length=full;product=common": ordered by axis; empty for a clause without axes.
std::string toString(const Selection& selection);
std::optional<Selection> parseSelection(std::string_view text);

// Parameter id to the words that stand in its holes (UTF-16, as in the document).
using Values = std::map<std::string, std::u16string>;

// What a person reads, in languages other than the pack's own: language ("en") to text, UTF-8.
using Translations = std::map<std::string, std::string, std::less<>>;

// The title in a language of the interface, else in the pack's own: for whatever has `title` and
// `titles`.
template <class Titled>
const std::string& titleIn(const Titled& titled, std::string_view lang) {
  const auto found = titled.titles.find(lang);
  return found == titled.titles.end() ? titled.title : found->second;
}

}  // namespace meibun::model
