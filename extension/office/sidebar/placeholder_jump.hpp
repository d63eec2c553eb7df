// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/sidebar/document_session.hpp"
#include "office/sidebar/outcome.hpp"
#include "office/sidebar/placeholders.hpp"
#include "office/sidebar/shelf.hpp"

// To the parameters that nobody has filled, for panels and commands. Main thread.
namespace meibun::sidebar {

// Selects the next placeholder behind the cursor, after the last one the first again. done:
// panel.at-placeholder (title, clause, number, count). refused: panel.no-placeholder,
// panel.unsupported, or what the document says.
Outcome goToNextPlaceholder(DocumentSession& session, const Shelf& shelf);

// Selects the first placeholder of a clause that has just been inserted; nothing when it has none.
base::Result<void> goToFirstPlaceholder(DocumentSession& session, const Shelf& shelf,
                                        const track::Instance& instance);

// Where a clause goes that is inserted now: the selection; but behind the clause whose placeholder
// we have selected ourselves, as long as nothing has moved, since the next clause must not take a
// placeholder's place. (A sheet has no selected words.)
struct InsertionPlace {
  document::Place place;
  std::optional<document::Revision> against;
};
InsertionPlace insertionPlace(const DocumentSession& session);

}  // namespace meibun::sidebar
