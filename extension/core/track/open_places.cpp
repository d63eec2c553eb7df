// SPDX-License-Identifier: MPL-2.0
#include "core/track/open_places.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/model/placeholder.hpp"
#include "core/track/expectation.hpp"

namespace meibun::track {
namespace {

// A parameter with the words that stand for it while it is open.
struct Candidate {
  std::string title;
  std::set<std::u16string> words;
};
using Candidates = std::map<std::string, Candidate>;

void addFromLibrary(Candidates& candidates, const KnownText& text, int ordinal) {
  const auto at = static_cast<std::size_t>(ordinal);
  if (at >= text.chosen.body.size()) return;
  for (const auto& piece : text.chosen.body[at]->pieces) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    if (hole == nullptr) continue;
    const auto* parameter = model::findParameter(*text.pack, hole->parameter);
    if (parameter == nullptr) continue;
    auto& candidate = candidates[hole->parameter];
    candidate.title = model::titleIn(*parameter, text.clause->lang);
    candidate.words.insert(model::placeholderOf(*parameter, text.clause->lang));
    if (parameter->required) candidate.words.insert(hole->words);
  }
}

// Without the pack, the entry does not say in which of the clause's blocks a parameter stands.
void addFromLedger(Candidates& candidates, const LedgerEntry& entry, bool known) {
  for (const auto& parameter : entry.open) {
    const auto words = entry.values.find(parameter);
    if (words == entry.values.end() || (known && !candidates.contains(parameter))) continue;
    auto& candidate = candidates[parameter];
    if (candidate.title.empty()) candidate.title = parameter;
    candidate.words.insert(words->second);
  }
}

}  // namespace

std::vector<OpenPlace> openPlacesIn(std::u16string_view words, document::BlockId block, int ordinal,
                                    const LedgerEntry* entry, const KnownText* text) {
  Candidates candidates;
  if (text != nullptr) addFromLibrary(candidates, *text, ordinal);
  if (entry != nullptr) addFromLedger(candidates, *entry, text != nullptr);
  std::vector<OpenPlace> places;
  for (const auto& [parameter, candidate] : candidates) {
    for (const auto& placeholder : candidate.words) {
      if (placeholder.empty()) continue;
      for (auto at = words.find(placeholder); at != std::u16string_view::npos;
           at = words.find(placeholder, at + placeholder.size())) {
        places.push_back({parameter, candidate.title, block, at, placeholder.size()});
      }
    }
  }
  std::sort(places.begin(), places.end(),
            [](const OpenPlace& a, const OpenPlace& b) { return a.begin < b.begin; });
  return places;
}

bool takeFilled(model::Values& values, const LedgerEntry& entry, const KnownText& text,
                std::size_t ordinal, const std::optional<model::Values>& found) {
  if (!found) return true;
  bool agrees = true;
  for (const auto& piece : text.chosen.body[ordinal]->pieces) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    if (hole == nullptr || !entry.open.contains(hole->parameter)) continue;
    const auto& words = found->at(hole->parameter);
    const auto placeholder = entry.values.find(hole->parameter);
    if (placeholder == entry.values.end() || words == placeholder->second) continue;
    if (!isValue(text, *hole, words)) continue;
    auto& value = values[hole->parameter];
    agrees &= value == placeholder->second || value == words;
    if (value == placeholder->second) value = words;
  }
  return agrees;
}

}  // namespace meibun::track
