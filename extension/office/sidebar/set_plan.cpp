// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/set_plan.hpp"

#include <algorithm>
#include <utility>

#include "core/render/plan.hpp"
#include "core/track/recognise.hpp"

namespace meibun::sidebar {
namespace {

using State = SetItem::State;
using Where = SetItem::Where;

// The clause as the panel would show it for the set's choice.
ClauseView viewOf(const model::SetUse& use, const SetDesk& desk, document::Family family,
                  ClausesState& state) {
  state.typed = desk.state.typed;
  state.clause = use.clause;
  state.choices[use.clause] = use.variant;
  ClausesController controller{desk.shelf, state, desk.settings, desk.lang};
  controller.writeFor(family);
  controller.choose(use.clause);
  return controller.view();
}

bool stands(const track::Recognition& found, const model::ClauseRef& clause) {
  return std::any_of(found.clauses.begin(), found.clauses.end(), [&](const auto& one) {
    return one.version && one.version->clause == clause && one.evidence != track::Evidence::wording;
  });
}

std::vector<model::SetUse> inOrder(const model::ClauseSet& set) {
  auto uses = set.uses;
  std::stable_sort(uses.begin(), uses.end(),
                   [](const auto& a, const auto& b) { return a.place < b.place; });
  return uses;
}

bool lacksRoom(const document::Site& site) {
  return std::any_of(site.questions.begin(), site.questions.end(),
                     [](const auto& question) { return question.code == "calc.no-room"; });
}

class Planner {
 public:
  Planner(const SetDesk& desk, const document::DocumentPort& port) : desk_{desk}, port_{port} {}

  base::Result<SetPlan> plan(const model::ClauseSet& set) {
    MEIBUN_TRY(snapshot, port_.read());
    const auto found = track::recognise(snapshot, desk_.shelf->index, desk_.day);
    const bool sheet = port_.abilities().family == document::Family::sheet;
    for (const auto& use : inOrder(set))
      add(use, found, sheet && use.place != model::SetPlace::main ? Where::annex : Where::cursor);
    if (sheet) {
      MEIBUN_TRY(moveWhatHasNoRoom());
    }
    if (!cursor_.empty()) plan_.groups.push_back(std::move(cursor_));
    if (!annex_.empty()) plan_.groups.push_back(std::move(annex_));
    return std::move(plan_);
  }

 private:
  void add(const model::SetUse& use, const track::Recognition& found, Where where) {
    ClausesState state;
    const auto view = viewOf(use, desk_, port_.abilities().family, state);
    SetItem item{use.clause, toString(use.clause), State::absent, where};
    if (view.clause != nullptr) item.title = titleIn(*view.clause, desk_.lang);
    if (view.preview) item.state = stands(found, use.clause) ? State::stands : State::goesIn;
    plan_.items.push_back(item);
    if (item.state != State::goesIn) return;
    auto& group = where == Where::annex ? annex_ : cursor_;
    document::Place place = desk_.place;
    if (where == Where::annex) place = document::AnnexSheet{};
    group.push_back({*view.preview,
                     track::newInstance(),
                     std::move(place),
                     desk_.shelf->library.releaseOf(view.clause->ref, desk_.day),
                     desk_.day,
                     desk_.undoTitle,
                     {},
                     desk_.against});
  }

  // One after the other on one sheet, rather than half here and half there.
  base::Result<void> moveWhatHasNoRoom() {
    if (cursor_.empty()) return boost::outcome_v2::success();
    std::vector<document::PlannedBlock> blocks;
    for (const auto& one : cursor_) {
      for (auto& block : render::plannedBlocks(one.rendered, one.instance, port_.abilities(), {}))
        blocks.push_back(std::move(block));
    }
    MEIBUN_TRY(site, port_.survey(desk_.place, blocks));
    if (!lacksRoom(site)) return boost::outcome_v2::success();
    for (auto& one : cursor_)
      one.place = document::AnnexSheet{};
    annex_.insert(annex_.begin(), std::make_move_iterator(cursor_.begin()),
                  std::make_move_iterator(cursor_.end()));
    cursor_.clear();
    for (auto& item : plan_.items)
      item.where = Where::annex;
    return boost::outcome_v2::success();
  }

  const SetDesk& desk_;
  const document::DocumentPort& port_;
  SetPlan plan_;
  std::vector<render::Insertion> cursor_;
  std::vector<render::Insertion> annex_;
};

// 0 = not for it; else the lower the earlier.
int rankFor(model::SetDocument document, document::Family family) {
  using Kind = model::SetDocument;
  if (family == document::Family::sheet) return document == Kind::quote ? 1 : 0;
  if (family == document::Family::slides) return document == Kind::proposal ? 1 : 0;
  return document == Kind::contract ? 1 : document == Kind::quote ? 2 : 3;
}

}  // namespace

std::vector<const model::ClauseSet*> setsFor(const model::Library& library,
                                             document::Family family) {
  std::vector<const model::ClauseSet*> sets;
  for (const auto& pack : library.packs()) {
    for (const auto& set : pack.sets) {
      if (rankFor(set.document, family) > 0) sets.push_back(&set);
    }
  }
  std::stable_sort(sets.begin(), sets.end(), [family](const auto* a, const auto* b) {
    return rankFor(a->document, family) < rankFor(b->document, family);
  });
  return sets;
}

base::Result<SetPlan> planSet(const model::ClauseSet& set, const SetDesk& desk,
                              const document::DocumentPort& port) {
  return Planner{desk, port}.plan(set);
}

}  // namespace meibun::sidebar
