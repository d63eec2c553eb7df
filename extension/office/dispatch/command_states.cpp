// SPDX-License-Identifier: MPL-2.0
// Who shows the commands is told whether they are possible, as the document changes.
#include <utility>

#include <com/sun/star/frame/FrameAction.hpp>

#include "office/dispatch/frame_dispatch.hpp"
#include "office/document/open_document.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::dispatch {

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

// Another document in the same window: what waits for a panel was meant for the one before.
void FrameDispatch::frameAction(const css::frame::FrameActionEvent& event) {
  uno::guarded("FrameDispatch::frameAction", uno::onlyLogged, [&] {
    if (event.Action == css::frame::FrameAction_COMPONENT_DETACHING ||
        event.Action == css::frame::FrameAction_COMPONENT_REATTACHED) {
      Clauses::drop(frame());
      InDocument::drop(frame());
    }
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

}  // namespace meibun::dispatch
