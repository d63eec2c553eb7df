// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "core/document/document_port.hpp"
#include "core/track/recognise.hpp"
#include "office/sidebar/outcome.hpp"
#include "office/sidebar/placeholders.hpp"
#include "office/sidebar/shelf.hpp"

namespace meibun::sidebar {

// The panel "In this document" without its controls: what stands there, and taking it out. Knows no
// widget, no UNO.
class DocumentController {
 public:
  enum class Action { remove, detach };

  // `lang`: language of the interface, for the clauses' titles; empty: the packs' own.
  explicit DocumentController(std::shared_ptr<const Shelf> shelf, std::string lang = {})
      : shelf_(std::move(shelf)), lang_(std::move(lang)) {}
  void speak(std::string lang);  // from here on

  // Reads the document anew. After an error the list is empty.
  base::Result<void> refresh(const document::DocumentReader& document);
  const std::vector<track::FoundClause>& clauses() const { return found_.clauses; }
  const document::Snapshot& snapshot() const { return snapshot_; }
  const Shelf& shelf() const { return *shelf_; }

  // What nobody has filled yet, in the order of the document.
  const std::vector<Placeholder>& placeholders() const { return placeholders_; }

  // What is to be said about the whole document: findings, and what could not be read.
  base::Diagnostics remarks() const;

  // Names a clause so that it is found again after refresh(), wherever it then stands.
  struct Handle {
    track::FoundClause clause;
    std::ptrdiff_t before = 0;  // clauses that are alike (copies of one) and stand before it
  };
  std::optional<Handle> handle(std::size_t clause) const;  // nothing beyond the list
  std::size_t find(const Handle& handle) const;            // npos when it stands no longer

  // Removal and detaching are asked first; agree() does what was asked. A document that has changed
  // meanwhile is read anew once, and the clause looked for again: when its wording is no longer the
  // one asked about, it is asked again. What the document itself asks (a signature) comes as a
  // further question.
  Outcome ask(Action action, std::size_t clause, std::u16string undoTitle);
  Outcome agree(document::DocumentPort& port);
  void decline() { asked_.reset(); }

 private:
  struct Asked {
    Action action;
    Handle handle;
    std::u16string undoTitle;
    std::u16string wording;          // that stood when the person was asked
    std::string question;            // code of the document's own question that is open; or empty
    std::set<std::string> consents;  // codes of those that were agreed to
  };
  Outcome askAnew(Asked asked, const track::FoundClause& clause);
  base::Result<document::Applied> apply(document::DocumentPort& port, const Asked& asked) const;
  Outcome refusedOrAsked(Asked asked, const base::Diagnostic& why);
  const track::FoundClause* findAgain(const Asked& asked) const;
  std::u16string wordingOf(const track::FoundClause& clause) const;

  void nameClauses();

  std::shared_ptr<const Shelf> shelf_;
  std::string lang_;
  document::Snapshot snapshot_;
  track::Recognition found_;
  std::vector<Placeholder> placeholders_;
  std::optional<Asked> asked_;
};

}  // namespace meibun::sidebar
