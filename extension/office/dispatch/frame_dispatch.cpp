// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/frame_dispatch.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/FrameAction.hpp>

#include "office/dispatch/office_windows.hpp"
#include "office/document/open_document.hpp"
#include "office/settings/language.hpp"
#include "office/sidebar/help_key.hpp"
#include "office/sidebar/shown_panels.hpp"
#include "office/uno/guard.hpp"

namespace meibun::dispatch {
namespace {

using Action = sidebar::DocumentController::Action;

// Keyed by the frame's identity as an object; holds no reference to it.
using Dispatches =
    std::map<const css::uno::XInterface*, css::uno::WeakReference<css::frame::XDispatch>>;

// The office makes them on its main thread, programs on their own.
std::mutex& dispatchesMutex() {
  static std::mutex mutex;
  return mutex;
}

Dispatches& dispatches() {
  static Dispatches all;
  return all;
}

const css::uno::XInterface* identity(const Reference<css::uno::XInterface>& object) {
  return Reference<css::uno::XInterface>(object, css::uno::UNO_QUERY).get();
}

Finished done() { return {true, {.code = {}, .severity = base::Severity::info}, {}, {}, {}}; }

Sequence<OUString> strings(const std::vector<std::string>& items) {
  std::vector<OUString> result;
  for (const auto& item : items)
    result.push_back(uno::ustr(item));
  return uno::seq(result);
}

// What a macro is told, see docs/macro-commands.md.
Sequence<css::beans::PropertyValue> resultOf(const Context& context, const Finished& finished) {
  const auto texts = settings::loadCatalog(context);
  const auto textOf = [&](const base::Diagnostic& one) {
    if (one.code.empty()) return std::string{};
    return texts ? texts.value().text(one) : one.code;
  };
  std::vector<std::string> notes;
  for (const auto& note : finished.notes)
    notes.push_back(textOf(note));
  return uno::seq<css::beans::PropertyValue>(
      {uno::argument("Code", uno::ustr(finished.message.code)),
       uno::argument("Message", uno::ustr(textOf(finished.message))),
       uno::argument("Instance", uno::ustr(finished.instance)),
       uno::argument("Questions", strings(finished.questions)),
       uno::argument("Notes", strings(notes))});
}

}  // namespace

Reference<css::frame::XDispatch> FrameDispatch::of(const Context& context,
                                                   const Reference<css::frame::XFrame>& frame) {
  const auto* key = identity(uno::up<css::uno::XInterface>(frame));
  const Reference<FrameDispatch> made(new FrameDispatch(context, frame));
  const Reference<css::frame::XDispatch> dispatch(made.get());
  {
    const std::lock_guard lock{dispatchesMutex()};
    auto& known = dispatches()[key];
    Reference<css::frame::XDispatch> found(known);
    if (found.is()) return found;
    known = dispatch;
  }
  if (frame.is()) frame->addFrameActionListener(made.get());
  return dispatch;
}

FrameDispatch::FrameDispatch(Context context, const Reference<css::frame::XFrame>& frame)
    : context_(std::move(context)), frame_(frame) {}

Reference<css::frame::XFrame> FrameDispatch::frame() const { return frame_; }

Reference<css::frame::XModel> FrameDispatch::model() const {
  const auto frame = this->frame();
  if (!frame.is() || !frame->getController().is()) return {};
  return frame->getController()->getModel();
}

void FrameDispatch::dispatch(const css::util::URL& url,
                             const Sequence<css::beans::PropertyValue>& arguments) {
  dispatchWithNotification(url, arguments, {});
}

void FrameDispatch::dispatchWithNotification(
    const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
    const Reference<css::frame::XDispatchResultListener>& listener) {
  const Reference<css::frame::XDispatch> self(this);
  Finished finished;
  uno::guarded(
      "FrameDispatch::dispatch",
      [&](const base::Diagnostic& problem) { finished = refused(problem); },
      [&] { finished = run(url, arguments, listener.is()); });
  uno::guarded("FrameDispatch::tellAll", uno::onlyLogged, [&] { tellAll(); });
  if (!listener.is()) return;
  uno::guarded("FrameDispatch::finished", uno::onlyLogged, [&] {
    css::frame::DispatchResultEvent event;
    event.Source = self;
    event.State = finished.done ? css::frame::DispatchResultState::SUCCESS
                                : css::frame::DispatchResultState::FAILURE;
    event.Result <<= resultOf(context_, finished);
    listener->dispatchFinished(event);
  });
}

Finished FrameDispatch::run(const css::util::URL& url,
                            const Sequence<css::beans::PropertyValue>& arguments, bool waits) {
  const auto command = commandOf(uno::utf8(url.Complete));
  if (!command) {
    return refused(
        {.code = "command.unknown", .arguments = {{"command", uno::utf8(url.Complete)}}});
  }
  const auto call = callOf(arguments);
  if (!call) return refused(call.error());
  const bool macro = waits || call.value().fromMacro;
  if (!macro) return runSoon(*command);
  const auto request = requestOf(*command, call.value().arguments);
  if (!request) return refused(request.error());
  const auto state = stateNow();
  if (!isEnabled(*command, state)) return refused(notPossible(*command, state));
  return runForMacro(*command, request.value());
}

// Panels and messages belong to the main thread, whatever thread a command comes from.
void FrameDispatch::soon(std::function<void()> work) {
  const Reference<css::frame::XDispatch> self(this);
  const auto say = [this](const base::Diagnostic& problem) {
    uno::guarded("FrameDispatch::say", uno::onlyLogged, [&] { showMessage(refused(problem)); });
  };
  sidebar::later(context_, alive_.token(), say, [self, work = std::move(work)] { work(); });
}

Finished FrameDispatch::runSoon(Command command) {
  soon([this, command] {
    const auto state = stateNow();
    if (isEnabled(command, state)) {
      runForPerson(command);
    } else {
      showMessage(refused(notPossible(command, state)));
    }
    tellAll();
  });
  return done();
}

void FrameDispatch::inClauses(Clauses::Work work) {
  soon([this, work = std::move(work)] {
    sidebar::openDeck(frame(), context_);
    Clauses::whenShown(frame(), work);
  });
}

void FrameDispatch::inDocument(InDocument::Work work) {
  soon([this, work = std::move(work)] {
    sidebar::openDeck(frame(), context_);
    InDocument::whenShown(frame(), work);
  });
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
      soon([this] {
        if (auto* face = InDocument::in(frame())) face->refreshList();
      });
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

Finished FrameDispatch::runForMacro(Command command, const Request& request) {
  const bool works = command == Command::insert || command == Command::insertShortCode ||
                     command == Command::insertSet || command == Command::remove ||
                     command == Command::detach || command == Command::goTo ||
                     command == Command::nextPlaceholder;
  if (!works) return show(command);
  auto workbench = sidebar::openWorkbench(context_);
  if (!workbench) return refused(workbench.error());
  Runner runner(context_, model(), std::move(workbench).value());
  switch (command) {
    case Command::insert:
      return runner.insert(request);
    case Command::insertShortCode:
      return runner.insertShortCode(request).finished;
    case Command::insertSet:
      return runner.insertSet(request);
    case Command::remove:
      return runner.remove(request);
    case Command::detach:
      return runner.detach(request);
    case Command::nextPlaceholder:
      return runner.nextPlaceholder();
    default:
      return runner.goTo(request);
  }
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
  inClauses([inserter = std::move(result.inserter), outcome = result.outcome,
             clause = result.clause](sidebar::ClausesFace& face) {
    face.carryOn(inserter, outcome, clause);
  });
  return result.finished;
}

Finished FrameDispatch::takeOutForPerson(Runner& runner, Action action) {
  const auto meant = runner.clauseMeant({});
  if (!meant) return showMessage(refused(meant.error()));
  inDocument(
      [action, row = meant.value()](sidebar::DocumentFace& face) { face.askAbout(action, row); });
  return done();
}

Finished FrameDispatch::showMessage(Finished finished) {
  base::Diagnostics said{finished.message};
  said.insert(said.end(), finished.notes.begin(), finished.notes.end());
  if (document::hasAdapter(model()) && sidebar::openDeck(frame(), context_)) {
    Clauses::whenShown(frame(), [said](sidebar::ClausesFace& face) { face.say(said); });
  } else {
    showBox(context_, frame(), said, alive_.token());
  }
  return finished;
}

DocumentState FrameDispatch::stateNow() {
  const auto model = this->model();
  return stateOf(model, document::hasAdapter(model));
}

void FrameDispatch::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                      const css::util::URL& url) {
  uno::guarded("FrameDispatch::addStatusListener", uno::onlyLogged, [&] {
    const auto command = commandOf(uno::utf8(url.Complete));
    if (!command || !listener.is()) return;
    const Listening one{listener, url, *command};
    tellAll();
    {
      const std::lock_guard lock{mutex_};
      listeners_.push_back(one);
    }
    tell(one, stateNow());
    soon([this] { watch(); });
  });
}

void FrameDispatch::removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                         const css::util::URL& url) {
  uno::guarded("FrameDispatch::removeStatusListener", uno::onlyLogged, [&] {
    {
      const std::lock_guard lock{mutex_};
      std::erase_if(listeners_, [&](const Listening& one) {
        return one.listener == listener && one.url.Complete == url.Complete;
      });
    }
    soon([this] { watch(); });
  });
}

std::vector<FrameDispatch::Listening> FrameDispatch::listeners() const {
  const std::lock_guard lock{mutex_};
  return listeners_;
}

// Only as long as somebody listens.
void FrameDispatch::watch() {
  const auto model = this->model();
  if (listeners().empty() || !document::hasAdapter(model)) {
    watch_.reset();
    watched_.clear();
    return;
  }
  if (watch_ && Reference<css::frame::XModel>(watched_) == model) return;
  watched_ = model;
  watch_ = std::make_unique<document::ChangeWatch>(
      context_, model, [this, alive = alive_.token()](document::ChangeWatch::What) {
        if (!alive->alive) return;
        const Reference<css::frame::XDispatch> self(this);
        uno::guarded("FrameDispatch::changed", uno::onlyLogged, [this] { tellAll(); });
      });
  tellAll();
}

void FrameDispatch::tellAll() {
  const auto state = stateNow();
  {
    const std::lock_guard lock{mutex_};
    if (state == told_) return;
    told_ = state;
  }
  for (const auto& one : listeners())
    tell(one, state);
}

void FrameDispatch::tell(const Listening& one, const DocumentState& state) {
  css::frame::FeatureStateEvent event;
  event.Source = Reference<css::uno::XInterface>(static_cast<cppu::OWeakObject*>(this));
  event.FeatureURL = one.url;
  event.IsEnabled = isEnabled(one.command, state);
  event.Requery = false;
  uno::guarded("FrameDispatch::tell", uno::onlyLogged, [&] { one.listener->statusChanged(event); });
}

// Another document in the same window.
void FrameDispatch::frameAction(const css::frame::FrameActionEvent& event) {
  uno::guarded("FrameDispatch::frameAction", uno::onlyLogged, [&] {
    if (event.Action != css::frame::FrameAction_COMPONENT_ATTACHED &&
        event.Action != css::frame::FrameAction_COMPONENT_REATTACHED) {
      return;
    }
    soon([this] {
      watch();
      tellAll();
    });
  });
}

void FrameDispatch::disposing(const css::lang::EventObject& event) {
  const Reference<css::frame::XDispatch> self(this);
  uno::guarded("FrameDispatch::disposing", uno::onlyLogged, [&] {
    const auto* key = identity(event.Source);
    {
      const std::lock_guard lock{dispatchesMutex()};
      dispatches().erase(key);
    }
    Clauses::forget(key);
    InDocument::forget(key);
    alive_.end();
    watch_.reset();
    const std::lock_guard lock{mutex_};
    listeners_.clear();
  });
}

}  // namespace meibun::dispatch
