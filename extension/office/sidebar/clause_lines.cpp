// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/clause_lines.hpp"

#include <string_view>

namespace meibun::sidebar {
namespace {

std::string_view stateKey(model::State state) {
  switch (state) {
    case model::State::draft:
      return "state.draft";
    case model::State::inForce:
      return "state.in-force";
    case model::State::future:
      return "state.future";
    case model::State::superseded:
      return "state.superseded";
    case model::State::withdrawn:
      return "state.withdrawn";
  }
  return "state.draft";
}

}  // namespace

std::string originLine(const l10n::MessageCatalog& texts, const ClauseView& view) {
  if (view.clause == nullptr || !view.preview) return {};
  const bool quoted = view.preview->wording == model::Wording::quoted;
  const std::string source =
      view.preview->source.empty() ? std::string{} : " " + view.preview->source;
  return texts.text(quoted ? "panel.origin-quoted" : "panel.origin-drafted",
                    {{"source", view.pack->publisher + source},
                     {"version", std::to_string(view.clause->ref.version)},
                     {"state", texts.text(stateKey(view.state))}});
}

const std::string& noteIn(const model::Clause& clause, const std::string& lang) {
  const auto found = clause.notes.find(lang);
  return found == clause.notes.end() ? clause.note : found->second;
}

}  // namespace meibun::sidebar
