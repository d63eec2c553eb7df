// SPDX-License-Identifier: MPL-2.0
#include "core/track/cell_lines.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "core/track/similarity.hpp"
#include "core/track/wording.hpp"

namespace meibun::track {
namespace {

constexpr double kAlike = 0.35;         // shows by itself that a line is an edited block
constexpr double kAlikeInPlace = 0.05;  // enough where the clause's own lines stand on both sides
constexpr std::size_t kMostPairs = 1'000'000;

class Matching {
 public:
  Matching(const std::vector<ParsedAnchor>& names, const std::vector<std::u16string>& lines,
           const Expectation& expectation)
      : names_{names},
        lines_{lines},
        expectation_{expectation},
        lineOf_(names.size()),
        taken_(lines.size()) {}

  std::vector<std::optional<std::size_t>> run() && {
    matchByExact();
    matchByFolded();
    if (anyOpen()) matchByLikeness();
    matchTheOnly();
    return std::move(lineOf_);
  }

 private:
  using ByHash = std::unordered_map<std::string, std::vector<std::size_t>>;

  struct Pair {
    double alike = 0;
    bool beside = false;
    std::size_t name = 0;
    std::size_t line = 0;
  };

  void take(std::size_t name, std::size_t line) {
    lineOf_[name] = line;
    taken_[line] = true;
  }

  bool anyOpen() const {
    return std::any_of(lineOf_.begin(), lineOf_.end(), [](const auto& line) { return !line; });
  }

  ByHash freeLinesBy(std::string (*hash)(std::u16string_view)) const {
    ByHash byHash;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (taken_[line]) continue;
      for (const auto reading : Readings::ofUnknown(lines_[line]))
        byHash[hash(reading)].push_back(line);
    }
    return byHash;
  }

  void takeFirst(std::size_t name, const ByHash& byHash, std::string_view hash) {
    const auto found = byHash.find(std::string{hash});
    if (hash.empty() || found == byHash.end()) return;
    const auto& at = found->second;
    const auto line = std::find_if(at.begin(), at.end(), [&](auto one) { return !taken_[one]; });
    if (line != at.end()) take(name, *line);
  }

  void matchByExact() {
    const auto byHash = freeLinesBy(exactHash);
    for (std::size_t name = 0; name < names_.size(); ++name) {
      takeFirst(name, byHash, expectation_.hash(names_[name].name));
      const bool told = expectation_.entry(names_[name].name) != nullptr;
      if (!lineOf_[name] && !told) matchByWording(name);
    }
  }

  void matchByWording(std::size_t name) {
    if (expectation_.text(names_[name].name) == nullptr) return;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (taken_[line] || !expectation_.unchanged(names_[name].name, lines_[line])) continue;
      return take(name, line);
    }
  }

  void matchByFolded() {
    if (!anyOpen()) return;
    const auto byHash = freeLinesBy(foldedHash);
    for (std::size_t name = 0; name < names_.size(); ++name) {
      if (!lineOf_[name]) takeFirst(name, byHash, expectation_.folded(names_[name].name));
    }
  }

  // The most alike first; of equals the one beside a line of the same clause.
  void matchByLikeness() {
    std::vector<Trigrams> words(names_.size());
    std::vector<Trigrams> lines(lines_.size());
    for (std::size_t name = 0; name < names_.size(); ++name) {
      if (!lineOf_[name]) words[name] = trigramsOf(expectation_.words(names_[name].name));
    }
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (!taken_[line]) lines[line] = trigramsOf(lines_[line]);
    }
    auto pairs = alikePairs(words, lines);
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
      return std::tuple{-a.alike, !a.beside, a.name, a.line} <
             std::tuple{-b.alike, !b.beside, b.name, b.line};
    });
    for (const auto& pair : pairs) {
      if (!lineOf_[pair.name] && !taken_[pair.line]) take(pair.name, pair.line);
    }
    matchInPlace(words, lines);
  }

  std::vector<Pair> alikePairs(const std::vector<Trigrams>& words,
                               const std::vector<Trigrams>& lines) const {
    std::vector<Pair> pairs;
    std::size_t looked = 0;
    for (std::size_t name = 0; name < words.size(); ++name) {
      if (words[name].empty()) continue;
      for (std::size_t line = 0; line < lines.size(); ++line) {
        if (lines[line].empty()) continue;
        if (++looked > kMostPairs) return pairs;
        const auto alike = similarity(words[name], lines[line]);
        if (alike >= kAlike) pairs.push_back({alike, beside(name, line), name, line});
      }
    }
    return pairs;
  }

  bool beside(std::size_t name, std::size_t line) const {
    const bool after =
        name > 0 && follows(name - 1) && lineOf_[name - 1] && *lineOf_[name - 1] + 1 == line;
    const bool before = name + 1 < names_.size() && follows(name) && lineOf_[name + 1] &&
                        *lineOf_[name + 1] == line + 1;
    return after || before;
  }

  // As many lines as blocks between two lines of the clause: each line is the block in its place
  // unless it has nothing in common with it.
  void matchInPlace(const std::vector<Trigrams>& words, const std::vector<Trigrams>& lines) {
    for (std::size_t first = 1; first < names_.size(); ++first) {
      if (lineOf_[first] || !lineOf_[first - 1] || !follows(first - 1)) continue;
      auto next = first;
      while (next < names_.size() && !lineOf_[next] && follows(next - 1))
        ++next;
      if (next == names_.size() || !follows(next - 1)) continue;
      const auto begin = *lineOf_[first - 1] + 1;
      if (*lineOf_[next] != begin + (next - first)) continue;
      for (auto name = first; name < next; ++name) {
        const auto line = begin + (name - first);
        if (taken_[line] || similarity(words[name], lines[line]) < kAlikeInPlace) continue;
        take(name, line);
      }
      first = next;
    }
  }

  // Is the name after this one the next block of the same instance?
  bool follows(std::size_t name) const {
    const auto& a = names_[name];
    const auto& b = names_[name + 1];
    return a.name.instance == b.name.instance && a.copy == b.copy &&
           a.name.ordinal + 1 == b.name.ordinal;
  }

  // A cell without text has no line of the document's own; and where nothing is known of any
  // block's words, a cell of as many lines as names is taken as it stands.
  void matchTheOnly() {
    const bool empty =
        std::all_of(lines_.begin(), lines_.end(), [](const auto& line) { return line.empty(); });
    const bool unknown = std::all_of(names_.begin(), names_.end(), [this](const auto& anchor) {
      return expectation_.entry(anchor.name) == nullptr &&
             expectation_.text(anchor.name) == nullptr;
    });
    if (!empty && !(unknown && names_.size() == lines_.size())) return;
    for (std::size_t at = 0; at < std::min(names_.size(), lines_.size()); ++at)
      take(at, at);
  }

  const std::vector<ParsedAnchor>& names_;
  const std::vector<std::u16string>& lines_;
  const Expectation& expectation_;
  std::vector<std::optional<std::size_t>> lineOf_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<std::optional<std::size_t>> matchLines(const std::vector<ParsedAnchor>& names,
                                                   const std::vector<std::u16string>& lines,
                                                   const Expectation& expectation) {
  return Matching{names, lines, expectation}.run();
}

}  // namespace meibun::track
