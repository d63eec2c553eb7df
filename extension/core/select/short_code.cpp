// SPDX-License-Identifier: MPL-2.0
#include "core/select/short_code.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace meibun::select {
namespace {

constexpr char16_t kWideFirst = u'！';
constexpr char16_t kWideLast = u'～';
constexpr char16_t kWideOffset = kWideFirst - u'!';

char16_t narrowCapital(char16_t unit) {
  if (unit >= kWideFirst && unit <= kWideLast) unit = static_cast<char16_t>(unit - kWideOffset);
  return unit >= u'a' && unit <= u'z' ? static_cast<char16_t>(unit - u'a' + u'A') : unit;
}

std::u16string written(std::u16string_view text) {
  std::u16string code{text};
  std::transform(code.begin(), code.end(), code.begin(), narrowCapital);
  return code;
}

// What a code may hold, see docs/clause-format.md.
bool isCodeUnit(char16_t unit) {
  const char16_t one = narrowCapital(unit);
  return (one >= u'A' && one <= u'Z') || (one >= u'0' && one <= u'9') || one == u'.' || one == u'-';
}

}  // namespace

std::vector<model::ClauseRef> clausesWithCode(const model::Library& library, std::string_view day,
                                              std::u16string_view code) {
  const auto wanted = base::utf8(written(code));
  std::vector<model::ClauseRef> found;
  if (wanted.empty()) return found;
  for (const auto& pack : library.packs()) {
    for (const auto& clause : pack.clauses) {
      const bool meant =
          clause.code == wanted && library.current(clause.ref.clause, day) == &clause;
      if (meant) found.push_back(clause.ref.clause);
    }
  }
  return found;
}

TypedCode codeAtEnd(const model::Library& library, std::string_view day, std::u16string_view text) {
  auto begin = text.size();
  while (begin > 0 && isCodeUnit(text[begin - 1]))
    --begin;
  const auto word = text.substr(begin);
  // A full stop may stand between the sentence before and the code: then the code is shorter.
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool beginsWord = at == 0 || narrowCapital(word[at - 1]) == u'.';
    if (!beginsWord) continue;
    auto clauses = clausesWithCode(library, day, word.substr(at));
    if (!clauses.empty()) return {std::u16string{word.substr(at)}, std::move(clauses)};
  }
  return {std::u16string{word}, {}};
}

}  // namespace meibun::select
