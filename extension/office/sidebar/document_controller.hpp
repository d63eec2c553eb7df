// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "core/document/document_port.hpp"
#include "core/track/recognise.hpp"
#include "office/sidebar/outcome.hpp"
#include "office/sidebar/shelf.hpp"

namespace meibun::sidebar {

// The panel "In this document" without its controls: what stands there, and taking it out. Knows no
// widget, no UNO.
class DocumentController {
 public:
  enum class Action { remove, detach };

  explicit DocumentController(std::shared_ptr<const Shelf> shelf) : shelf_(std::move(shelf)) {}

  // Reads the document anew. After an error the list is empty.
  base::Result<void> refresh(const document::DocumentReader& document);
  const std::vector<track::FoundClause>& clauses() const { return found_.clauses; }
  const base::Diagnostics& findings() const { return found_.findings; }
  const document::Snapshot& snapshot() const { return snapshot_; }
  const Shelf& shelf() const { return *shelf_; }

  // Removal and detaching are asked first; agree() does what was asked. A document that has changed
  // meanwhile is read anew once, and the clause looked for again.
  Outcome ask(Action action, std::size_t clause, std::u16string undoTitle);
  Outcome agree(document::DocumentPort& port);
  void decline() { asked_.reset(); }

 private:
  struct Asked {
    Action action;
    track::FoundClause clause;
    std::ptrdiff_t before;  // clauses that are alike (copies of one) and stand before it
    std::u16string undoTitle;
  };
  const track::FoundClause* findAgain(const Asked& asked) const;

  std::shared_ptr<const Shelf> shelf_;
  document::Snapshot snapshot_;
  track::Recognition found_;
  std::optional<Asked> asked_;
};

}  // namespace meibun::sidebar
