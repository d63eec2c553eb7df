// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/document/document_port.hpp"

namespace meibun::track {

// What stands between two blocks of a clause: only there can something have been added to it. In a
// sheet that is the same column of the same sheet, in a text the same story, on slides one
// of the two's boxes. Refers to its
// arguments.
class Gaps {
 public:
  Gaps(const document::Snapshot& snapshot, const std::vector<std::u16string>& texts,
       const std::vector<bool>& free)
      : snapshot_{snapshot}, texts_{texts}, free_{free} {}

  // The blocks with text of no clause between two indices; nothing when they are so many, or the
  // two so far apart, that one of the two was moved.
  std::optional<std::vector<document::BlockId>> between(std::size_t first, std::size_t last) const;

 private:
  const document::Snapshot& snapshot_;
  const std::vector<std::u16string>& texts_;
  const std::vector<bool>& free_;
};

}  // namespace meibun::track
