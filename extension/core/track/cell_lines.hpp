// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/track/expectation.hpp"

namespace meibun::track {

// Which line of one cell each of the names over it is, by the rules of docs/ledger-format.md,
// section 2: never a line of which nothing shows that it is the block's. `lines`: the cell's texts.
// By name; nothing where no line is the name's.
std::vector<std::optional<std::size_t>> matchLines(const std::vector<ParsedAnchor>& names,
                                                   const std::vector<std::u16string>& lines,
                                                   const Expectation& expectation);

}  // namespace meibun::track
