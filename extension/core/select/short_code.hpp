// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/library.hpp"

namespace meibun::select {

// The clauses whose version of a day (as Library::current) has this short code. Width and case do
// not count: "ａ19" is A19.
std::vector<model::ClauseRef> clausesWithCode(const model::Library& library, std::string_view day,
                                              std::u16string_view code);

// A short code as it was typed; `clauses` is empty when no clause has it.
struct TypedCode {
  std::u16string code;
  std::vector<model::ClauseRef> clauses;
};

// The short code in which `text` ends: the longest end that a clause has and that begins a word
// (備考A19 ends in A19, XA19 does not). Where no clause has one, the last word that could be a
// code; empty where the text ends in none.
TypedCode codeAtEnd(const model::Library& library, std::string_view day, std::u16string_view text);

}  // namespace meibun::select
