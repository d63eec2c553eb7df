// SPDX-License-Identifier: MPL-2.0
#include "core/track/text_index.hpp"

#include <algorithm>
#include <utility>

namespace meibun::track {
namespace {

// So many units of a literal end are compared by hash before match() proves.
constexpr std::size_t kEdge = 6;

using Literal = std::u16string;

const Literal* literal(const model::Piece& piece) { return std::get_if<Literal>(&piece); }

bool hasHole(const model::Block& block) {
  return std::any_of(block.pieces.begin(), block.pieces.end(),
                     [](const model::Piece& piece) { return literal(piece) == nullptr; });
}

// Literals and holes by turns: `before` stands in front of the hole. Neighbouring literals are one.
struct Part {
  Literal before;
  const model::Hole* hole = nullptr;
};

std::vector<Part> partsOf(const model::Block& block, Literal& tail) {
  std::vector<Part> parts;
  for (const auto& piece : block.pieces) {
    if (const auto* text = literal(piece)) {
      tail += *text;
    } else {
      parts.push_back({std::exchange(tail, {}), &std::get<model::Hole>(piece)});
    }
  }
  return parts;
}

// Tries the readings of a text: the shortest words first, which is enough unless a parameter stands
// twice or its words hold the literal that follows; then further ends are tried, within bounds.
class Matcher {
 public:
  explicit Matcher(const model::Block& block) : parts_{partsOf(block, tail_)} {}

  std::optional<model::Values> match(std::u16string_view text) {
    if (from(0, text)) return std::move(values_);
    return std::nullopt;
  }

 private:
  static constexpr int kMostTries = 1000;

  bool from(std::size_t part, std::u16string_view rest) {
    if (part == parts_.size()) return rest == tail_;
    const auto& [before, hole] = parts_[part];
    if (!rest.starts_with(before)) return false;
    rest.remove_prefix(before.size());
    const auto known = values_.find(hole->parameter);
    if (known != values_.end()) {
      const auto& words = known->second;
      return rest.starts_with(words) && from(part + 1, rest.substr(words.size()));
    }
    for (std::size_t end = next(part, rest, 1); end <= rest.size();
         end = next(part, rest, end + 1)) {
      if (--tries_ < 0) return false;
      const auto place = values_.emplace(hole->parameter, rest.substr(0, end)).first;
      if (from(part + 1, rest.substr(end))) return true;
      values_.erase(place);
    }
    return false;
  }

  // The next end of this hole's words at or after `begin`; npos when there is none. Of two holes
  // side by side the first keeps its own words.
  std::size_t next(std::size_t part, std::u16string_view rest, std::size_t begin) const {
    if (part + 1 == parts_.size()) {
      const auto end = rest.size() - std::min(rest.size(), tail_.size());
      return end >= begin ? end : std::u16string_view::npos;
    }
    const auto& following = parts_[part + 1].before;
    if (!following.empty()) return rest.find(following, begin);
    const auto& own = parts_[part].hole->words;
    return begin <= own.size() && rest.starts_with(own) ? own.size() : std::u16string_view::npos;
  }

  Literal tail_;
  std::vector<Part> parts_;
  model::Values values_;
  int tries_ = kMostTries;
};

}  // namespace

std::optional<model::Values> match(const model::Block& block, std::u16string_view text) {
  return Matcher{block}.match(text);
}

TextIndex::TextIndex(const model::Library& library) : library_{&library} {
  for (const auto& pack : library.packs()) {
    for (const auto& clause : pack.clauses) {
      for (auto& chosen : model::wordingsOf(pack, clause)) {
        auto key = textKey(clause.ref, chosen.variant, clause.lang, chosen.body);
        texts_.push_back({std::move(key), &pack, &clause, std::move(chosen)});
      }
    }
  }
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    byKey_.emplace(texts_[i].key.digits, i);
    add(texts_[i]);
  }
}

void TextIndex::add(const KnownText& text) {
  for (std::size_t i = 0; i < text.chosen.body.size(); ++i) {
    const auto& block = *text.chosen.body[i];
    const Place place{&text, static_cast<int>(i)};
    Literal tail;
    const auto parts = partsOf(block, tail);
    if (!hasHole(block)) {
      byText_[tail].push_back(place);
    } else if (parts.front().before.size() >= kEdge) {
      byFront_[parts.front().before.substr(0, kEdge)].push_back(place);
    } else if (tail.size() >= kEdge) {
      byBack_[tail.substr(tail.size() - kEdge)].push_back(place);
    } else {
      open_.push_back(place);
    }
  }
}

const KnownText* TextIndex::find(const TextKey& key) const {
  const auto found = byKey_.find(key.digits);
  return found == byKey_.end() ? nullptr : &texts_[found->second];
}

std::vector<TextIndex::Place> TextIndex::candidates(std::u16string_view text) const {
  std::vector<Place> places = open_;
  const auto take = [&](const auto& table, std::u16string_view key) {
    const auto found = table.find(std::u16string{key});
    if (found != table.end())
      places.insert(places.end(), found->second.begin(), found->second.end());
  };
  take(byText_, text);
  if (text.size() >= kEdge) {
    take(byFront_, text.substr(0, kEdge));
    take(byBack_, text.substr(text.size() - kEdge));
  }
  return places;
}

}  // namespace meibun::track
