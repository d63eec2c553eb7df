// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/model/identity.hpp"

namespace meibun::sidebar {

// What a person has chosen and typed in the panel "Clauses" for one document. Kept with the
// document, since the office destroys and makes panels anew whenever theme, resolution or context
// change.
struct ClausesState {
  std::string words;  // of the search
  std::optional<model::ClauseRef> clause;
  std::map<model::ClauseRef, model::Selection> choices;
  // Pack and parameter to what was typed, so that the next clause of the pack has it too.
  std::map<std::pair<std::string, std::string>, std::u16string> typed;
  bool allFields = false;  // also the fields that need no attention
};

}  // namespace meibun::sidebar
