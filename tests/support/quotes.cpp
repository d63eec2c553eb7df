// SPDX-License-Identifier: MPL-2.0
#include "tests/support/quotes.hpp"

#include <algorithm>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <variant>

#include "core/base/text.hpp"
#include "core/render/render.hpp"
#include "core/trust/digest.hpp"

namespace meibun::tests {
namespace {

using Lines = std::vector<std::string>;

std::string wordsOf(const model::Block& block) {
  std::u16string words;
  for (const auto& piece : block.pieces) {
    const auto* const hole = std::get_if<model::Hole>(&piece);
    words += hole != nullptr ? hole->words : std::get<std::u16string>(piece);
  }
  return base::utf8(words);
}

// Indentation, line ends and the word processor's bookmarks are no part of the source's words.
Lines linesOf(const std::string& text) {
  static const std::regex kBookmark{R"(\[bookmark: [^\]]*\])"};
  static const std::regex kOuter{"^(?:[ \t\r]|\xE3\x80\x80)+|(?:[ \t\r]|\xE3\x80\x80)+$"};
  Lines lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) {
    line = std::regex_replace(line, kBookmark, "");
    line = std::regex_replace(line, kOuter, "");
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

bool startsChapter(const std::string& line) {
  static const std::regex kChapter{"^第[0-9]+章.*"};
  return std::regex_match(line, kChapter);
}

// From the line that begins with `first` up to the next one for which `ends` holds.
Lines section(const Lines& lines, const std::string& first,
              const std::function<bool(const std::string&)>& ends) {
  const auto begin = std::find_if(lines.begin(), lines.end(), [&first](const std::string& line) {
    return line.starts_with(first);
  });
  if (begin == lines.end()) return {};
  return {std::next(begin), std::find_if(std::next(begin), lines.end(), ends)};
}

// "第6章【共通】": the part 【共通】 of chapter 6.
Lines linesAt(const Lines& lines, const std::string& place) {
  static const std::regex kPlace{"(第[0-9]+章)?(.*)"};
  std::smatch parts;
  std::regex_match(place, parts, kPlace);
  auto found = parts[1].matched ? section(lines, parts[1], startsChapter) : lines;
  if (parts[2].length() == 0) return found;
  return section(found, parts[2], [](const std::string& line) { return line.starts_with("【"); });
}

std::string withoutMark(const std::string& line) {
  static const std::regex kMark{"^(?:①|②|③|④|⑤|⑥|⑦|⑧|⑨|⑩|・|·)"};
  return std::regex_replace(line, kMark, "");
}

struct Wanted {
  std::string words;
  bool apart = false;  // may stand further down
};

// The line behind a block that stands from this line on, broken over lines or not.
std::optional<std::size_t> behind(const Lines& lines, std::size_t line, const std::string& block) {
  std::string read;
  while (read.size() < block.size() && line < lines.size()) {
    read += read.empty() ? withoutMark(lines[line]) : lines[line];
    ++line;
  }
  return read == block ? std::optional(line) : std::nullopt;
}

// Do these blocks stand from this line on, one behind the other?
bool standsAt(const Lines& lines, std::size_t line, const std::vector<Wanted>& blocks) {
  for (const auto& block : blocks) {
    auto next = behind(lines, line, block.words);
    while (!next && block.apart && line < lines.size())
      next = behind(lines, ++line, block.words);
    if (!next) return false;
    line = *next;
  }
  return true;
}

std::size_t commonFront(const std::string& a, const std::string& b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

std::string nearest(const Lines& lines, const std::string& block) {
  std::string best;
  for (const auto& line : lines) {
    const auto words = withoutMark(line);
    if (best.empty() || commonFront(words, block) > commonFront(best, block)) best = words;
  }
  return best;
}

// The text that a variant selects, and of it the blocks that stand.
const model::Text* textOf(const model::Clause& clause, const model::Selection& variant) {
  const model::Text* best = nullptr;
  for (const auto& text : clause.texts) {
    const bool fits =
        std::includes(variant.begin(), variant.end(), text.when.begin(), text.when.end());
    if (fits && (best == nullptr || text.when.size() > best->when.size())) best = &text;
  }
  return best;
}

std::string difference(const model::Clause& clause, const model::Selection& variant,
                       const model::Text& text, const Lines& lines) {
  std::vector<Wanted> blocks;
  std::string mark;
  bool inList = false;
  for (const auto& block : text.blocks) {
    if (!std::includes(variant.begin(), variant.end(), block.when.begin(), block.when.end()))
      continue;
    const bool item = block.role == model::Role::item;
    blocks.push_back({wordsOf(block), item && !inList});
    inList = item;
    if (mark.empty()) mark = block.at;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].starts_with(mark) && standsAt(lines, i, blocks)) return {};
  }
  std::string said = toString(clause.ref) + " (" + model::toString(variant) +
                     ") does not stand at " + text.source + '#' + text.place + ' ' + mark;
  for (const auto& block : blocks) {
    said += "\n  library: " + block.words + "\n  source:  " + nearest(lines, block.words);
  }
  return said;
}

}  // namespace

std::vector<Quote> quotesOf(const model::Library& library) {
  std::vector<Quote> quotes;
  for (const auto& pack : library.packs()) {
    for (const auto& clause : pack.clauses) {
      for (std::size_t t = 0; t < clause.texts.size(); ++t) {
        const auto& text = clause.texts[t];
        if (text.wording != model::Wording::quoted) continue;
        for (std::size_t b = 0; b < text.blocks.size(); ++b) {
          quotes.push_back(
              {toString(clause.ref) + ' ' + std::to_string(t + 1) + '.' + std::to_string(b + 1),
               text.source + '#' + text.place + text.blocks[b].at, wordsOf(text.blocks[b])});
        }
      }
    }
  }
  return quotes;
}

std::string quoteLines(const model::Library& library) {
  std::string lines;
  for (const auto& quote : quotesOf(library)) {
    lines += "quote " + trust::hex(trust::sha256(quote.words)) + ' ' + quote.name + ' ' +
             quote.place + '\n';
  }
  return lines;
}

std::map<std::string, SourceText> sourcesIn(const std::string& lock) {
  std::map<std::string, SourceText> sources;
  std::istringstream stream{lock};
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words{line};
    std::string kind;
    std::string pack;
    std::string source;
    SourceText text;
    if (words >> kind >> text.sha256 >> pack >> source >> text.file && kind == "source") {
      sources.emplace(pack + ' ' + source, std::move(text));
    }
  }
  return sources;
}

std::vector<std::string> differences(const model::Pack& pack, const std::string& source,
                                     const std::string& text) {
  const auto lines = linesOf(text);
  std::set<std::string> said;
  for (const auto& clause : pack.clauses) {
    for (const auto& variant : render::variantsOf(pack, clause)) {
      const auto* const chosen = textOf(clause, variant);
      if (chosen == nullptr || chosen->wording != model::Wording::quoted ||
          chosen->source != source) {
        continue;
      }
      auto difference = tests::difference(clause, variant, *chosen, linesAt(lines, chosen->place));
      if (!difference.empty()) said.insert(std::move(difference));
    }
  }
  return {said.begin(), said.end()};
}

}  // namespace meibun::tests
