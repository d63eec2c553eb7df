// SPDX-License-Identifier: MPL-2.0
#include "core/track/wording_search.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/track/wording.hpp"

namespace meibun::track {
namespace {

constexpr std::size_t kFewestUnits = 16;
constexpr std::size_t kWidestGap = 3;         // blocks between two of one wording
constexpr std::size_t kMostCandidates = 256;  // looked at for one block

// A hit as it grows: consecutive ordinals, near each other.
struct Run {
  WordingHit hit;
  std::size_t units = 0;

  std::size_t missing() const { return hit.text->chosen.body.size() - hit.blocks.size(); }
};

bool join(model::Values& values, const model::Values& more) {
  for (const auto& [parameter, words] : more) {
    const auto known = values.find(parameter);
    if (known != values.end() && known->second != words) return false;
  }
  values.insert(more.begin(), more.end());
  return true;
}

class Search {
 public:
  Search(const std::vector<std::u16string>& texts, const TextIndex& index, std::string_view day)
      : texts_{texts}, index_{index}, day_{day} {}

  void look(std::size_t block) {
    std::map<std::pair<const KnownText*, int>, bool> seen;
    for (const auto reading : Readings::ofUnknown(texts_[block])) {
      for (const auto& place : index_.candidates(reading)) {
        if (seen.size() >= kMostCandidates) return;
        auto& done = seen[{place.text, place.ordinal}];
        if (done) continue;
        const auto& wording = *place.text->chosen.body[static_cast<std::size_t>(place.ordinal)];
        const auto values = match(wording, reading);
        if (!values) continue;
        done = true;
        take(place, block, *values);
      }
    }
  }

  std::vector<WordingHit> best() {
    std::erase_if(runs_, [](const Run& run) {
      return run.units < kFewestUnits ||
             run.hit.blocks.size() * 2 < run.hit.text->chosen.body.size();
    });
    std::stable_sort(runs_.begin(), runs_.end(),
                     [this](const Run& a, const Run& b) { return rank(a) < rank(b); });
    std::vector<bool> used(texts_.size());
    std::vector<WordingHit> hits;
    for (auto& run : runs_) {
      const auto& blocks = run.hit.blocks;
      if (std::any_of(blocks.begin(), blocks.end(), [&](auto& b) { return used[b.first]; })) {
        continue;
      }
      for (const auto& [block, ordinal] : blocks)
        used[block] = true;
      hits.push_back(std::move(run.hit));
    }
    return hits;
  }

 private:
  void take(const TextIndex::Place& place, std::size_t block, const model::Values& values) {
    const auto open = open_.find(place.text);
    if (open != open_.end()) {
      auto& run = runs_[open->second];
      const auto [lastBlock, lastOrdinal] = run.hit.blocks.back();
      const bool near = block > lastBlock && block - lastBlock <= kWidestGap;
      if (near && place.ordinal > lastOrdinal && join(run.hit.values, values)) {
        run.hit.blocks.emplace_back(block, place.ordinal);
        run.units += texts_[block].size();
        return;
      }
    }
    open_[place.text] = runs_.size();
    runs_.push_back({{place.text, {{block, place.ordinal}}, values}, texts_[block].size()});
  }

  std::tuple<std::size_t, std::size_t, bool, int> rank(const Run& run) const {
    const auto& clause = *run.hit.text->clause;
    const bool inForce = index_.library().state(clause.ref, day_) == model::State::inForce;
    constexpr auto kMost = static_cast<std::size_t>(-1);
    return {kMost - run.units, run.missing(), !inForce, -clause.ref.version};
  }

  const std::vector<std::u16string>& texts_;
  const TextIndex& index_;
  std::string_view day_;
  std::vector<Run> runs_;
  std::map<const KnownText*, std::size_t> open_;
};

}  // namespace

std::vector<WordingHit> searchWordings(const document::Snapshot& snapshot,
                                       const std::vector<std::u16string>& texts,
                                       const std::vector<bool>& free, const TextIndex& index,
                                       std::string_view day) {
  Search search{texts, index, day};
  for (std::size_t i = 0; i < snapshot.blocks.size(); ++i) {
    if (free[i] && !texts[i].empty()) search.look(i);
  }
  return search.best();
}

}  // namespace meibun::track
