// SPDX-License-Identifier: MPL-2.0
// Commands that a person gives by menu, toolbar or key: what asks or is refused is shown in the
// panels.
#include <utility>

#include "office/dispatch/frame_dispatch.hpp"
#include "office/dispatch/office_windows.hpp"
#include "office/document/open_document.hpp"
#include "office/sidebar/help_key.hpp"
#include "office/uno/guard.hpp"

namespace meibun::dispatch {

using Action = sidebar::DocumentController::Action;

namespace {

base::Diagnostics noSidebar() { return {{.code = "command.no-sidebar"}}; }

}  // namespace

void FrameDispatch::inClauses(Clauses::Work work) {
  soon([this, work = std::move(work)] {
    if (!sidebar::openPanel(frame(), context_, sidebar::kClausesPanel))
      return sayInBox(noSidebar());
    Clauses::whenShown(frame(), work);
  });
}

void FrameDispatch::inDocument(InDocument::Work work) {
  soon([this, work = std::move(work)] {
    if (!sidebar::openPanel(frame(), context_, sidebar::kDocumentPanel))
      return sayInBox(noSidebar());
    InDocument::whenShown(frame(), work);
  });
}

void FrameDispatch::sayInBox(const base::Diagnostics& said) {
  showBox(context_, frame(), said, alive_.token());
}

Finished FrameDispatch::show(Command command) {
  switch (command) {
    case Command::showClauses:
      inClauses([](sidebar::ClausesFace& face) { face.focusSearch(); });
      return done();
    case Command::showDocumentClauses:
      inDocument([](sidebar::DocumentFace& face) { face.focusList(); });
      return done();
    case Command::insertSet:
      inClauses([](sidebar::ClausesFace& face) { face.openSets(); });
      return done();
    case Command::refresh:
      inDocument([](sidebar::DocumentFace& face) { face.refreshList(); });
      return done();
    case Command::options:
      openOptions(context_, frame(), alive_.token());
      return done();
    default:
      break;
  }
  const auto opened = sidebar::openManual(context_);
  return opened ? done() : refused(opened.error());
}

Finished FrameDispatch::runSoon(Command command) {
  soon([this, command] {
    const auto state = stateNow();
    if (isEnabled(command, state)) {
      runForPerson(command);
    } else {
      showMessage(refused(whyDisabled(state)));
    }
    tellAll();
  });
  return done();
}

Finished FrameDispatch::runForPerson(Command command) {
  const bool works = command == Command::insertShortCode || command == Command::remove ||
                     command == Command::detach || command == Command::goTo ||
                     command == Command::nextPlaceholder;
  if (command == Command::insert) {
    auto* face = sidebar::isDeckOpen(frame()) ? Clauses::in(frame()) : nullptr;
    if (face == nullptr) return show(Command::showClauses);
    face->insertChosen();
    return done();
  }
  if (!works) {
    const auto shown = show(command);
    return shown.done ? shown : showMessage(shown);
  }
  auto workbench = sidebar::openWorkbench(context_);
  if (!workbench) return showMessage(refused(workbench.error()));
  Runner runner(context_, model(), std::move(workbench).value());
  if (command == Command::insertShortCode) return insertShortCodeForPerson(runner);
  if (command == Command::remove) return takeOutForPerson(runner, Action::remove);
  if (command == Command::detach) return takeOutForPerson(runner, Action::detach);
  const auto shown =
      command == Command::nextPlaceholder ? runner.nextPlaceholder() : runner.goTo({});
  return shown.done ? shown : showMessage(shown);
}

Finished FrameDispatch::insertShortCodeForPerson(Runner& runner) {
  auto result = runner.insertShortCode({});
  const bool open = sidebar::isDeckOpen(frame());
  if (result.finished.done && result.finished.notes.empty() && !open) return result.finished;
  if (result.finished.done || !result.clause) return showMessage(std::move(result.finished));
  auto finished = result.finished;
  inClauses(
      [begun = sidebar::ClausesFace::Begun{
           std::move(result.inserter), result.outcome, result.clause, std::move(result.implied),
           std::move(result.declined)}](sidebar::ClausesFace& face) { face.carryOn(begun); });
  return finished;
}

Finished FrameDispatch::takeOutForPerson(Runner& runner, Action action) {
  const auto meant = runner.clauseToAskAbout();
  if (!meant) return showMessage(refused(meant.error()));
  inDocument([action, clause = meant.value()](sidebar::DocumentFace& face) {
    face.askAbout(action, clause);
  });
  return done();
}

Finished FrameDispatch::showMessage(Finished finished) {
  base::Diagnostics said{finished.message};
  said.insert(said.end(), finished.notes.begin(), finished.notes.end());
  if (document::hasAdapter(model()) &&
      sidebar::openPanel(frame(), context_, sidebar::kClausesPanel)) {
    Clauses::whenShown(frame(), [said](sidebar::ClausesFace& face) { face.say(said); });
  } else {
    sayInBox(said);
  }
  return finished;
}

}  // namespace meibun::dispatch
