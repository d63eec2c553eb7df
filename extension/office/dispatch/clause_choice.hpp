// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>

#include "office/dispatch/request.hpp"
#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/shelf.hpp"

// The clause, variant and values that a command names, as the panel would show them. Knows no UNO.
namespace meibun::dispatch {

// "pack:clause" or a short code. Errors: command.clause-unknown, command.clause-several.
base::Result<model::ClauseRef> clauseNamed(const sidebar::Shelf& shelf, const std::string& words);

struct Desk {
  std::shared_ptr<const sidebar::Shelf> shelf;
  sidebar::ClausesController::Settings settings;
  std::string language;
  document::Family family = document::Family::text;  // of the document that it is for
};

// `state`: choices and words to begin with; what the request says comes on top. The view points
// into the shelf. Errors: command.axis-unknown, command.axis-value-unknown, command.value-unknown,
// command.clause-unknown (withdrawn), those of render().
base::Result<sidebar::ClauseView> viewOf(const Desk& desk, sidebar::ClausesState state,
                                         const model::ClauseRef& clause, const Request& request);

}  // namespace meibun::dispatch
