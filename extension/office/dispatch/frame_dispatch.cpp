// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/frame_dispatch.hpp"

#include <mutex>
#include <utility>

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/FrameAction.hpp>

#include "office/settings/language.hpp"
#include "office/uno/frames.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/office_lock.hpp"

namespace meibun::dispatch {
namespace {

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

Reference<css::frame::XModel> FrameDispatch::model() const { return uno::modelOf(frame()); }

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
    // Whoever waits must hear the end, whatever becomes of the words.
    uno::guarded("FrameDispatch::result", uno::onlyLogged,
                 [&] { event.Result <<= resultOf(context_, finished); });
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
  if (!isEnabled(*command, state)) return refused(whyDisabled(state));
  Finished finished;
  uno::underOfficeLock(context_, frame(), [&] {
    uno::guarded(
        "FrameDispatch::runForMacro",
        [&](const base::Diagnostic& problem) { finished = refused(problem); },
        [&] { finished = runForMacro(*command, request.value()); });
  });
  return finished;
}

// Panels and messages belong to the main thread, whatever thread a command comes from.
void FrameDispatch::soon(std::function<void()> work) {
  const Reference<css::frame::XDispatch> self(this);
  const auto say = [this](const base::Diagnostic& problem) {
    uno::guarded("FrameDispatch::say", uno::onlyLogged, [&] { showMessage(refused(problem)); });
  };
  sidebar::later(context_, alive_.token(), say, [self, work = std::move(work)] { work(); });
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
      return insertShortCodeForMacro(runner, request);
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

// Nobody answers here: a question leaves the cursor where it was too.
Finished FrameDispatch::insertShortCodeForMacro(Runner& runner, const Request& request) {
  auto result = runner.insertShortCode(request);
  if (result.outcome.kind == sidebar::Outcome::Kind::question) result.declined();
  return std::move(result.finished);
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
