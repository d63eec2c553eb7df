// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/track/recognise.hpp"

// The parameters that nobody has filled yet, of all clauses of a document. Knows no widget, no UNO.
namespace meibun::sidebar {

// A placeholder that stands in the document, and the clause that it belongs to.
struct Placeholder {
  track::OpenPlace place;
  track::Instance instance;
  std::string clause;  // its title, UTF-8; empty when unknown
};

// In the order of the document.
std::vector<Placeholder> placeholdersIn(const document::Snapshot& snapshot,
                                        const track::Recognition& found);

// The first one at or behind the cursor, after the last one the first again; 0 without a cursor.
// `all` must not be empty.
std::size_t placeholderAfter(const document::Snapshot& snapshot,
                             const std::vector<Placeholder>& all,
                             const std::optional<document::TextPoint>& cursor);

}  // namespace meibun::sidebar
