// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/model/pack.hpp"

namespace meibun::model {

// State of a version on a day, computed from the releases and stored nowhere. The release that
// counts is the newest with an effective day up to it: what it lists is in force, what only later
// ones list is future, what only earlier ones list is superseded or, where a release said so,
// withdrawn; what none lists is a draft.
enum class State { draft, inForce, future, superseded, withdrawn };

// The packs at hand. Immutable once read; may be shared between threads.
class Library {
 public:
  Library() = default;
  explicit Library(std::vector<Pack> packs);

  const std::vector<Pack>& packs() const { return packs_; }
  const Pack* pack(std::string_view id) const;
  const Clause* version(const VersionRef& ref) const;
  // The version in force on `day` (ISO 8601; empty = by the newest release, whatever its day); else
  // the one that comes into force first after it; else the newest draft; nothing when the clause is
  // unknown, or withdrawn and has no draft.
  const Clause* current(const ClauseRef& ref, std::string_view day = {}) const;
  State state(const VersionRef& ref, std::string_view day = {}) const;
  // Number of the release that a version is taken from on `day`: the newest up to it that lists the
  // version, else the first that will; nothing for a draft.
  std::optional<int> releaseOf(const VersionRef& ref, std::string_view day = {}) const;

 private:
  // Positions, not pointers, so that a copy of the library is whole.
  struct Entry {
    std::size_t pack = 0;
    std::size_t clause = 0;
    std::vector<std::size_t> releases;  // that list it, ascending
    std::optional<std::size_t> withdrawnBy;
  };
  State state(const Entry& entry, std::string_view day) const;

  std::vector<Pack> packs_;
  std::map<VersionRef, Entry> entries_;
};

}  // namespace meibun::model
