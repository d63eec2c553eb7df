// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/message_bar.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <com/sun/star/awt/FontWeight.hpp>

namespace meibun::sidebar {

bool isFailure(const base::Diagnostic& diagnostic) {
  constexpr std::array<std::string_view, 6> kAreas = {"office.",   "xml.",  "file.",
                                                      "settings.", "l10n.", "port.rollback-failed"};
  return std::any_of(kAreas.begin(), kAreas.end(), [&](std::string_view area) {
    return diagnostic.severity == base::Severity::error && diagnostic.code.starts_with(area);
  });
}

MessageBar::MessageBar(Controls& controls, const Events& events, const l10n::MessageCatalog& texts,
                       Actions actions)
    : controls_(controls), texts_(texts), actions_(std::move(actions)) {
  using Kind = Controls::Kind;
  controls_.add(Kind::label, "message");
  // Bold is the one emphasis that needs no colour.
  controls_.setProperty("message", "FontWeight", css::uno::Any(css::awt::FontWeight::BOLD));
  events.onPressed(controls_.add(Kind::button, "message.yes"), [this] { answer(true); });
  events.onPressed(controls_.add(Kind::button, "message.no"), [this] { answer(false); });
  events.onPressed(controls_.add(Kind::button, "message.copy"), [this] {
    actions_.copy(actions_.report(failures_));
    controls_.setLabel("message.copy", texts_.text("panel.report-copied"));
  });
  relabel();
}

void MessageBar::relabel() {
  controls_.setLabel("message.yes", texts_.text("panel.answer-yes"));
  controls_.setLabel("message.no", texts_.text("panel.answer-no"));
  controls_.setLabel("message.copy", texts_.text("panel.copy-report"));
}

void MessageBar::say(const base::Diagnostics& messages) {
  const auto giveFocusBack = dropQuestion();
  std::string text;
  for (const base::Diagnostic& message : messages) {
    if (!text.empty()) text += '\n';
    text += texts_.text(message);
    if (isFailure(message)) failures_.push_back(message);
  }
  show(text);
  if (giveFocusBack) giveFocusBack();
}

void MessageBar::ask(const base::Diagnostic& question, std::function<void(bool)> answer) {
  failures_.clear();
  answer_ = std::move(answer);
  if (!giveFocusBack_) giveFocusBack_ = actions_.rememberFocus();
  show(texts_.text(question));
  controls_.focus("message.yes");
}

void MessageBar::clear() {
  if (text_.empty() && !answer_) return;
  const auto giveFocusBack = dropQuestion();
  show({});
  if (giveFocusBack) giveFocusBack();
}

std::function<void()> MessageBar::dropQuestion() {
  answer_ = nullptr;
  failures_.clear();
  auto giveFocusBack = std::exchange(giveFocusBack_, nullptr);
  const auto& focused = controls_.focused();
  const bool here = focused == "message.yes" || focused == "message.no";
  return here ? giveFocusBack : nullptr;
}

void MessageBar::show(const std::string& text) {
  text_ = text;
  const bool appears = !text_.empty() && !controls_.isVisible("message");
  controls_.setLabel("message", text_);
  controls_.setLabel("message.copy", texts_.text("panel.copy-report"));
  actions_.changed();
  if (appears) actions_.later([this] { announce(); });
}

// A screen reader is told when a label's words change, but not of those it appears with.
void MessageBar::announce() const {
  if (text_.empty()) return;
  controls_.setLabel("message", {});
  controls_.setLabel("message", text_);
}

void MessageBar::answer(bool yes) {
  if (!answer_) return;
  const auto answer = std::exchange(answer_, nullptr);
  const auto giveFocusBack = std::exchange(giveFocusBack_, nullptr);
  show({});
  answer(yes);
  // Another question keeps the focus for itself.
  if (answer_) {
    giveFocusBack_ = giveFocusBack;
  } else if (giveFocusBack) {
    giveFocusBack();
  }
}

void MessageBar::addBands(std::vector<Band>& bands, int width) const {
  if (text_.empty()) return;
  bands.push_back({Band::Kind::block, {controls_.wrapped("message", width)}});
  Band buttons{Band::Kind::buttons, {}};
  if (answer_) {
    buttons.cells = {controls_.cell("message.yes"), controls_.cell("message.no")};
  } else if (!failures_.empty()) {
    buttons.cells = {controls_.cell("message.copy")};
  }
  if (!buttons.cells.empty()) bands.push_back(std::move(buttons));
}

}  // namespace meibun::sidebar
