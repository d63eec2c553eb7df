// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/set_box.hpp"

#include <algorithm>
#include <utility>

#include "office/sidebar/scoped_flag.hpp"
#include "office/uno/convert.hpp"

namespace meibun::sidebar {
namespace {

using Kind = Controls::Kind;
using State = SetItem::State;

constexpr int kLeastPlan = 66;

const std::string& noteIn(const model::ClauseSet& set, std::string_view lang) {
  const auto found = set.notes.find(lang);
  return found == set.notes.end() ? set.note : found->second;
}

// Where nothing can be inserted, no place is known: what is said then says why.
const char* keyOf(const SetItem& item) {
  switch (item.where) {
    case SetItem::Where::annex:
      return item.at ? "panel.set-sheet" : "panel.set-annex";
    case SetItem::Where::remarks:
      return "panel.set-remarks";
    case SetItem::Where::cursor:
      break;
  }
  return item.at ? "panel.set-cell" : "panel.set-cursor";
}

const char* statusKey(track::Status status) {
  switch (status) {
    case track::Status::current:
      return "status.current";
    case track::Status::edited:
      return "status.edited";
    case track::Status::outdated:
      return "status.outdated";
    case track::Status::withdrawn:
      return "status.withdrawn";
    case track::Status::unknown:
      break;
  }
  return "status.unknown";
}

}  // namespace

SetBox::SetBox(Controls& panel, const Events& events, const l10n::MessageCatalog& texts,
               Actions actions)
    : panel_(panel), events_(events), texts_(texts), actions_(std::move(actions)) {
  panel_.add(Kind::dropDown, "set", texts_.text("panel.set"));
  panel_.add(Kind::list, "setPlan", texts_.text("panel.set-plan", {{"n", "0"}}));
  panel_.add(Kind::label, "setNote");
  panel_.add(Kind::button, "set.insert");
  panel_.add(Kind::button, "set.cancel");
  events_.onChosen(panel_["set"], [this] {
    if (updating_) return;
    actions_.chosen();
    show();
  });
  events_.onPressed(panel_["set.cancel"], [this] { close(); });
  events_.onPressed(panel_["set.insert"], [this] { insert(); });
}

void SetBox::makeButton() {
  panel_.add(Kind::button, "sets");
  panel_.setProperty("sets", "Enabled", Any(!actions_.sets().empty()));
  events_.onPressed(panel_["sets"], [this] { open(); });
}

void SetBox::label() const {
  panel_.setLabel("set.label", texts_.text("panel.set"));
  panel_.setLabel("set.insert", texts_.text("panel.insert-set"));
  panel_.setLabel("set.cancel", texts_.text("panel.set-cancel"));
  // Short, so that the panel's buttons stand in one row.
  panel_.setLabel("sets", texts_.text("panel.sets"));
  panel_.setProperty("sets", "HelpText", Any(uno::ustr(texts_.text("panel.sets-help"))));
}

void SetBox::open() {
  sets_ = actions_.sets();
  if (sets_.empty()) return;
  std::vector<std::string> titles;
  for (const auto* set : sets_)
    titles.push_back(titleIn(*set, texts_.language()));
  {
    const ScopedFlag updating{updating_};
    panel_.setItems("set", titles);
    panel_.choose("set", 0);
  }
  open_ = true;
  shown_.reset();
  show();
  panel_.focus("set");
}

void SetBox::close() {
  if (!open_) return;
  open_ = false;
  actions_.changed();
  panel_.focus("sets");
}

// The rows stay as they are, with what is chosen of them, unless they would be others.
void SetBox::refresh() {
  const auto* set = open_ ? chosen() : nullptr;
  if (set == nullptr) return;
  const auto plan = actions_.plan(*set);
  if (shownOf(*set, plan) != shown_) showPlan(*set, plan);
}

void SetBox::insert() {
  const auto* set = chosen();
  if (set == nullptr) return;
  auto plan = actions_.plan(*set);
  if (!plan) return actions_.say(plan.error());
  if (shownOf(*set, plan) != shown_) {
    showPlan(*set, plan);
    if (!plan.value().problem) actions_.say({.code = "panel.place-changed"});
    return;
  }
  if (plan.value().problem) return actions_.say(*plan.value().problem);
  actions_.insert(*set, std::move(plan).value());
}

const model::ClauseSet* SetBox::chosen() const {
  const auto row = panel_.chosen("set");
  return row < sets_.size() ? sets_[row] : nullptr;
}

SetBox::Shown SetBox::shownOf(const model::ClauseSet& set, const base::Result<SetPlan>& plan) {
  if (!plan) return {.set = &set, .problem = plan.error()};
  return {&set, plan.value().items, plan.value().problem};
}

void SetBox::show() {
  if (const auto* set = chosen()) showPlan(*set, actions_.plan(*set));
}

void SetBox::showPlan(const model::ClauseSet& set, const base::Result<SetPlan>& plan) {
  shown_ = shownOf(set, plan);
  std::vector<std::string> rows;
  bool any = false;
  for (const auto& item : shown_->items) {
    rows.push_back(rowOf(item));
    any = any || item.state == State::goesIn;
  }
  if (shown_->problem) actions_.say(*shown_->problem);
  panel_.setItems("setPlan", rows);
  panel_.setLabel("setPlan.label",
                  texts_.text("panel.set-plan", {{"n", std::to_string(rows.size())}}));
  panel_.setLabel("setNote", texts_.text("panel.note", {{"note", noteIn(set, texts_.language())}}));
  panel_.setProperty("set.insert", "Enabled", Any(any && !shown_->problem));
  actions_.changed();
}

// What stands as the set would put it in needs no further word.
std::string SetBox::standsRow(const SetItem& item) const {
  std::string how;
  if (item.status != track::Status::current) how = texts_.text(statusKey(item.status));
  if (item.otherWording) {
    const auto other = texts_.text("panel.set-other-wording");
    how = how.empty() ? other : texts_.text("panel.set-both", {{"one", how}, {"other", other}});
  }
  if (how.empty()) return texts_.text("panel.set-stands", {{"title", item.title}});
  return texts_.text("panel.set-stands-as", {{"title", item.title}, {"how", how}});
}

std::string SetBox::rowOf(const SetItem& item) const {
  if (item.state == State::stands) return standsRow(item);
  if (item.state == State::faulty) return texts_.text("panel.set-faulty", {{"title", item.title}});
  if (item.state == State::absent) return texts_.text("panel.set-absent", {{"title", item.title}});
  return texts_.text(keyOf(item), {{"title", item.title},
                                   {"sheet", item.at ? item.at->sheet : std::string{}},
                                   {"cell", item.at ? cellName(*item.at) : std::string{}}});
}

void SetBox::addBands(std::vector<Band>& bands, int inner) const {
  bands.push_back({Band::Kind::field, {panel_.cell("set")}});
  Cell list = panel_.cell("setPlan");
  list.height = kLeastPlan;
  bands.push_back({Band::Kind::block, {list}, 1});
  bands.push_back({Band::Kind::block, {panel_.wrapped("setNote", inner)}, 0, 1});
}

void SetBox::addButtons(std::vector<Band>& bands) const {
  bands.push_back({Band::Kind::buttons, {panel_.cell("set.insert"), panel_.cell("set.cancel")}});
}

}  // namespace meibun::sidebar
