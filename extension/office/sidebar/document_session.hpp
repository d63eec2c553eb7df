// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <com/sun/star/frame/XModel.hpp>

#include "core/l10n/message_catalog.hpp"
#include "office/document/open_document.hpp"
#include "office/sidebar/clauses_state.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// What belongs to one open document and outlives the panels that show it: their state and the way
// to the document. Ends when the document is closed. Main thread, or under the office's lock
// (uno/office_lock.hpp).
class DocumentSession {
 public:
  // The same session for the same document; `texts` name the styles that it may make. Without a
  // document: a session of its own with no port.
  static std::shared_ptr<DocumentSession> of(const Context& context,
                                             const Reference<css::frame::XModel>& model,
                                             const l10n::MessageCatalog& texts);

  ClausesState clauses;

  // The placeholder that was shown last, where the cursor stood then, and where its clause ends.
  struct ShownPlaceholder {
    document::Revision revision;
    std::optional<document::TextPoint> cursor;
    std::size_t index = 0;
    document::BlockId lastOfClause = {};
  };
  std::optional<ShownPlaceholder> lastPlaceholder;
  bool warnedOfPlaceholders = false;

  // What shows the document can say something about it; false = not in sight, or busy.
  class Speaker {
   public:
    virtual bool sayNow(const base::Diagnostic& message) = 0;

   protected:
    ~Speaker() = default;
  };
  void add(Speaker& speaker) { speakers_.push_back(&speaker); }
  void remove(Speaker& speaker) { std::erase(speakers_, &speaker); }
  // By the first that can; false when none can.
  bool say(const base::Diagnostic& message) const;

  // Nothing where there is no document, or of a kind that Meibun cannot change.
  document::DocumentPort* port() const { return open_.port; }
  document::DocumentView* view() const { return open_.view; }
  bool hasDocument() const { return hasDocument_; }

 private:
  class Closing;
  document::OpenDocument open_;
  std::vector<Speaker*> speakers_;
  bool hasDocument_ = false;
};

}  // namespace meibun::sidebar
