// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/model/pack.hpp"

namespace meibun::model {

// State of a version on a day, computed from the releases and stored nowhere.
enum class State { draft, inForce, future, superseded, withdrawn };

// The packs at hand. Immutable once read; may be shared between threads.
class Library {
 public:
  Library() = default;
  explicit Library(std::vector<Pack> packs);

  const std::vector<Pack>& packs() const { return packs_; }
  const Pack* pack(std::string_view id) const;
  const Clause* version(const VersionRef& ref) const;
  // The version in force on `day` (ISO 8601; empty = today's newest release); else the newest draft.
  const Clause* current(const ClauseRef& ref, std::string_view day = {}) const;
  State state(const VersionRef& ref, std::string_view day = {}) const;
  // Number of the release that lists this version last; nothing for a draft.
  std::optional<int> releaseOf(const VersionRef& ref) const;

 private:
  std::vector<Pack> packs_;
};

}  // namespace meibun::model
