// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/track/recognise.hpp"

namespace meibun::dispatch {

// The first clause that begins behind the block in which the cursor stands, after the last one the
// first again; 0 without a cursor. Knows no UNO.
std::size_t clauseBehind(const document::Snapshot& snapshot,
                         const std::vector<track::FoundClause>& clauses,
                         const std::optional<document::BlockId>& cursor);

}  // namespace meibun::dispatch
