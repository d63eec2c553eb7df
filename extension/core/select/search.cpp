// SPDX-License-Identifier: MPL-2.0
#include "core/select/search.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "core/base/text.hpp"

namespace meibun::select {
namespace {

// The same word in kanji and in kana, both folded: the left one is searched for and in. Longer ones
// first, so that 並びに is not cut by another.
using Synonym = std::pair<std::u16string_view, std::u16string_view>;
constexpr std::array kSynonyms{
    Synonym{u"ならびに", u"並びに"}, Synonym{u"もしくは", u"若しくは"},
    Synonym{u"および", u"及び"},     Synonym{u"または", u"又は"},
    Synonym{u"ただし", u"但し"},     Synonym{u"ください", u"下さい"},
};

void replaceAll(std::u16string& text, std::u16string_view from, std::u16string_view to) {
  for (auto place = text.find(from); place != std::u16string::npos;
       place = text.find(from, place + to.size())) {
    text.replace(place, from.size(), to);
  }
}

std::u16string key(std::u16string_view text) {
  auto folded = base::fold(text);
  for (const auto& [kana, kanji] : kSynonyms)
    replaceAll(folded, kanji, kana);
  return folded;
}

// Words that no reader could mean to be one stay apart: a query never matches across this.
constexpr char16_t kSeparator = u'\n';

void append(std::u16string& field, std::u16string_view words) {
  if (!field.empty()) field += kSeparator;
  field += key(words);
}

void append(std::u16string& field, const std::string& words) { append(field, base::utf16(words)); }

std::u16string wordsOf(const model::Block& block) {
  std::u16string words;
  for (const auto& piece : block.pieces) {
    const auto* const hole = std::get_if<model::Hole>(&piece);
    words += hole != nullptr ? hole->words : std::get<std::u16string>(piece);
  }
  return words;
}

std::vector<std::u16string> fieldsOf(const model::Clause& clause) {
  std::u16string title;
  append(title, clause.title);
  for (const auto& [lang, words] : clause.titles)
    append(title, words);
  std::u16string tags;
  append(tags, clause.code);
  for (const auto& tag : clause.tags)
    append(tags, tag);
  std::u16string wording;
  for (const auto& text : clause.texts) {
    for (const auto& block : text.blocks)
      append(wording, wordsOf(block));
  }
  std::u16string note;
  append(note, clause.note);
  for (const auto& [lang, words] : clause.notes)
    append(note, words);
  return {std::move(title), std::move(tags), std::move(wording), std::move(note)};
}

bool isBlank(char16_t unit) {
  return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r' || unit == u'\u3000';
}

std::vector<std::u16string> wordsIn(std::u16string_view query) {
  std::vector<std::u16string> words;
  for (std::size_t i = 0; i < query.size();) {
    auto end = i;
    while (end < query.size() && !isBlank(query[end]))
      ++end;
    if (end > i) words.push_back(key(query.substr(i, end - i)));
    i = end + 1;
  }
  std::erase_if(words, [](const std::u16string& word) { return word.empty(); });
  return words;
}

// A clause is as good a hit as the worst of the words allows; nothing when one of them is nowhere.
std::optional<int> rankOf(const std::vector<std::u16string>& fields,
                          const std::vector<std::u16string>& words) {
  int rank = 0;
  for (const auto& word : words) {
    const auto field = std::find_if(fields.begin(), fields.end(), [&word](const auto& candidate) {
      return candidate.find(word) != std::u16string::npos;
    });
    if (field == fields.end()) return std::nullopt;
    rank = std::max(rank, static_cast<int>(field - fields.begin()));
  }
  return rank;
}

}  // namespace

Search::Search(const model::Library& library, std::string_view day) {
  for (const auto& pack : library.packs()) {
    std::set<std::string> seen;
    const auto add = [&](const std::string& id) {
      if (!seen.insert(id).second) return;
      const model::ClauseRef ref{pack.id, id};
      if (const auto* const clause = library.current(ref, day)) {
        entries_.push_back({ref, fieldsOf(*clause)});
      }
    };
    for (const auto& chapter : pack.chapters) {
      for (const auto& id : chapter.clauses)
        add(id);
    }
    for (const auto& clause : pack.clauses)
      add(clause.ref.clause.clause);
  }
}

std::vector<Hit> Search::find(std::string_view words) const {
  const auto wanted = wordsIn(base::utf16(words));
  std::vector<Hit> hits;
  for (const auto& entry : entries_) {
    if (const auto rank = rankOf(entry.fields, wanted)) hits.push_back({entry.clause, *rank});
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const Hit& a, const Hit& b) { return a.rank < b.rank; });
  return hits;
}

}  // namespace meibun::select
