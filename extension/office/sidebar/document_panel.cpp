// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/document_panel.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include "core/base/text.hpp"
#include "office/sidebar/document_rows.hpp"
#include "office/sidebar/scoped_flag.hpp"
#include "office/uno/convert.hpp"

namespace meibun::sidebar {
namespace {

using Kind = Controls::Kind;
using Action = DocumentController::Action;

constexpr int kLeastList = 44;
constexpr int kComfort = 60;
const Metrics kMetrics;

}  // namespace

DocumentPanel::DocumentPanel(PanelPlace place, Workbench workbench)
    : WorkPanel(std::move(place), std::move(workbench)),
      controller_(workbench_.shelf, texts().language()) {
  makeControls();
  connect();
  listenToKeys();
  refresh();
  watch();
  if (const auto work = ShownPanel<DocumentFace>::shown(place_.frame, *this)) {
    soon([this, work] { work(*this); });
  }
}

DocumentPanel::~DocumentPanel() { DocumentPanel::dispose(); }

void DocumentPanel::dispose() {
  ShownPanel<DocumentFace>::gone(*this);
  WorkPanel::dispose();
}

void DocumentPanel::focusList() {
  soon([this] { controls_.focus("found"); });
}

void DocumentPanel::refreshList() {
  soon([this] {
    if (messages_->asking()) return controls_.focus("message.yes");
    messages_->clear();
    refresh();
  });
}

void DocumentPanel::askAbout(DocumentController::Action action,
                             const DocumentController::Handle& clause) {
  soon([this, action, clause] {
    if (messages_->asking()) dropQuestion();
    refresh();
    const auto row = controller_.find(clause);
    if (row >= rows_.size()) {
      return messages_->say(
          {{.code = "panel.clause-gone", .arguments = {{"title", clause.clause.title}}}});
    }
    controls_.choose("found", row);
    showDetails();
    ask(action);
  });
}

void DocumentPanel::makeControls() {
  controls_.add(Kind::list, "found", texts().text("panel.found", {{"n", "0"}}));
  controls_.add(Kind::label, "empty");
  controls_.add(Kind::label, "details");
  controls_.add(Kind::list, "open", texts().text("panel.placeholders", {{"n", "0"}}));
  controls_.add(Kind::button, "next");
  for (const char* name : {"goto", "remove", "detach"})
    controls_.add(Kind::button, name);
  makeMessages();
  label();
}

void DocumentPanel::label() const {
  controls_.setName(texts().text("panel.in-this-document"));
  controls_.setLabel("next", texts().text("panel.next-placeholder"));
  controls_.setLabel("goto", texts().text("panel.go-to"));
  controls_.setLabel("remove", texts().text("panel.remove"));
  controls_.setLabel("detach", texts().text("panel.detach"));
  controls_.setProperty("detach", "HelpText", Any(uno::ustr(texts().text("panel.detach-help"))));
}

void DocumentPanel::relabel() {
  label();
  controller_.speak(texts().language());
  showRows();
  layOut();
}

std::vector<MenuItem> DocumentPanel::menuItems() {
  return {menuItem("goto", [this] { goTo(Focus::follows); }),
          menuItem("remove", [this] { ask(Action::remove); }),
          menuItem("detach", [this] { ask(Action::detach); })};
}

void DocumentPanel::connect() {
  events_.onChosen(controls_["found"], [this] {
    if (updating_) return;
    choice_ = controller_.handle(controls_.chosen("found"));
    if (messages_->asking() && controls_.chosen("found") != askedRow_) dropQuestion();
    showDetails();
    goIfClicked();
  });
  events_.onPress(controls_["found"], [this] { clicked_ = true; });
  events_.onDoubleClick(controls_["found"], [this](const css::awt::MouseEvent&) {
    // After the list has dealt with the click that it is told of.
    soon([this] { goTo(Focus::follows); });
  });
  events_.onKey(controls_["found"], [this](const css::awt::KeyEvent& event) {
    clicked_ = false;
    if (isReturn(event)) goTo(Focus::follows);
    takeKeyOf("found", event);
  });
  offerMenu("found", {[this] { return menuItems(); },
                      [this] { return css::awt::Point(kRow, controls_.bounds("found").height); }});
  connectOpen();
  events_.onPressed(controls_["goto"], [this] { goTo(Focus::follows); });
  events_.onPressed(controls_["remove"], [this] { ask(Action::remove); });
  events_.onPressed(controls_["detach"], [this] { ask(Action::detach); });
  events_.onResized(controls_.window(), [this] { layOut(); });
}

// A question that stands is not disturbed: the answer reads the document anew.
void DocumentPanel::documentChanged(document::ChangeWatch::What what) {
  if (what == document::ChangeWatch::What::content && !messages_->asking()) refresh();
}

void DocumentPanel::refresh() {
  if (const auto problem = readAnew()) messages_->say({*problem});
}

std::optional<base::Diagnostic> DocumentPanel::readAnew() {
  std::optional<base::Diagnostic> problem;
  const document::DocumentPort* port = session_->port();
  if (port != nullptr) {
    if (const auto read = controller_.refresh(*port); !read) problem = read.error();
  }
  showRows();
  layOut();
  return problem;
}

void DocumentPanel::showRows() {
  const ScopedFlag updating{updating_};
  std::vector<std::string> rows;
  for (const auto& clause : controller_.clauses())
    rows.push_back(rowOf(texts(), clause));
  if (rows_.empty()) choice_ = controller_.handle(0);
  if (rows != rows_) {
    controls_.setItems("found", rows);
    rows_ = std::move(rows);
  }
  choose(choice_ ? controller_.find(*choice_) : std::string::npos);
  controls_.setLabel("found.label",
                     texts().text("panel.found", {{"n", std::to_string(rows_.size())}}));
  showOpen();
  const bool supported = session_->port() != nullptr || !session_->hasDocument();
  controls_.setLabel("empty",
                     texts().text(supported ? "panel.nothing-found" : "panel.unsupported"));
  showDetails();
}

// Once the chosen clause is gone none is chosen: Remove must not fall on its neighbour.
void DocumentPanel::choose(std::size_t row) {
  choice_ = controller_.handle(row);
  if (choice_) {
    controls_.choose("found", row);
  } else if (const auto old = controls_.chosen("found"); old != std::string::npos) {
    controls_.get<css::awt::XListBox>("found")->selectItemPos(static_cast<sal_Int16>(old), false);
  }
}

void DocumentPanel::showDetails() {
  const auto* clause = chosen();
  std::string text = clause == nullptr ? std::string{} : detailsOf(texts(), *clause);
  for (const auto& remark : controller_.remarks()) {
    text += (text.empty() ? "" : "\n") + texts().text(remark);
  }
  controls_.setLabel("details", text);
  const bool marked = clause != nullptr && clause->evidence != track::Evidence::wording;
  controls_.setProperty("goto", "Enabled", Any(clause != nullptr));
  controls_.setProperty("remove", "Enabled", Any(marked));
  controls_.setProperty("detach", "Enabled", Any(marked));
  layOut();
}

const track::FoundClause* DocumentPanel::chosen() const {
  const auto row = controls_.chosen("found");
  const auto& clauses = controller_.clauses();
  return row < clauses.size() ? &clauses[row] : nullptr;
}

bool DocumentPanel::takeKeyOf(const std::string& control, const css::awt::KeyEvent& event) {
  if (control != "found" || event.KeyCode != css::awt::Key::DELETE || event.Modifiers != 0) {
    return false;
  }
  soon([this] { ask(Action::remove); });
  return true;
}

// Of a quick click the list tells before the office tells of the mouse, which waits in its queue.
void DocumentPanel::goIfClicked() {
  soon([this] {
    if (std::exchange(clicked_, false)) goTo(Focus::stays);
  });
}

void DocumentPanel::goTo(Focus focus) {
  const auto* clause = chosen();
  document::DocumentView* view = session_->view();
  if (clause == nullptr || clause->blocks.empty() || view == nullptr) return;
  auto shown = view->show(controller_.snapshot().revision, clause->blocks.front().block);
  if (!shown && shown.error().code == "port.stale") {
    refresh();
    clause = chosen();
    if (clause == nullptr || clause->blocks.empty()) return;
    shown = view->show(controller_.snapshot().revision, clause->blocks.front().block);
  }
  if (!shown) {
    controller_.decline();
    messages_->say({shown.error()});
    return;
  }
  if (!messages_->asking()) messages_->clear();
  if (focus == Focus::follows) place_.frame->getComponentWindow()->setFocus();
}

void DocumentPanel::ask(Action action) {
  const auto* clause = chosen();
  if (clause == nullptr || messages_->asking()) return;
  const auto title = texts().text(action == Action::remove ? "undo.remove" : "undo.detach",
                                  {{"title", titleOf(texts(), *clause)}});
  finish(controller_.ask(action, controls_.chosen("found"), base::utf16(title)));
}

void DocumentPanel::dropQuestion() {
  controller_.decline();
  messages_->clear();
  refresh();
}

void DocumentPanel::finish(const Outcome& outcome) {
  if (outcome.kind != Outcome::Kind::question) {
    base::Diagnostics said{outcome.message};
    if (const auto problem = readAnew()) said.push_back(*problem);
    messages_->say(said);
    return;
  }
  // The answer before may have read the document anew.
  showRows();
  askedRow_ = controls_.chosen("found");
  messages_->ask(outcome.message, [this](bool yes) {
    document::DocumentPort* port = session_->port();
    if (yes && port != nullptr) {
      finish(controller_.agree(*port));
    } else {
      controller_.decline();
      refresh();
    }
  });
}

std::vector<Band> DocumentPanel::bands(int width) const {
  const int inner = width - 2 * kMetrics.margin;
  std::vector<Band> bands;
  if (rows_.empty()) {
    Cell empty = controls_.wrapped("empty", inner);
    const int full = empty.height;
    empty.height = std::min(full, kLeastList);
    bands.push_back({Band::Kind::block, {empty}, 0, 0, full});
    if (!controller_.remarks().empty()) {
      bands.push_back({Band::Kind::block, {controls_.wrapped("details", inner)}, 0, 1});
    }
    messages_->addBands(bands, inner);
    return bands;
  }
  Cell list = controls_.cell("found");
  list.height = kLeastList;
  bands.push_back({Band::Kind::block, {list}, 1});
  bands.push_back({Band::Kind::block, {controls_.wrapped("details", inner)}, 0, 1});
  addOpenBands(bands);
  messages_->addBands(bands, inner);
  bands.push_back({Band::Kind::buttons,
                   {controls_.cell("goto"), controls_.cell("remove"), controls_.cell("detach")}});
  return bands;
}

void DocumentPanel::layOut() {
  const auto room = size();
  if (!room) return;
  const auto all = bands(room->Width);
  controls_.place(arrange(all, room->Width, room->Height, kMetrics));
  // The office asks how high a panel wants to be only when told that this has changed.
  const int full = fullHeight(all, room->Width, kMetrics);
  if (full != wantedHeight_ && place_.sidebar.is()) {
    wantedHeight_ = full;
    place_.sidebar->requestLayout();
  }
}

// No more than its rows need: what is left belongs to the panel "Clauses".
css::ui::LayoutSize DocumentPanel::heightFor(int width) const {
  const auto all = bands(width);
  const int full = fullHeight(all, width, kMetrics);
  const int rows = static_cast<int>(rows_.size()) * kRow - kLeastList;
  const int most = full + std::max(0, rows);
  return {leastHeight(all, width, kMetrics), most, std::min(most, full + kComfort)};
}

}  // namespace meibun::sidebar
