// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document/document_port.hpp"
#include "core/model/clause.hpp"
#include "core/track/recognise.hpp"

namespace meibun::sidebar {

// The clause where it stands in a document already, by whatever evidence (its wording alone too, as
// in a pasted text or a file that keeps no anchors), with some text left of it; else nullptr. Into
// `found`, which is of `snapshot`.
const track::FoundClause* standing(const track::Recognition& found,
                                   const document::Snapshot& snapshot,
                                   const model::ClauseRef& clause);

// The first words of it that stand, UTF-16.
std::u16string wordsOf(const track::FoundClause& clause, const document::Snapshot& snapshot);

}  // namespace meibun::sidebar
