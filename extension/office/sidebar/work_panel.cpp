// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/work_panel.hpp"

#include <utility>

#include "office/sidebar/report.hpp"
#include "office/uno/guard.hpp"

namespace meibun::sidebar {
namespace {

Reference<css::frame::XModel> modelOf(const Reference<css::frame::XFrame>& frame) {
  if (!frame.is() || !frame->getController().is()) return {};
  return frame->getController()->getModel();
}

}  // namespace

WorkPanel::WorkPanel(PanelPlace place, Workbench workbench)
    : place_(std::move(place)),
      workbench_(std::move(workbench)),
      session_(DocumentSession::of(place_.context, modelOf(place_.frame), workbench_.texts)),
      events_(alive_.token(), sink()),
      controls_(place_.context) {
  controls_.show(place_.parent);
}

Reference<css::awt::XWindow> WorkPanel::window() const {
  return Reference<css::awt::XWindow>(controls_.window(), css::uno::UNO_QUERY);
}

void WorkPanel::show(const base::Diagnostic& problem) {
  // Never throws: whoever calls has just caught something. The problem is in the log.
  uno::guarded("WorkPanel::show", uno::onlyLogged, [&] {
    if (controls_.window().is() && messages_) messages_->say({problem});
  });
}

void WorkPanel::dispose() {
  alive_.end();
  watch_.reset();
  controls_.dispose();
}

void WorkPanel::makeMessages() {
  messages_ = std::make_unique<MessageBar>(
      place_.context, controls_, events_, texts(),
      MessageBar::Actions{[this] { layOut(); },
                          [this](const base::Diagnostics& failures) {
                            return makeReport(place_.context, texts(), failures, shelf().findings);
                          },
                          [this](const std::string& text) { copyText(place_.context, text); }});
}

void WorkPanel::soon(std::function<void()> work) {
  later(place_.context, alive_.token(), sink(), std::move(work));
}

void WorkPanel::watch() {
  const auto model = modelOf(place_.frame);
  if (!model.is() || session_->port() == nullptr) return;
  watch_ = std::make_unique<document::ChangeWatch>(
      place_.context, model, [this, alive = alive_.token()](document::ChangeWatch::What what) {
        const auto owner = alive->owner.lock();
        if (!alive->alive) return;
        uno::guarded("documentChanged", sink(), [&] { documentChanged(what); });
      });
}

std::optional<css::awt::Size> WorkPanel::size() const {
  if (!controls_.window().is()) return std::nullopt;
  const auto bounds = window()->getPosSize();
  if (bounds.Width <= 0 || bounds.Height <= 0) return std::nullopt;
  return css::awt::Size(bounds.Width, bounds.Height);
}

uno::DiagnosticSink WorkPanel::sink() {
  return [this](const base::Diagnostic& problem) { show(problem); };
}

}  // namespace meibun::sidebar
