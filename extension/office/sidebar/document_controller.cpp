// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/document_controller.hpp"

#include <algorithm>
#include <utility>

#include "core/render/plan.hpp"

namespace meibun::sidebar {
namespace {

base::Diagnostic about(std::string code, const track::FoundClause& clause,
                       base::Severity severity) {
  return {.code = std::move(code), .arguments = {{"title", clause.title}}, .severity = severity};
}

document::Change plan(DocumentController::Action action, const track::FoundClause& clause,
                      const document::Snapshot& snapshot, const std::u16string& undoTitle) {
  return action == DocumentController::Action::remove
             ? render::planRemoval(clause, snapshot, undoTitle)
             : render::planDetach(clause, snapshot, undoTitle);
}

// Copies of one clause have everything in common but their place.
bool alike(const track::FoundClause& a, const track::FoundClause& b) {
  return a.instance == b.instance && a.key == b.key && a.copy == b.copy;
}

}  // namespace

base::Result<void> DocumentController::refresh(const document::DocumentReader& document) {
  found_ = {};
  snapshot_ = {};
  auto snapshot = document.read();
  if (!snapshot) return snapshot.error();
  snapshot_ = std::move(snapshot).value();
  found_ = track::recognise(snapshot_, shelf_->index);
  return boost::outcome_v2::success();
}

Outcome DocumentController::ask(Action action, std::size_t clause, std::u16string undoTitle) {
  if (clause >= found_.clauses.size()) {
    return {Outcome::Kind::refused, {.code = "panel.choose-row"}};
  }
  const track::FoundClause& chosen = found_.clauses[clause];
  const auto before = std::count_if(
      found_.clauses.begin(), found_.clauses.begin() + static_cast<std::ptrdiff_t>(clause),
      [&](const track::FoundClause& one) { return alike(one, chosen); });
  asked_ = Asked{action, chosen, before, std::move(undoTitle)};
  const bool remove = action == Action::remove;
  const auto code = !remove         ? "panel.ask-detach"
                    : chosen.edited ? "panel.ask-remove-edited"
                                    : "panel.ask-remove";
  return {Outcome::Kind::question, about(code, chosen, base::Severity::question)};
}

Outcome DocumentController::agree(document::DocumentPort& port) {
  if (!asked_) return {Outcome::Kind::refused, {.code = "panel.nothing-asked"}};
  const Asked asked = std::move(*asked_);
  asked_.reset();
  const track::FoundClause* clause = findAgain(asked);
  auto applied = clause == nullptr
                     ? base::Result<document::Applied>{base::Diagnostic{.code = "port.stale"}}
                     : port.apply(plan(asked.action, *clause, snapshot_, asked.undoTitle));
  if (!applied && applied.error().code == "port.stale") {
    if (const auto read = refresh(port); !read) return {Outcome::Kind::refused, read.error()};
    clause = findAgain(asked);
    if (clause == nullptr) {
      return {Outcome::Kind::refused,
              about("panel.clause-gone", asked.clause, base::Severity::error)};
    }
    applied = port.apply(plan(asked.action, *clause, snapshot_, asked.undoTitle));
  }
  if (!applied) return {Outcome::Kind::refused, applied.error()};
  const bool remove = asked.action == Action::remove;
  return {Outcome::Kind::done,
          about(remove ? "panel.removed" : "panel.detached", asked.clause, base::Severity::info)};
}

const track::FoundClause* DocumentController::findAgain(const Asked& asked) const {
  auto before = asked.before;
  for (const track::FoundClause& one : found_.clauses) {
    if (alike(one, asked.clause) && before-- == 0) return &one;
  }
  return nullptr;
}

}  // namespace meibun::sidebar
