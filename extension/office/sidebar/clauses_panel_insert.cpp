// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/base/day.hpp"
#include "core/base/text.hpp"
#include "office/sidebar/clauses_panel.hpp"
#include "office/sidebar/placeholder_jump.hpp"

namespace meibun::sidebar {

void ClausesPanel::insert() {
  if (messages_->asking()) return;
  document::DocumentPort* port = session_->port();
  const ClauseView& view = controller_.view();
  if (port == nullptr || view.clause == nullptr) {
    messages_->say({{.code = port == nullptr ? "panel.unsupported" : "panel.choose-clause"}});
    return;
  }
  const auto title = texts().text("undo.insert", {{"title", view.title}});
  const auto [place, against] = insertionPlace(*session_);
  implied_.clear();
  declined_ = nullptr;
  finish(inserter_.begin(*port, view, workbench_.shelf, place, base::utf16(title), base::today(),
                         against));
}

// An answer counts for what the person sees: once that changes, there is no question any more.
void ClausesPanel::dropQuestion() {
  if (!messages_->asking()) return;
  inserter_.decline();
  messages_->clear();
}

void ClausesPanel::answer(bool yes) {
  document::DocumentPort* port = session_->port();
  if (!yes || port == nullptr) {
    inserter_.decline();
    if (declined_) declined_();
    return;
  }
  const auto isImplied = [this](const base::Diagnostic& question) {
    return std::find(implied_.begin(), implied_.end(), question) != implied_.end();
  };
  Outcome outcome = inserter_.agree(*port);
  while (outcome.kind == Outcome::Kind::question && isImplied(outcome.message))
    outcome = inserter_.agree(*port);
  if (outcome.kind == Outcome::Kind::question) documentChanged(document::ChangeWatch::What::cursor);
  finish(outcome);
}

void ClausesPanel::finish(const Outcome& outcome) {
  if (outcome.kind == Outcome::Kind::question) {
    messages_->ask(outcome.message, [this, field = outcome.parameter](bool yes) {
      answer(yes);
      if (!yes) focusField(field);
    });
    return;
  }
  if (outcome.kind == Outcome::Kind::done) sets_->close();
  base::Diagnostics said{outcome.message};
  said.insert(said.end(), outcome.notes.begin(), outcome.notes.end());
  messages_->say(said);
  focusField(outcome.parameter);
  if (!outcome.open) return;
  const auto shown = goToFirstPlaceholder(*session_, shelf(), *outcome.instance);
  if (!shown) show(shown.error());
}

// Later: making the form anew disposes the field whose Return this may be.
void ClausesPanel::focusField(const std::string& field) {
  if (field.empty()) return;
  soon([this, field] {
    if (!form_->hasField(field)) {
      controller_.showAllFields(true);
      refresh();
    }
    form_->focusField(field);
  });
}

}  // namespace meibun::sidebar
