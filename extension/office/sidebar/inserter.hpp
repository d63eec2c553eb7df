// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/document/document_port.hpp"
#include "core/render/plan.hpp"
#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/outcome.hpp"

namespace meibun::sidebar {

// Carries one clause from the panel into a document: render, survey, questions one at a time, plan,
// apply. A document that changes between question and answer is surveyed anew. Knows no widget, no
// UNO.
class Inserter {
 public:
  // `day`: today, ISO 8601.
  Outcome begin(document::DocumentPort& port, const ClauseView& view, const model::Library& library,
                document::Place place, std::u16string undoTitle, std::string day);
  // The answer to the question that the last call gave.
  Outcome agree(document::DocumentPort& port);
  void decline() { pending_.reset(); }
  bool asking() const { return pending_.has_value(); }

 private:
  Outcome go(document::DocumentPort& port);

  std::optional<render::Insertion> pending_;
  std::string question_;
};

// Where an insertion stands, for a message: panel.inserted-cell (title, sheet, cell),
// panel.inserted-article (title, label) or panel.inserted (title).
base::Diagnostic insertedMessage(const document::DocumentPort& port,
                                 const track::Instance& instance, const std::string& title);

// "B30" for column 1, row 29.
std::string cellName(const document::GridCell& cell);

}  // namespace meibun::sidebar
