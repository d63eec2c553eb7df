// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/model/pack.hpp"
#include "core/track/recognise.hpp"
#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/inserter.hpp"
#include "office/sidebar/shelf.hpp"

// What a set would put into a document, and where. Knows no widget, no UNO.
namespace meibun::sidebar {

// A clause of a set. stands: the document has it already, so it is left out, whatever its `status`
// there, and in `otherWording` than the set's. absent: no pack at hand has it, or not in the
// wording asked for. faulty: a value of its fields does not fit.
struct SetItem {
  enum class State { goesIn, stands, absent, faulty };
  enum class Where { cursor, remarks, annex };
  model::ClauseRef clause;
  std::string title;  // UTF-8, in the interface's language; the clause's id when it is absent
  State state = State::goesIn;
  Where where = Where::cursor;
  std::optional<document::GridCell> at = {};  // of a sheet: where its part begins
  track::Status status = track::Status::current;
  bool otherWording = false;
  bool operator==(const SetItem&) const = default;
};

// `items`: all of the set, in reading order. `groups` and `questions`: for Inserter::beginSet.
// `problem`: why nothing of it can go in, the first faulty clause's; then there is no group.
struct SetPlan {
  std::vector<SetItem> items;
  std::optional<base::Diagnostic> problem = {};
  Inserter::Groups groups;
  base::Diagnostics questions = {};
};

// What planning needs besides the document. `day`: of insertion, ISO 8601.
struct SetDesk {
  std::shared_ptr<const Shelf> shelf;
  const ClausesState& state;  // what was typed fills the fields
  ClausesController::Settings settings;
  std::string lang;
  std::string day;
  std::u16string undoTitle;
  document::Place place = document::Selection{};   // the cursor
  std::optional<document::Revision> against = {};  // of a place that names a block
};

// The sets for a kind of document: for sheets quotes, for slides proposals, for texts all,
// contracts first. Pointers into the library.
std::vector<const model::ClauseSet*> setsFor(const model::Library& library,
                                             document::Family family);

// In a sheet the set's main part goes to the quote's remarks, annex and end to its sheet of terms
// (document::AnnexSheet); all of it to that sheet when the remarks have no room. Where the remarks
// cannot be told the selected cell takes their part, and that is asked: panel.ask-place-none,
// panel.ask-place-several. Elsewhere all of it goes to the cursor, in reading order. Errors: what
// reading or looking at the place says.
base::Result<SetPlan> planSet(const model::ClauseSet& set, const SetDesk& desk,
                              const document::DocumentPort& port);

}  // namespace meibun::sidebar
