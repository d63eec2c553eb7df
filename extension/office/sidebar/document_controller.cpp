// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/document_controller.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/render/plan.hpp"

namespace meibun::sidebar {
namespace {

base::Diagnostic about(std::string code, const track::FoundClause& clause,
                       base::Severity severity) {
  return {.code = std::move(code), .arguments = {{"title", clause.title}}, .severity = severity};
}

std::string_view questionOn(DocumentController::Action action, const track::FoundClause& clause) {
  if (action == DocumentController::Action::detach) return "panel.ask-detach";
  return clause.edited ? "panel.ask-remove-edited" : "panel.ask-remove";
}

// Copies of one clause have everything in common but their place.
bool alike(const track::FoundClause& a, const track::FoundClause& b) {
  return a.instance == b.instance && a.key == b.key && a.copy == b.copy;
}

}  // namespace

base::Result<void> DocumentController::refresh(const document::DocumentReader& document) {
  found_ = {};
  snapshot_ = {};
  placeholders_.clear();
  auto snapshot = document.read();
  if (!snapshot) return snapshot.error();
  snapshot_ = std::move(snapshot).value();
  found_ = track::recognise(snapshot_, shelf_->index, shelf_->day);
  nameClauses();
  return boost::outcome_v2::success();
}

void DocumentController::speak(std::string lang) {
  lang_ = std::move(lang);
  nameClauses();
}

// What no pack at hand knows keeps the title that it was recorded with.
void DocumentController::nameClauses() {
  for (auto& clause : found_.clauses) {
    const auto* known = clause.version ? shelf_->library.version(*clause.version) : nullptr;
    if (known != nullptr) clause.title = titleIn(*known, lang_);
  }
  placeholders_ = placeholdersIn(snapshot_, found_);
}

base::Diagnostics DocumentController::remarks() const {
  base::Diagnostics all = found_.findings;
  all.insert(all.end(), snapshot_.notes.begin(), snapshot_.notes.end());
  return all;
}

std::optional<DocumentController::Handle> DocumentController::handle(std::size_t clause) const {
  if (clause >= found_.clauses.size()) return std::nullopt;
  const auto& chosen = found_.clauses[clause];
  const auto begin = found_.clauses.begin();
  return Handle{chosen, std::count_if(begin, begin + static_cast<std::ptrdiff_t>(clause),
                                      [&](const auto& one) { return alike(one, chosen); })};
}

std::size_t DocumentController::find(const Handle& handle) const {
  auto before = handle.before;
  for (std::size_t i = 0; i < found_.clauses.size(); ++i) {
    if (alike(found_.clauses[i], handle.clause) && before-- == 0) return i;
  }
  return std::string::npos;
}

Outcome DocumentController::ask(Action action, std::size_t clause, std::u16string undoTitle) {
  if (clause >= found_.clauses.size()) {
    return {Outcome::Kind::refused, {.code = "panel.choose-row"}};
  }
  const track::FoundClause& chosen = found_.clauses[clause];
  // Wording alone only proposes: what bears no mark is the person's own text.
  if (chosen.evidence == track::Evidence::wording) {
    return {Outcome::Kind::refused, {.code = "panel.evidence-wording"}};
  }
  return askAnew({action, *handle(clause), std::move(undoTitle), {}, {}, {}}, chosen);
}

Outcome DocumentController::askAnew(Asked asked, const track::FoundClause& clause) {
  asked.handle.clause = clause;
  asked.wording = wordingOf(clause);
  asked.question.clear();
  asked.consents.clear();
  asked_ = std::move(asked);
  return {Outcome::Kind::question,
          about(std::string{questionOn(asked_->action, asked_->handle.clause)},
                asked_->handle.clause, base::Severity::question)};
}

Outcome DocumentController::agree(document::DocumentPort& port) {
  if (!asked_) return {Outcome::Kind::refused, {.code = "panel.nothing-asked"}};
  Asked asked = std::move(*asked_);
  asked_.reset();
  if (!asked.question.empty()) asked.consents.insert(asked.question);
  auto applied = apply(port, asked);
  if (!applied && applied.error().code == "port.stale") {
    if (const auto read = refresh(port); !read) return {Outcome::Kind::refused, read.error()};
    const track::FoundClause* clause = findAgain(asked);
    if (clause == nullptr) {
      return {Outcome::Kind::refused,
              about("panel.clause-gone", asked.handle.clause, base::Severity::error)};
    }
    if (wordingOf(*clause) != asked.wording) return askAnew(std::move(asked), *clause);
    applied = apply(port, asked);
  }
  if (!applied) return refusedOrAsked(std::move(asked), applied.error());
  const bool remove = asked.action == Action::remove;
  return {Outcome::Kind::done, about(remove ? "panel.removed" : "panel.detached",
                                     asked.handle.clause, base::Severity::info)};
}

Outcome DocumentController::refusedOrAsked(Asked asked, const base::Diagnostic& why) {
  const bool open = why.severity == base::Severity::question && !asked.consents.contains(why.code);
  if (!open) return {Outcome::Kind::refused, why};
  asked.question = why.code;
  asked_ = std::move(asked);
  return {Outcome::Kind::question, why};
}

base::Result<document::Applied> DocumentController::apply(document::DocumentPort& port,
                                                          const Asked& asked) const {
  const track::FoundClause* clause = findAgain(asked);
  if (clause == nullptr || wordingOf(*clause) != asked.wording) {
    return base::Diagnostic{.code = "port.stale"};
  }
  auto change = asked.action == Action::remove
                    ? render::planRemoval(*clause, snapshot_, asked.undoTitle)
                    : render::planDetach(*clause, snapshot_, asked.undoTitle);
  change.consents = asked.consents;
  return port.apply(change);
}

const track::FoundClause* DocumentController::findAgain(const Asked& asked) const {
  const auto found = find(asked.handle);
  return found < found_.clauses.size() ? &found_.clauses[found] : nullptr;
}

std::u16string DocumentController::wordingOf(const track::FoundClause& clause) const {
  std::set<document::BlockId> own;
  for (const auto& found : clause.blocks)
    own.insert(found.block);
  std::u16string wording;
  for (const auto& block : snapshot_.blocks) {
    if (own.contains(block.id)) wording += document::textOf(block) + u'\n';
  }
  return wording;
}

}  // namespace meibun::sidebar
