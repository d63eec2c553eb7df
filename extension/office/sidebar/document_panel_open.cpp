// SPDX-License-Identifier: MPL-2.0
// What the panel "In this document" does with the parameters that nobody has filled.
#include <algorithm>
#include <utility>

#include "office/sidebar/document_panel.hpp"
#include "office/sidebar/placeholder_jump.hpp"

namespace meibun::sidebar {
namespace {

constexpr int kMostOpen = 3;  // rows in sight
constexpr int kBar = 20;      // where a row is longer than the panel is wide; it hid the only one

}  // namespace

void DocumentPanel::connectOpen() {
  events_.onPress(controls_["open"], [this] { openClicked_ = true; });
  events_.onChosen(controls_["open"], [this] {
    if (updating_) return;
    soon([this] {
      if (std::exchange(openClicked_, false)) goToOpen(Focus::stays);
    });
  });
  events_.onDoubleClick(controls_["open"], [this](const css::awt::MouseEvent&) {
    soon([this] { goToOpen(Focus::follows); });
  });
  events_.onKey(controls_["open"], [this](const css::awt::KeyEvent& event) {
    openClicked_ = false;
    if (isReturn(event)) goToOpen(Focus::follows);
  });
  events_.onPressed(controls_["next"], [this] { goToNext(); });
}

void DocumentPanel::showOpen() {
  std::vector<std::string> rows;
  for (const auto& one : controller_.placeholders()) {
    const auto clause = one.clause.empty() ? texts().text("panel.unknown-clause") : one.clause;
    rows.push_back(
        texts().text("panel.placeholder-row", {{"title", one.place.title}, {"clause", clause}}));
  }
  controls_.setLabel("open.label",
                     texts().text("panel.placeholders", {{"n", std::to_string(rows.size())}}));
  if (rows == openRows_) return;
  controls_.setItems("open", rows);
  openRows_ = std::move(rows);
}

void DocumentPanel::goToNext() {
  const auto outcome = goToNextPlaceholder(*session_, shelf());
  if (messages_->asking()) dropQuestion();
  messages_->say({outcome.message});
  if (outcome.kind == Outcome::Kind::done) place_.frame->getComponentWindow()->setFocus();
}

// The list may be older than the document by a moment: then it is read anew and shown.
void DocumentPanel::goToOpen(Focus focus) {
  const auto& all = controller_.placeholders();
  const auto row = controls_.chosen("open");
  document::DocumentView* view = session_->view();
  if (row >= all.size() || view == nullptr) return;
  const auto& place = all[row].place;
  const auto shown =
      view->select(controller_.snapshot().revision, place.block, {place.begin, place.length});
  if (!shown && shown.error().code == "port.stale") return refresh();
  if (!shown) return messages_->say({shown.error()});
  if (!messages_->asking()) messages_->clear();
  if (focus == Focus::follows) place_.frame->getComponentWindow()->setFocus();
}

void DocumentPanel::addOpenBands(std::vector<Band>& bands) const {
  if (openRows_.empty()) return;
  Cell list = controls_.cell("open");
  list.height = std::min(kMostOpen, std::max(1, static_cast<int>(openRows_.size()))) * kRow + kBar;
  bands.push_back({Band::Kind::block, {list}});
  bands.push_back({Band::Kind::buttons, {controls_.cell("next")}});
}

}  // namespace meibun::sidebar
