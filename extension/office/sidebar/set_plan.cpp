// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/set_plan.hpp"

#include <algorithm>
#include <utility>

#include "core/model/variant.hpp"
#include "core/render/plan.hpp"
#include "office/sidebar/standing.hpp"

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

// Its wording is there and the field's words do not fit it.
bool isFaulty(const ClauseView& view) {
  return view.clause != nullptr && view.problem &&
         model::choose(*view.pack, *view.clause, view.selection).has_value();
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

std::vector<document::PlannedBlock> blocksOf(const std::vector<render::Insertion>& group,
                                             const document::Abilities& abilities) {
  std::vector<document::PlannedBlock> blocks;
  for (const auto& one : group) {
    for (auto& block : render::plannedBlocks(one.rendered, one.instance, abilities, {}))
      blocks.push_back(std::move(block));
  }
  return blocks;
}

// Which of the set goes where in a sheet is known once its places have been looked at.
class Planner {
 public:
  Planner(const SetDesk& desk, const document::DocumentPort& port) : desk_{desk}, port_{port} {}

  base::Result<SetPlan> plan(const model::ClauseSet& set) {
    MEIBUN_TRY(snapshot, port_.read());
    const Standing already{snapshot, track::recognise(snapshot, desk_.shelf->index, desk_.day)};
    const bool sheet = port_.abilities().family == document::Family::sheet;
    for (const auto& use : inOrder(set))
      add(use, already, sheet && use.place != model::SetPlace::main ? Where::annex : Where::cursor);
    if (plan_.problem) return std::move(plan_);
    if (sheet) {
      MEIBUN_TRY(placeMain());
      MEIBUN_TRY(placeAnnex());
    }
    if (!main_.empty()) plan_.groups.push_back(std::move(main_));
    if (!annex_.empty()) plan_.groups.push_back(std::move(annex_));
    return std::move(plan_);
  }

 private:
  using Group = std::vector<render::Insertion>;
  struct Standing {
    const document::Snapshot& snapshot;
    track::Recognition found;
  };

  void add(const model::SetUse& use, const Standing& already, Where where) {
    ClausesState state;
    const auto view = viewOf(use, desk_, port_.abilities().family, state);
    SetItem item{use.clause, toString(use.clause), State::absent, where};
    if (view.clause != nullptr) item.title = titleIn(*view.clause, desk_.lang);
    if (const auto* stands = standing(already.found, already.snapshot, use.clause)) {
      item.state = State::stands;
      item.status = stands->status;
      item.otherWording = view.preview && stands->variant != view.preview->variant;
    } else if (view.preview) {
      item.state = State::goesIn;
    } else if (isFaulty(view)) {
      item.state = State::faulty;
      if (!plan_.problem) plan_.problem = view.problem;
    }
    plan_.items.push_back(item);
    if (item.state != State::goesIn) return;
    auto& group = where == Where::annex ? annex_ : main_;
    const auto place =
        where == Where::annex ? document::Place{document::AnnexSheet{}} : desk_.place;
    group.push_back({*view.preview,
                     track::newInstance(),
                     place,
                     desk_.shelf->library.releaseOf(view.clause->ref, desk_.day),
                     desk_.day,
                     desk_.undoTitle,
                     {},
                     desk_.against});
  }

  base::Result<document::Site> look(const document::Place& place, const Group& group) const {
    return port_.survey(place, blocksOf(group, port_.abilities()));
  }

  // The remarks, where they can be told; else the selected cell, which is asked about.
  base::Result<void> placeMain() {
    if (main_.empty()) return boost::outcome_v2::success();
    MEIBUN_TRY(site, look(desk_.place, main_));
    auto where = Where::cursor;
    if (std::holds_alternative<document::Selection>(desk_.place)) {
      MEIBUN_TRY(remarks, look(document::Remarks{}, main_));
      const auto why = remarks.refusal ? remarks.refusal->code : std::string{};
      if (!remarks.refusal) {
        where = Where::remarks;
        site = std::move(remarks);
        moveTo(main_, document::Remarks{});
      } else if (why == "calc.no-remarks") {
        askAbout("panel.ask-place-none", site, {});
      } else if (why == "calc.several-remarks") {
        askAbout("panel.ask-place-several", site, remarks.refusal->arguments);
      }
    }
    if (lacksRoom(site)) {
      plan_.questions.clear();
      moveAllToAnnex();
    } else {
      mark(Where::cursor, where, site.at);
    }
    return boost::outcome_v2::success();
  }

  // Two groups on one sheet might take the same rows, so they become one.
  base::Result<void> placeAnnex() {
    if (annex_.empty()) return boost::outcome_v2::success();
    MEIBUN_TRY(site, look(document::AnnexSheet{}, annex_));
    mark(Where::annex, Where::annex, site.at);
    if (main_.empty() || !site.at || !mainSheet_ || site.at->sheet != *mainSheet_) {
      return boost::outcome_v2::success();
    }
    moveTo(annex_, main_.front().place);
    main_.insert(main_.end(), std::make_move_iterator(annex_.begin()),
                 std::make_move_iterator(annex_.end()));
    annex_.clear();
    return boost::outcome_v2::success();
  }

  void mark(Where from, Where to, const std::optional<document::GridCell>& at) {
    for (auto& item : plan_.items) {
      if (item.where != from) continue;
      item.where = to;
      item.at = at;
    }
    if (from == Where::cursor && at) mainSheet_ = at->sheet;
  }

  void askAbout(const char* code, const document::Site& site,
                std::vector<std::pair<std::string, std::string>> arguments) {
    if (site.refusal) return;  // which the insertion will say
    if (site.at) {
      arguments.emplace_back("sheet", site.at->sheet);
      arguments.emplace_back("cell", cellName(*site.at));
    }
    plan_.questions.push_back(
        {.code = code, .arguments = std::move(arguments), .severity = base::Severity::question});
  }

  // One after the other on one sheet, rather than half here and half there.
  void moveAllToAnnex() {
    moveTo(main_, document::AnnexSheet{});
    annex_.insert(annex_.begin(), std::make_move_iterator(main_.begin()),
                  std::make_move_iterator(main_.end()));
    main_.clear();
    for (auto& item : plan_.items)
      item.where = Where::annex;
  }

  static void moveTo(Group& group, const document::Place& place) {
    for (auto& one : group)
      one.place = place;
  }

  const SetDesk& desk_;
  const document::DocumentPort& port_;
  SetPlan plan_;
  Group main_;
  Group annex_;
  std::optional<std::string> mainSheet_;
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
