// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/clauses_panel.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/awt/Key.hpp>

#include "core/base/day.hpp"
#include "core/base/text.hpp"
#include "office/sidebar/clause_lines.hpp"
#include "office/sidebar/help_key.hpp"
#include "office/sidebar/scoped_flag.hpp"
#include "office/sidebar/wrap.hpp"
#include "office/uno/convert.hpp"

namespace meibun::sidebar {
namespace {

using Kind = Controls::Kind;

constexpr int kScrollBar = 40;  // of the rows, with their margins

}  // namespace

ClausesPanel::ClausesPanel(PanelPlace place, Workbench workbench)
    : WorkPanel(std::move(place), std::move(workbench)),
      controller_(
          workbench_.shelf, session_->clauses,
          [context = place_.context] { return companyData(context); }, texts().language()) {
  if (const auto* port = session_->port()) controller_.writeFor(port->abilities().family);
  if (auto data = companyData(place_.context)) company_ = std::move(data).value();
  makeControls();
  connect();
  listenToKeys();
  refresh();
  sayWhatIsMissing();
  watch();
  if (const auto work = ShownPanel<ClausesFace>::shown(place_.frame, *this)) {
    soon([this, work] { work(*this); });
  }
}

ClausesPanel::~ClausesPanel() { ClausesPanel::dispose(); }

void ClausesPanel::dispose() {
  ShownPanel<ClausesFace>::gone(*this);
  WorkPanel::dispose();
}

void ClausesPanel::focusSearch() {
  soon([this] {
    closeSets();
    controls_.focus("search");
  });
}

// A question that is open is shown again rather than passed over.
void ClausesPanel::insertChosen() {
  soon([this] {
    if (messages_->asking()) return controls_.focus("message.yes");
    if (sets_->isOpen()) return sets_->insert();
    insert();
  });
}

void ClausesPanel::say(const base::Diagnostics& messages) {
  soon([this, messages] {
    dropQuestion();
    messages_->say(messages);
  });
}

void ClausesPanel::carryOn(Begun begun) {
  soon([this, begun = std::move(begun)] {
    dropQuestion();
    closeSets();
    if (begun.clause && begun.clause != controller_.state().clause) {
      controller_.choose(begun.clause);
      refresh();
    }
    inserter_ = begun.inserter;
    implied_ = begun.implied;
    declined_ = begun.declined;
    finish(begun.outcome);
  });
}

bool ClausesPanel::hasFocus() const { return WorkPanel::hasFocus() || form_->hasFocus(); }

void ClausesPanel::makeControls() {
  controls_.add(Kind::edit, "search", texts().text("panel.search"));
  controls_.setText("search", base::utf16(controller_.state().words));
  controls_.add(Kind::tree, "tree", texts().text("panel.tree", {{"n", "0"}}));
  controls_.add(Kind::label, "empty");
  tree_ = std::make_unique<TreeControl>(place_.context, controls_, "tree");
  makeForm();
  makePreview();
  makeSets();
  makeMessages();
  controls_.add(Kind::button, "insert");
  sets_->makeButton();
  controls_.add(Kind::button, "manual");
  label();
}

void ClausesPanel::makeForm() {
  form_ = std::make_unique<FormBox>(
      place_.context, controls_, events_, texts(),
      FormBox::Actions{[this](const std::string& axis, const std::string& value) {
                         dropQuestion();
                         controller_.chooseValue(axis, value);
                         soon([this] { refresh(); });
                       },
                       [this](const std::string& parameter, const std::u16string& text) {
                         dropQuestion();
                         controller_.fill(parameter, text);
                         soon([this] { refresh(); });
                       },
                       [this](bool all) {
                         controller_.showAllFields(all);
                         soon([this] { refresh(); });
                       },
                       [this] { insert(); },
                       [this](const css::awt::KeyEvent& event) { keyPressed(event); }});
}

void ClausesPanel::label() const {
  controls_.setName(texts().text("panel.clauses"));
  controls_.setLabel("search.label", texts().text("panel.search"));
  controls_.setProperty("search", "HelpText", Any(uno::ustr(texts().text("panel.search-help"))));
  controls_.setLabel("preview.label", texts().text("panel.preview"));
  controls_.setLabel("advice", texts().text("panel.not-advice"));
  controls_.setLabel("insert", texts().text("panel.insert"));
  sets_->label();
  controls_.setLabel("manual", texts().text("panel.manual"));
}

void ClausesPanel::relabel() {
  label();
  controller_.speak(texts().language());
  treeIsStale_ = true;
  form_->relabel();
  refresh();
  sets_->refresh();
}

// What is asked about was filled with what stood in the options then.
void ClausesPanel::settingsChanged() {
  const auto data = companyData(place_.context);
  auto now = data ? data.value() : std::map<std::string, std::u16string>{};
  if (std::exchange(company_, now) != now) dropQuestion();
  controller_.readSettings();
  refresh();
  if (!messages_->asking()) sets_->refresh();
}

void ClausesPanel::makePreview() {
  controls_.add(Kind::text, "preview", texts().text("panel.preview"));
  controls_.add(Kind::list, "previewRows");
  controls_.add(Kind::label, "origin");
  controls_.add(Kind::label, "advice");
  controls_.add(Kind::label, "note");
}

void ClausesPanel::connect() {
  events_.onTyped(controls_["search"], [this] { search(); });
  events_.onKey(controls_["search"], [this](const css::awt::KeyEvent& event) {
    if (event.KeyCode == css::awt::Key::DOWN) focusSoon("tree");
    if (isReturn(event)) insert();
  });
  events_.onSelected(controls_["tree"], [this] { chooseInTree(); });
  events_.onDoubleClick(controls_["tree"], [this](const css::awt::MouseEvent&) {
    if (tree_->chosen()) insert();
  });
  events_.onKey(controls_["tree"], [this](const css::awt::KeyEvent& event) {
    if (isReturn(event) && tree_->chosen()) insert();
  });
  const auto items = [this] { return menuItems(); };
  offerMenu("tree", {items, [this] { return tree_->placeOfChosen(); }});
  offerMenu("previewRows", {items, [] { return css::awt::Point(); }});
  // The rows lie below the preview and come to light when the keyboard reaches them.
  events_.onFocus(controls_["previewRows"], [this](bool gained) {
    if (gained) showRows();
    controls_.get<css::awt::XWindow>("preview")->setVisible(!gained);
  });
  events_.onPressed(controls_["insert"], [this] { insert(); });
  events_.onPressed(controls_["manual"], [this] { showManual(); });
  events_.onResized(controls_.window(), [this] { layOut(); });
}

void ClausesPanel::sayWhatIsMissing() {
  base::Diagnostics missing;
  for (const auto& finding : shelf().findings) {
    if (finding.code == "xml.pack-left-out") missing.push_back(finding);
  }
  if (controller_.view().settingsProblem) missing.push_back(*controller_.view().settingsProblem);
  if (!missing.empty()) messages_->say(missing);
}

void ClausesPanel::search() {
  const auto words = base::utf8(controls_.text("search"));
  if (updating_ || words == controller_.state().words) return;
  controller_.search(words);
  treeIsStale_ = true;
  dropQuestion();
  messages_->clear();
  refresh();
}

bool ClausesPanel::escape() {
  if (sets_->isOpen()) {
    soon([this] { closeSets(); });
    return true;
  }
  if (controls_.focused() != "search" || controls_.text("search").empty()) return false;
  controls_.setText("search", u"");
  focusSoon("search");
  return true;
}

std::function<void()> ClausesPanel::rememberFocus() {
  if (!form_->hasFocus()) return WorkPanel::rememberFocus();
  return [this, name = form_->focused()] { form_->focus(name); };
}

std::vector<MenuItem> ClausesPanel::menuItems() {
  return {menuItem("insert", [this] { insert(); }), menuItem("manual", [this] { showManual(); })};
}

void ClausesPanel::showManual() {
  if (const auto opened = openManual(place_.context); !opened) show(opened.error());
}

void ClausesPanel::chooseInTree() {
  const auto chosen = tree_->chosen();
  if (updating_ || !chosen || chosen == controller_.state().clause) return;
  controller_.choose(chosen);
  dropQuestion();
  messages_->clear();
  refresh();
}

void ClausesPanel::refresh() {
  const ScopedFlag updating{updating_};
  if (treeIsStale_) showTree();
  tree_->choose(controller_.state().clause);
  form_->update(controller_.view(), controller_.state().allFields, controller_.language());
  numberPreview();
  showClause();
  layOut();
  if (messages_->empty() && controller_.view().settingsProblem) {
    messages_->say({*controller_.view().settingsProblem});
  }
}

void ClausesPanel::showTree() {
  treeIsStale_ = false;
  tree_->fill(controller_.tree());
  controls_.setLabel("tree.label",
                     texts().text("panel.tree", {{"n", std::to_string(controller_.tree().count)}}));
  const bool noLibrary = shelf().library.packs().empty();
  controls_.setLabel(
      "empty", noLibrary ? texts().text("panel.no-library")
                         : texts().text("panel.no-hit", {{"words", controller_.state().words}}));
}

void ClausesPanel::showClause() {
  const ClauseView& view = controller_.view();
  std::u16string preview;
  for (const auto& paragraph : view.paragraphs) {
    if (!preview.empty()) preview += u'\n';
    preview += paragraph;
  }
  if (view.problem) preview = base::utf16(texts().text(*view.problem));
  controls_.setText("preview", preview);
  if (std::exchange(rowsWidth_, 0) != 0) controls_.setItems("previewRows", {});
  if (controls_.focused() == "previewRows") showRows();
  controls_.setLabel("origin", originLine(texts(), view));
  const auto note =
      view.clause == nullptr ? std::string{} : noteIn(*view.clause, controller_.language());
  controls_.setLabel("note", texts().text("panel.note", {{"note", note}}));
  controls_.setProperty("preview", "HelpText", Any(uno::ustr(note)));
  controls_.setProperty("insert", "Enabled", Any(view.clause != nullptr));
}

// Broken into lines as wide as the list, so that a line read out is the line that one sees.
void ClausesPanel::showRows() const {
  const int width = std::max(40, controls_.bounds("previewRows").width - kScrollBar);
  if (width == rowsWidth_) return;
  rowsWidth_ = width;
  std::vector<std::string> rows;
  for (const auto& line :
       wrapLines(controls_.text("preview"), width,
                 [this](std::u16string_view text) { return controls_.measure(text); })) {
    rows.push_back(base::utf8(line));
  }
  controls_.setItems("previewRows", rows);
}

// Only an article's number depends on the place. Asking for it costs a look through the document:
// so it is done once for a place, never for each key.
void ClausesPanel::numberPreview() {
  const auto& preview = controller_.view().preview;
  document::DocumentPort* port = session_->port();
  if (port == nullptr || !preview || !numberIsStale_) return;
  const bool article =
      std::any_of(preview->blocks.begin(), preview->blocks.end(),
                  [](const auto& block) { return block.numbering == model::Numbering::article; });
  if (!article) return;
  const auto abilities = port->abilities();
  const auto site =
      port->survey(document::Selection{}, render::plannedBlocks(*preview, {}, abilities, {}));
  if (!site) return;
  numberIsStale_ = false;
  controller_.numberAs(abilities, site.value().numbering);
}

// The cursor or the words around it are elsewhere: so are the next number and what was asked.
void ClausesPanel::documentChanged(document::ChangeWatch::What) {
  numberIsStale_ = true;
  const auto before = controller_.view().paragraphs;
  numberPreview();
  if (controller_.view().paragraphs != before) showClause();
  const document::DocumentPort* port = session_->port();
  if (!messages_->asking()) return sets_->refresh();
  if (port == nullptr || inserter_.stillAsks(*port)) return;
  inserter_.decline();
  sets_->refresh();
  messages_->say({{.code = "panel.place-changed"}});
}

}  // namespace meibun::sidebar
