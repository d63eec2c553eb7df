// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/library.hpp"

namespace meibun::select {

// A hit with its rank: title before tags and code before wording before note.
struct Hit {
  model::ClauseRef clause;
  int rank = 0;
};

// Words in AND over title, tags, code, wording and note of each clause's version of a day (as
// Library::current); width, case and kana folded; 及び finds および, 又は finds または. An empty
// query finds every clause, in the packs' order.
class Search {
 public:
  explicit Search(const model::Library& library, std::string_view day = {});  // keeps no reference
  std::vector<Hit> find(std::string_view words) const;

 private:
  struct Entry {
    model::ClauseRef clause;
    std::vector<std::u16string> fields;  // folded, by falling rank
  };
  std::vector<Entry> entries_;
};

}  // namespace meibun::select
