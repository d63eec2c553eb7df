// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/runner.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/day.hpp"
#include "core/base/text.hpp"
#include "core/select/short_code.hpp"
#include "office/dispatch/next_clause.hpp"
#include "office/dispatch/runner_outcome.hpp"
#include "office/sidebar/placeholder_jump.hpp"

namespace meibun::dispatch {
namespace {

using sidebar::Outcome;
using Action = sidebar::DocumentController::Action;

// What a person gave by asking for the removal itself.
bool impliedByAsking(const std::string& code) {
  return code == "panel.ask-remove" || code == "panel.ask-detach";
}

base::Diagnostic unknownInstance(const std::string& instance) {
  return {.code = "command.instance-unknown", .arguments = {{"instance", instance}}};
}

bool holds(const track::FoundClause& clause, document::BlockId block) {
  return std::any_of(clause.blocks.begin(), clause.blocks.end(),
                     [&](const track::FoundBlock& one) { return one.block == block; });
}

std::u16string trimmed(std::u16string_view text) {
  constexpr std::u16string_view kBlank = u" \t\n\u3000";
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::u16string_view::npos) return {};
  return std::u16string{text.substr(first, text.find_last_not_of(kBlank) - first + 1)};
}

// The code in what was typed; a cell, a box or a selection must hold nothing else.
select::TypedCode codeIn(const TypedText& typed, const sidebar::Shelf& shelf) {
  if (!typed.isWhole()) return select::codeAtEnd(shelf.library, shelf.day, typed.text());
  const auto code = trimmed(typed.text());
  return {code, select::clausesWithCode(shelf.library, shelf.day, code)};
}

base::Result<model::ClauseRef> onlyOne(const select::TypedCode& typed) {
  const auto code = base::utf8(typed.code);
  if (typed.clauses.size() == 1) return typed.clauses.front();
  if (code.empty()) return base::Diagnostic{.code = "command.no-code"};
  if (typed.clauses.empty()) {
    return base::Diagnostic{.code = "command.code-unknown", .arguments = {{"code", code}}};
  }
  std::string names;
  for (const auto& one : typed.clauses)
    names += (names.empty() ? "" : ", ") + model::toString(one);
  return base::Diagnostic{.code = "command.clause-several",
                          .arguments = {{"clause", code}, {"clauses", names}}};
}

// The code that was typed is there to be replaced: where nothing else goes, that is not asked.
bool asksOnlyForTheCode(const base::Diagnostic& question, const TypedText& typed) {
  if (question.code != "calc.overwrite") return false;
  std::map<std::string, std::string> about(question.arguments.begin(), question.arguments.end());
  const auto& cells = about["cells"];
  const bool one = cells == typed.cell() || cells.starts_with(typed.cell() + ":");
  return one && cells.find(',') == std::string::npos &&
         base::utf16(about["texts"]) == trimmed(typed.text());
}

base::Diagnostics impliedByTheCode(const sidebar::Inserter& inserter, const TypedText& typed) {
  auto open = inserter.openQuestions();
  std::erase_if(open, [&](const auto& one) { return !asksOnlyForTheCode(one, typed); });
  return open;
}

}  // namespace

Finished refused(base::Diagnostic why) { return {false, std::move(why), {}, {}, {}}; }

Finished done() { return {true, {.code = {}, .severity = base::Severity::info}, {}, {}, {}}; }

Runner::Runner(Context context, const Reference<css::frame::XModel>& document,
               sidebar::Workbench workbench)
    : context_(std::move(context)),
      document_(document),
      workbench_(std::move(workbench)),
      session_(sidebar::DocumentSession::of(context_, document_, workbench_.texts)),
      found_(workbench_.shelf, workbench_.texts.language()) {}

Desk Runner::desk() const {
  Desk desk{workbench_.shelf, [context = context_] { return sidebar::companyData(context); },
            workbench_.texts.language()};
  if (const auto* port = session_->port()) desk.family = port->abilities().family;
  return desk;
}

// A macro that names its clause gets the same wording whatever stands in the panel.
base::Result<sidebar::ClauseView> Runner::viewOf(const Request& request) const {
  if (request.clause) {
    MEIBUN_TRY(clause, clauseNamed(*workbench_.shelf, *request.clause));
    return dispatch::viewOf(desk(), {}, clause, request);
  }
  const auto& state = session_->clauses;
  if (!state.clause) return base::Diagnostic{.code = "panel.choose-clause"};
  return dispatch::viewOf(desk(), state, *state.clause, request);
}

Finished Runner::insert(const Request& request) {
  const auto view = viewOf(request);
  if (!view) return refused(view.error());
  sidebar::Inserter inserter;
  Outcome outcome;
  return insertView(view.value(), request, inserter, outcome);
}

Finished Runner::insertView(const sidebar::ClauseView& view, const Request& request,
                            sidebar::Inserter& inserter, Outcome& outcome) {
  document::DocumentPort* port = session_->port();
  if (port == nullptr) return refused({.code = "panel.unsupported"});
  const auto title = workbench_.texts.text("undo.insert", {{"title", view.title}});
  const auto* selection = std::get_if<document::Selection>(&request.place);
  const auto here = selection != nullptr && selection->code.empty()
                        ? sidebar::insertionPlace(*session_)
                        : sidebar::InsertionPlace{request.place, {}};
  outcome = inserter.begin(*port, view, workbench_.shelf, here.place, base::utf16(title),
                           base::today(), here.against);
  auto finished = finish(request, inserter, outcome, *port);
  if (view.settingsProblem) finished.notes.push_back(*view.settingsProblem);
  return finished;
}

Finished Runner::finish(const Request& request, sidebar::Inserter& inserter,
                        sidebar::Outcome& outcome, document::DocumentPort& port) {
  outcome = agreeTo(request.consents, inserter, std::move(outcome), port);
  if (outcome.open) {
    const auto shown =
        sidebar::goToFirstPlaceholder(*session_, *workbench_.shelf, *outcome.instance);
    if (!shown) outcome.notes.push_back(shown.error());
  }
  return finishedOf(outcome, inserter.openQuestions());
}

Runner::ShortCode Runner::insertShortCode(const Request& request) {
  ShortCode result;
  const auto refuse = [&](base::Diagnostic why) {
    result.outcome = {Outcome::Kind::refused, why};
    result.finished = refused(std::move(why));
    return std::move(result);
  };
  document::DocumentPort* port = session_->port();
  if (port == nullptr) return refuse({.code = "panel.unsupported"});
  const auto typed = TypedText::at(context_, document_);
  if (!typed) return refuse(typed.error());
  const auto code = codeIn(typed.value(), *workbench_.shelf);
  const auto clause = onlyOne(code);
  if (!clause) return refuse(clause.error());
  result.clause = clause.value();
  const auto view = dispatch::viewOf(desk(), session_->clauses, clause.value(), request);
  if (!view) return refuse(view.error());
  if (const auto selected = typed.value().selectLast(code.code); !selected) {
    return refuse(selected.error());
  }
  auto here = request;
  here.place = typed.value().place();
  result.finished = insertView(view.value(), here, result.inserter, result.outcome);
  if (result.outcome.kind == Outcome::Kind::question) {
    result.implied = impliedByTheCode(result.inserter, typed.value());
    result.declined = [typed = typed.value()] { typed.restore(); };
    auto consents = request.consents;
    for (const auto& question : result.implied)
      consents.insert(question.code);
    result.outcome = agreeTo(consents, result.inserter, std::move(result.outcome), *port);
    result.finished = finishedOf(result.outcome, result.inserter.openQuestions());
  }
  if (result.outcome.kind == Outcome::Kind::refused) typed.value().restore();
  return result;
}

base::Result<sidebar::DocumentController::Handle> Runner::clauseToAskAbout() {
  MEIBUN_TRY(meant, clauseMeant({}));
  return *found_.handle(meant);
}

base::Result<std::size_t> Runner::clauseMeant(const Request& request) {
  const document::DocumentPort* port = session_->port();
  if (port == nullptr) return base::Diagnostic{.code = "panel.unsupported"};
  MEIBUN_TRY(found_.refresh(*port));
  const auto& clauses = found_.clauses();
  const auto block = session_->view()->blockAtCursor(found_.snapshot().revision);
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (request.instance ? clauses[i].instance.digits == *request.instance
                         : block && holds(clauses[i], *block)) {
      return i;
    }
  }
  if (request.instance) return unknownInstance(*request.instance);
  return base::Diagnostic{.code = "command.no-clause-here"};
}

Finished Runner::remove(const Request& request) { return takeOut(Action::remove, request); }

Finished Runner::detach(const Request& request) { return takeOut(Action::detach, request); }

Finished Runner::takeOut(Action action, const Request& request) {
  const auto meant = clauseMeant(request);
  if (!meant) return refused(meant.error());
  const auto clause = found_.clauses()[meant.value()];
  const auto title = workbench_.texts.text(
      action == Action::remove ? "undo.remove" : "undo.detach",
      {{"title",
        clause.title.empty() ? workbench_.texts.text("panel.unknown-clause") : clause.title}});
  auto outcome = found_.ask(action, meant.value(), base::utf16(title));
  while (
      outcome.kind == Outcome::Kind::question &&
      (impliedByAsking(outcome.message.code) || request.consents.contains(outcome.message.code))) {
    outcome = found_.agree(*session_->port());
  }
  const bool asks = outcome.kind == Outcome::Kind::question;
  found_.decline();
  auto finished =
      finishedOf(outcome, asks ? base::Diagnostics{outcome.message} : base::Diagnostics{});
  finished.instance = clause.instance.digits;
  return finished;
}

// Without an instance: the next one behind the cursor, from the last on to the first.
base::Result<std::size_t> Runner::nextClause(const Request& request) {
  auto meant = clauseMeant(request);
  if (request.instance) return meant;
  const auto& clauses = found_.clauses();
  if (meant) return (meant.value() + 1) % clauses.size();
  if (meant.error().code != "command.no-clause-here") return meant.error();
  if (clauses.empty()) return base::Diagnostic{.code = "command.no-clause"};
  const auto& snapshot = found_.snapshot();
  return clauseBehind(snapshot, clauses, session_->view()->blockAtCursor(snapshot.revision));
}

Finished Runner::goTo(const Request& request) {
  const auto next = nextClause(request);
  if (!next) return refused(next.error());
  const auto& clause = found_.clauses()[next.value()];
  if (clause.blocks.empty()) return refused({.code = "command.no-clause"});
  const auto shown =
      session_->view()->show(found_.snapshot().revision, clause.blocks.front().block);
  if (!shown) return refused(shown.error());
  Finished finished{true,
                    {.code = "command.shown",
                     .arguments = {{"title", clause.title}},
                     .severity = base::Severity::info},
                    {},
                    clause.instance.digits,
                    {}};
  return finished;
}

Finished Runner::nextPlaceholder() {
  return finishedOf(sidebar::goToNextPlaceholder(*session_, *workbench_.shelf), {});
}

}  // namespace meibun::dispatch
