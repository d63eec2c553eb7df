// SPDX-License-Identifier: MPL-2.0
#include "core/model/library.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace meibun::model {
namespace {

// Position of the release that counts on a day; nothing before the first one.
std::optional<std::size_t> releaseOn(const Pack& pack, std::string_view day) {
  for (std::size_t i = pack.releases.size(); i > 0; --i) {
    if (day.empty() || pack.releases[i - 1].from <= day) return i - 1;
  }
  return std::nullopt;
}

bool withdraws(const Release& release, const VersionRef& version) {
  return std::any_of(release.withdrawals.begin(), release.withdrawals.end(),
                     [&](const Withdrawal& withdrawal) { return withdrawal.version == version; });
}

}  // namespace

Library::Library(std::vector<Pack> packs) : packs_{std::move(packs)} {
  for (std::size_t p = 0; p < packs_.size(); ++p) {
    const auto& releases = packs_[p].releases;
    std::map<std::string_view, std::vector<std::size_t>> listed;
    for (std::size_t r = 0; r < releases.size(); ++r) {
      for (const auto& file : releases[r].files)
        listed[file.path].push_back(r);
    }
    for (std::size_t c = 0; c < packs_[p].clauses.size(); ++c) {
      const auto& clause = packs_[p].clauses[c];
      Entry entry{p, c, listed[clause.file], std::nullopt};
      for (std::size_t r = 0; r < releases.size() && !entry.withdrawnBy; ++r) {
        if (withdraws(releases[r], clause.ref)) entry.withdrawnBy = r;
      }
      entries_.emplace(clause.ref, std::move(entry));
    }
  }
}

const Pack* Library::pack(std::string_view id) const {
  const auto found = std::find_if(packs_.begin(), packs_.end(),
                                  [id](const Pack& candidate) { return candidate.id == id; });
  return found == packs_.end() ? nullptr : &*found;
}

const Clause* Library::version(const VersionRef& ref) const {
  const auto found = entries_.find(ref);
  if (found == entries_.end()) return nullptr;
  return &packs_[found->second.pack].clauses[found->second.clause];
}

const Clause* Library::current(const ClauseRef& ref, std::string_view day) const {
  const Clause* draft = nullptr;
  const Clause* next = nullptr;
  auto nextRelease = std::numeric_limits<std::size_t>::max();
  const auto last = entries_.upper_bound({ref, std::numeric_limits<int>::max()});
  for (auto it = entries_.lower_bound({ref, 0}); it != last; ++it) {
    const auto state = this->state(it->second, day);
    const auto& clause = packs_[it->second.pack].clauses[it->second.clause];
    if (state == State::inForce) return &clause;
    if (state == State::draft) draft = &clause;
    if (state == State::future && it->second.releases.front() < nextRelease) {
      next = &clause;
      nextRelease = it->second.releases.front();
    }
  }
  return next != nullptr ? next : draft;
}

State Library::state(const VersionRef& ref, std::string_view day) const {
  const auto found = entries_.find(ref);
  return found == entries_.end() ? State::draft : state(found->second, day);
}

State Library::state(const Entry& entry, std::string_view day) const {
  if (entry.releases.empty()) return State::draft;
  const auto now = releaseOn(packs_[entry.pack], day);
  if (!now || entry.releases.front() > *now) return State::future;
  const auto& releases = entry.releases;
  if (std::binary_search(releases.begin(), releases.end(), *now)) return State::inForce;
  return entry.withdrawnBy && *entry.withdrawnBy <= *now ? State::withdrawn : State::superseded;
}

std::optional<int> Library::releaseOf(const VersionRef& ref, std::string_view day) const {
  const auto found = entries_.find(ref);
  if (found == entries_.end() || found->second.releases.empty()) return std::nullopt;
  const auto& pack = packs_[found->second.pack];
  const auto& listing = found->second.releases;
  const auto now = releaseOn(pack, day);
  const auto later = now ? std::upper_bound(listing.begin(), listing.end(), *now) : listing.begin();
  return pack.releases[later == listing.begin() ? *later : *std::prev(later)].number;
}

}  // namespace meibun::model
