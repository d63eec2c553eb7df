// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/render/plan.hpp"
#include "office/sidebar/clauses_controller.hpp"
#include "office/sidebar/outcome.hpp"
#include "office/sidebar/shelf.hpp"

namespace meibun::sidebar {

// Carries one clause from the panel into a document: render, survey, questions one at a time, plan,
// apply. Required fields that are empty are asked about (panel.ask-open): yes leaves placeholders
// in the document. A clause that stands in the document already is asked about too. An answer
// counts for exactly what was asked: when the document, the place's numbering or a question's
// arguments differ at the answer, nothing is inserted and the questions are put anew. Knows no
// widget, no UNO.
class Inserter {
 public:
  // `day`: today, ISO 8601. `against`: of the snapshot that a place names a block of.
  Outcome begin(document::DocumentPort& port, const ClauseView& view,
                std::shared_ptr<const Shelf> shelf, document::Place place, std::u16string undoTitle,
                std::string day, std::optional<document::Revision> against = {});
  using Groups = std::vector<std::vector<render::Insertion>>;
  // Several clauses at once, those of a group at one place one after the other: all or nothing, one
  // undo step. `title`: the set's, for the message panel.set-inserted. `questions`: to be asked
  // besides. No group is empty. Refused with panel.place-changed when one of them stands in the
  // document by now.
  Outcome beginSet(document::DocumentPort& port, std::shared_ptr<const Shelf> shelf, Groups groups,
                   std::string title, base::Diagnostics questions = {});
  // Yes to the question that the last call gave. Refused with panel.place-changed when there is
  // nothing to ask any more: what was agreed to is no longer so.
  Outcome agree(document::DocumentPort& port);
  void decline() { pending_.reset(); }
  bool asking() const { return pending_.has_value(); }
  // Those that are open, the one that was given last first.
  base::Diagnostics openQuestions() const;
  // Would the questions still be put as they were? False when none is open.
  bool stillAsks(const document::DocumentPort& port) const;

 private:
  struct Pending {
    std::shared_ptr<const Shelf> shelf;  // by which is known what stands
    Groups groups = {};
    std::string set = {};  // its title; empty for one clause
    base::Diagnostics questions = {};
  };
  // What the places were like when the person was asked, and what was inserted to be.
  struct Asked {
    document::Revision revision = {};
    std::vector<document::Site> sites = {};  // of the groups
    base::Diagnostics questions = {};
    std::vector<std::u16string> labels = {};  // of the blocks, as the preview shows them
  };
  Outcome start(document::DocumentPort& port, Pending pending);
  base::Result<Asked> look(const document::DocumentPort& port) const;
  static bool same(const Asked& one, const Asked& other);
  Outcome askFirst(Asked now);
  Outcome insert(document::DocumentPort& port, Asked now);
  Outcome done(const document::DocumentPort& port, const Pending& pending,
               base::Diagnostics notes) const;

  std::optional<Pending> pending_;
  std::string title_;  // as the person reads it
  std::set<std::string> consents_;
  Asked asked_;
  std::size_t answered_ = 0;  // of asked_.questions
};

// Where an insertion stands, for a message: panel.inserted-cell (title, sheet, cell),
// panel.inserted-article (title, label) or panel.inserted (title).
base::Diagnostic insertedMessage(const document::DocumentPort& port,
                                 const track::Instance& instance, const std::string& title);

}  // namespace meibun::sidebar
