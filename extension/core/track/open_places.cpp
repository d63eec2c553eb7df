// SPDX-License-Identifier: MPL-2.0
#include "core/track/open_places.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/model/placeholder.hpp"
#include "core/track/expectation.hpp"
#include "core/track/wording.hpp"

namespace meibun::track {
namespace {

// A parameter with the words that stand for it while it is open. `own`: the source's, which say so
// only in its hole; elsewhere they may be any text.
struct Candidate {
  std::string title;
  std::set<std::u16string> placeholders;
  std::u16string own;
};
using Candidates = std::map<std::string, Candidate>;

void addFromLibrary(Candidates& candidates, const KnownText& text, const model::Block& block) {
  for (const auto& piece : block.pieces) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    if (hole == nullptr) continue;
    const auto* parameter = model::findParameter(*text.pack, hole->parameter);
    if (parameter == nullptr) continue;
    auto& candidate = candidates[hole->parameter];
    candidate.title = model::titleIn(*parameter, text.clause->lang);
    candidate.placeholders.insert(model::placeholderOf(*parameter, text.clause->lang));
    if (parameter->required) candidate.own = hole->words;
  }
}

// Without the pack, the entry does not say in which of the clause's blocks a parameter stands.
void addFromLedger(Candidates& candidates, const LedgerEntry& entry, bool known) {
  for (const auto& parameter : entry.open) {
    const auto words = entry.values.find(parameter);
    if (words == entry.values.end() || (known && !candidates.contains(parameter))) continue;
    auto& candidate = candidates[parameter];
    if (candidate.title.empty()) candidate.title = parameter;
    candidate.placeholders.insert(words->second);
  }
}

// Takes each stretch of a block's text once.
class Places {
 public:
  Places(std::u16string_view words, document::BlockId block) : words_{words}, block_{block} {}

  void add(const Candidates::value_type& candidate, std::size_t begin, std::size_t length) {
    const bool taken = std::any_of(places_.begin(), places_.end(), [&](const OpenPlace& place) {
      return begin < place.begin + place.length && place.begin < begin + length;
    });
    if (!taken) places_.push_back({candidate.first, candidate.second.title, block_, begin, length});
  }

  void addAll(const Candidates::value_type& candidate, const std::u16string& placeholder) {
    if (placeholder.empty()) return;
    for (auto at = words_.find(placeholder); at != std::u16string_view::npos;
         at = words_.find(placeholder, at + placeholder.size())) {
      add(candidate, at, placeholder.size());
    }
  }

  std::vector<OpenPlace> sorted() {
    std::sort(places_.begin(), places_.end(),
              [](const OpenPlace& a, const OpenPlace& b) { return a.begin < b.begin; });
    return std::move(places_);
  }

 private:
  std::u16string_view words_;
  document::BlockId block_;
  std::vector<OpenPlace> places_;
};

// The block stands as its wording: each hole is looked at by itself. False when it does not.
bool addHoles(Places& places, const Candidates& candidates, const model::Block& block,
              std::u16string_view words) {
  for (const auto reading : Readings{words, block.numbering, block.role == model::Role::heading}) {
    const auto values = match(block, reading);
    if (!values) continue;
    auto at = static_cast<std::size_t>(reading.data() - words.data());
    for (const auto& piece : block.pieces) {
      const auto* hole = std::get_if<model::Hole>(&piece);
      const auto& text =
          hole == nullptr ? std::get<std::u16string>(piece) : values->at(hole->parameter);
      const auto candidate = hole == nullptr ? candidates.end() : candidates.find(hole->parameter);
      if (candidate != candidates.end() &&
          (text == candidate->second.own || candidate->second.placeholders.contains(text))) {
        places.add(*candidate, at, text.size());
      }
      at += text.size();
    }
    return true;
  }
  return false;
}

// The block is edited, and where its holes are is not known: own words are given to the holes that
// have them one after the other.
void addOwnWords(Places& places, const Candidates& candidates, const model::Block& block,
                 std::u16string_view words) {
  std::map<std::u16string, std::size_t> from;
  for (const auto& piece : block.pieces) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    const auto candidate = hole == nullptr ? candidates.end() : candidates.find(hole->parameter);
    if (candidate == candidates.end() || candidate->second.own.empty()) continue;
    const auto& own = candidate->second.own;
    const auto at = words.find(own, from[own]);
    if (at == std::u16string_view::npos) continue;
    places.add(*candidate, at, own.size());
    from[own] = at + own.size();
  }
}

}  // namespace

std::vector<OpenPlace> openPlacesIn(std::u16string_view words, document::BlockId block, int ordinal,
                                    const LedgerEntry* entry, const KnownText* text) {
  const auto at = static_cast<std::size_t>(ordinal);
  const bool known = text != nullptr && at < text->chosen.body.size();
  Candidates candidates;
  if (known) addFromLibrary(candidates, *text, *text->chosen.body[at]);
  if (entry != nullptr) addFromLedger(candidates, *entry, text != nullptr);
  Places places{words, block};
  const bool stands = known && addHoles(places, candidates, *text->chosen.body[at], words);
  for (const auto& candidate : candidates) {
    for (const auto& placeholder : candidate.second.placeholders)
      places.addAll(candidate, placeholder);
  }
  if (known && !stands) addOwnWords(places, candidates, *text->chosen.body[at], words);
  return places.sorted();
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
