// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/clause_choice.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/select/short_code.hpp"

namespace meibun::dispatch {
namespace {

using sidebar::ClauseView;

base::Diagnostic unknownClause(const std::string& words) {
  return {.code = "command.clause-unknown", .arguments = {{"clause", words}}};
}

template <class Items, class Name>
std::string listed(const Items& items, Name name) {
  std::string names;
  for (const auto& item : items) {
    if (!names.empty()) names += ", ";
    names += name(item);
  }
  return names.empty() ? "-" : names;
}

std::string idsOf(const auto& items) {
  return listed(items, [](const auto& item) { return item.id; });
}

base::Result<void> checkVariant(const ClauseView& view, const model::Selection& variant) {
  for (const auto& [axis, value] : variant) {
    const auto named = [&wanted = axis](const auto& one) { return one.id == wanted; };
    const auto found = std::find_if(view.axes.begin(), view.axes.end(), named);
    if (found == view.axes.end()) {
      return base::Diagnostic{.code = "command.axis-unknown",
                              .arguments = {{"axis", axis}, {"axes", idsOf(view.axes)}}};
    }
    const auto same = [&wanted = value](const auto& one) { return one.id == wanted; };
    if (std::any_of(found->values.begin(), found->values.end(), same)) continue;
    return base::Diagnostic{
        .code = "command.axis-value-unknown",
        .arguments = {{"axis", axis}, {"value", value}, {"values", idsOf(found->values)}}};
  }
  return boost::outcome_v2::success();
}

base::Result<void> checkValues(const ClauseView& view, const model::Values& values) {
  const auto& fields = view.form.fields;
  for (const auto& [parameter, words] : values) {
    const auto named = [&wanted = parameter](const auto& field) { return field.id == wanted; };
    if (std::any_of(fields.begin(), fields.end(), named)) continue;
    return base::Diagnostic{
        .code = "command.value-unknown",
        .arguments = {
            {"clause", view.title}, {"parameter", parameter}, {"parameters", idsOf(fields)}}};
  }
  return boost::outcome_v2::success();
}

}  // namespace

base::Result<model::ClauseRef> clauseNamed(const sidebar::Shelf& shelf, const std::string& words) {
  const auto ref = model::parseClauseRef(words);
  if (ref && shelf.library.current(*ref, shelf.day) != nullptr) return *ref;
  const auto found = select::clausesWithCode(shelf.library, shelf.day, base::utf16(words));
  if (found.size() == 1) return found.front();
  if (found.empty()) return unknownClause(words);
  return base::Diagnostic{
      .code = "command.clause-several",
      .arguments = {{"clause", words}, {"clauses", listed(found, [](const auto& one) {
                                          return model::toString(one);
                                        })}}};
}

base::Result<ClauseView> viewOf(const Desk& desk, sidebar::ClausesState state,
                                const model::ClauseRef& clause, const Request& request) {
  state.words.clear();
  state.clause = clause;
  // An empty choice would be the person's, and keep the one for the kind of document away.
  for (const auto& [axis, value] : request.variant)
    state.choices[clause][axis] = value;
  for (const auto& [parameter, words] : request.values)
    state.typed[{clause.pack, parameter}] = words;
  sidebar::ClausesController controller(desk.shelf, state, desk.settings, desk.language);
  controller.writeFor(desk.family);
  controller.choose(clause);
  const ClauseView& view = controller.view();
  if (view.clause == nullptr) return unknownClause(model::toString(clause));
  MEIBUN_TRY(checkVariant(view, request.variant));
  MEIBUN_TRY(checkValues(view, request.values));
  if (view.problem) return *view.problem;
  return view;
}

}  // namespace meibun::dispatch
