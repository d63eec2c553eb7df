// SPDX-License-Identifier: MPL-2.0
// How a command inserts a set.
#include <algorithm>
#include <set>
#include <utility>

#include "core/base/day.hpp"
#include "core/base/text.hpp"
#include "office/dispatch/runner.hpp"
#include "office/sidebar/placeholder_jump.hpp"
#include "office/sidebar/set_plan.hpp"

namespace meibun::dispatch {
namespace {

using Sets = std::vector<const model::ClauseSet*>;

const model::Pack* packOf(const model::Library& library, const model::ClauseSet* set) {
  for (const auto& pack : library.packs()) {
    for (const auto& one : pack.sets)
      if (&one == set) return &pack;
  }
  return nullptr;
}

// "pack:set" or the id alone, among those for this kind of document.
base::Result<const model::ClauseSet*> setNamed(const model::Library& library, const Sets& sets,
                                               const std::string& words) {
  Sets found;
  std::string names;
  for (const auto* set : sets) {
    const auto name = packOf(library, set)->id + ":" + set->id;
    names += (names.empty() ? "" : ", ") + name;
    if (words == name || words == set->id) found.push_back(set);
  }
  if (found.size() == 1) return found.front();
  return base::Diagnostic{.code = "command.set-unknown",
                          .arguments = {{"set", words}, {"sets", names.empty() ? "-" : names}}};
}

std::set<std::string> packsOf(const model::ClauseSet& set) {
  std::set<std::string> packs;
  for (const auto& use : set.uses)
    packs.insert(use.clause.pack);
  return packs;
}

// A value fills the field of that name in every pack whose clauses the set holds.
base::Result<sidebar::ClausesState> stateFor(const model::Library& library,
                                             const model::ClauseSet& set,
                                             const model::Values& values,
                                             const std::string& title) {
  sidebar::ClausesState state;
  for (const auto& [parameter, words] : values) {
    bool known = false;
    for (const auto& id : packsOf(set)) {
      const auto* pack = library.pack(id);
      if (pack == nullptr || model::findParameter(*pack, parameter) == nullptr) continue;
      state.typed[{id, parameter}] = words;
      known = true;
    }
    if (known) continue;
    return base::Diagnostic{.code = "command.set-value-unknown",
                            .arguments = {{"set", title}, {"parameter", parameter}}};
  }
  return state;
}

}  // namespace

Finished Runner::insertSet(const Request& request) {
  document::DocumentPort* port = session_->port();
  if (port == nullptr) return refused({.code = "panel.unsupported"});
  const auto& library = workbench_.shelf->library;
  const auto set = setNamed(library, sidebar::setsFor(library, port->abilities().family),
                            request.set.value_or(std::string{}));
  if (!set) return refused(set.error());
  const auto title = titleIn(*set.value(), workbench_.texts.language());
  const auto state = stateFor(library, *set.value(), request.values, title);
  if (!state) return refused(state.error());
  const auto here = std::holds_alternative<document::Selection>(request.place)
                        ? sidebar::insertionPlace(*session_)
                        : sidebar::InsertionPlace{request.place, {}};
  const auto undo = workbench_.texts.text("undo.insert-set", {{"title", title}});
  auto plan = sidebar::planSet(
      *set.value(),
      {workbench_.shelf, state.value(), desk().settings, workbench_.texts.language(), base::today(),
       base::utf16(undo), here.place, here.against},
      *port);
  if (!plan) return refused(plan.error());
  auto& planned = plan.value();
  if (planned.problem) return refused(*planned.problem);
  sidebar::Inserter inserter;
  auto outcome = inserter.beginSet(*port, workbench_.shelf, std::move(planned.groups), title,
                                   std::move(planned.questions));
  return finish(request, inserter, outcome, *port);
}

}  // namespace meibun::dispatch
