// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/clauses_controller.hpp"

#include <algorithm>
#include <utility>

#include "core/model/variant.hpp"
#include "core/render/plan.hpp"

namespace meibun::sidebar {
namespace {

using Known = std::map<std::string, std::u16string>;

bool contains(const std::vector<TreeNode>& nodes, const model::ClauseRef& clause) {
  return std::any_of(nodes.begin(), nodes.end(), [&](const TreeNode& node) {
    return node.clause == clause || contains(node.children, clause);
  });
}

}  // namespace

ClausesController::ClausesController(std::shared_ptr<const Shelf> shelf, ClausesState& state,
                                     Settings settings, std::string lang)
    : shelf_(std::move(shelf)),
      state_(state),
      settings_(std::move(settings)),
      lang_(std::move(lang)) {
  here_.style = document::NumberingHere::Style::typed;
  search(state_.words);
}

void ClausesController::search(const std::string& words) {
  state_.words = words;
  tree_ = treeOf(shelf_->library, shelf_->search.find(words), lang_, shelf_->day);
  const bool stays = state_.clause && contains(tree_.packs, *state_.clause);
  choose(stays && words.empty() ? state_.clause : tree_.best);
}

void ClausesController::choose(const std::optional<model::ClauseRef>& clause) {
  state_.clause = clause;
  refresh();
}

void ClausesController::chooseValue(const std::string& axis, const std::string& value) {
  if (view_.clause == nullptr) return;
  model::Selection choice = view_.selection;
  choice[axis] = value;
  const auto whole = model::complete(*view_.pack, *view_.clause, choice);
  // Where the values of the other axes lead to no wording with this one, they give way to it.
  if (!model::choose(*view_.pack, *view_.clause, whole)) choice = {{axis, value}};
  state_.choices[*state_.clause] = choice;
  refresh();
}

void ClausesController::fill(const std::string& parameter, const std::u16string& text) {
  if (view_.pack == nullptr) return;
  state_.typed[{view_.pack->id, parameter}] = text;
  refresh();
}

void ClausesController::writeFor(document::Family family) {
  onSlides_ = family == document::Family::slides;
  refresh();
}

void ClausesController::showAllFields(bool all) { state_.allFields = all; }

void ClausesController::speak(const std::string& lang) {
  lang_ = lang;
  tree_ = treeOf(shelf_->library, shelf_->search.find(state_.words), lang_, shelf_->day);
  refresh();
}

void ClausesController::numberAs(const document::Abilities& abilities,
                                 const document::NumberingHere& here) {
  here_ = here;
  // A preview has no live numbers: what the document will number is typed here.
  if (abilities.liveNumbering || here_.style == document::NumberingHere::Style::none) {
    here_.style = document::NumberingHere::Style::typed;
  }
  refreshPreview();
}

// Of the person, else of the kind of document, axis by axis as far as such a wording exists. Needs
// the view's axes.
model::Selection ClausesController::choice() const {
  const auto chosen = state_.choices.find(*state_.clause);
  if (chosen == state_.choices.end()) return choiceOfKind();
  auto both = choiceOfKind();
  for (const auto& [axis, value] : chosen->second)
    both[axis] = value;
  const auto whole = model::complete(*view_.pack, *view_.clause, both);
  return model::choose(*view_.pack, *view_.clause, whole) ? both : chosen->second;
}

model::Selection ClausesController::choiceOfKind() const {
  const auto hasSlide = [](const model::Axis& axis) {
    return axis.id == "length" &&
           std::any_of(axis.values.begin(), axis.values.end(),
                       [](const auto& value) { return value.id == "slide"; });
  };
  if (!onSlides_ || std::none_of(view_.axes.begin(), view_.axes.end(), hasSlide)) return {};
  return {{"length", "slide"}};
}

void ClausesController::refresh() {
  view_ = {};
  if (!state_.clause) return;
  view_.pack = shelf_->library.pack(state_.clause->pack);
  view_.clause = shelf_->library.current(*state_.clause, shelf_->day);
  if (view_.pack == nullptr || view_.clause == nullptr) return;
  view_.title = titleIn(*view_.clause, lang_);
  view_.state = shelf_->library.state(view_.clause->ref, shelf_->day);
  view_.axes = model::axesOf(*view_.pack, *view_.clause);
  view_.selection = model::complete(*view_.pack, *view_.clause, choice());
  const auto own = render::preview(*view_.pack, *view_.clause, view_.selection, {});
  if (!own) {
    view_.problem = own.error();
    return;
  }
  const auto settings = settings_();
  if (!settings) view_.settingsProblem = settings.error();
  view_.form =
      formOf(*view_.pack, render::parametersOf(*view_.pack, *view_.clause, view_.selection),
             own.value(), state_, settings ? settings.value() : Known{}, lang_);
  refreshPreview();
}

void ClausesController::refreshPreview() {
  if (view_.clause == nullptr) return;
  view_.paragraphs.clear();
  auto rendered =
      render::renderOpen(*view_.pack, *view_.clause, view_.selection, view_.form.values);
  if (!rendered) {
    view_.problem = rendered.error();
    view_.preview.reset();
    return;
  }
  view_.problem.reset();
  view_.preview = std::move(rendered).value();
  for (const auto& block : render::plannedBlocks(*view_.preview, {}, {}, here_)) {
    view_.paragraphs.push_back(block.typedLabel + block.text);
  }
}

}  // namespace meibun::sidebar
