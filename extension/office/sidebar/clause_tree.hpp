// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/library.hpp"
#include "core/select/search.hpp"

namespace meibun::sidebar {

// A line of the tree: a pack, a chapter, or (with `clause`) a clause.
struct TreeNode {
  std::string title;
  std::optional<model::ClauseRef> clause;
  std::vector<TreeNode> children;
};

struct ClauseTree {
  std::vector<TreeNode> packs;
  std::size_t count = 0;                 // clauses in it
  std::optional<model::ClauseRef> best;  // the closest hit
};

// The hits in the packs' own order of chapters and clauses; what has no hit is left out. Clauses
// that no chapter names stand below their pack. `lang`: language of the titles; `day`: whose
// versions count, as Library::current.
ClauseTree treeOf(const model::Library& library, const std::vector<select::Hit>& hits,
                  std::string_view lang, std::string_view day);

}  // namespace meibun::sidebar
