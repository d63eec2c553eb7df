// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/model/library.hpp"
#include "core/track/ledger.hpp"

namespace meibun::track {

enum class Status { current, edited, outdated, withdrawn, unknown };

// How sure the identity is: the ledger's entry, the anchor's text key alone (properties removed, or a paste
// from another document), or wording alone (no anchor: proposed to the person, never acted on silently).
enum class Evidence { ledger, anchor, wording };

struct FoundBlock {
  document::BlockId block;
  int ordinal = 0;
  bool edited = false;
  bool copy = false;
};

// A clause that stands in a document.
struct FoundClause {
  Instance instance;
  TextKey key;
  std::optional<model::VersionRef> version;  // nothing: no pack at hand and no ledger knows it
  std::string title;                         // UTF-8; empty when unknown
  model::Selection variant;
  std::string lang;
  model::Values values;
  Status status = Status::unknown;
  Evidence evidence = Evidence::anchor;
  bool edited = false;        // also when the status says outdated
  std::vector<int> missing;   // ordinals of blocks that no longer stand
  std::vector<FoundBlock> blocks;
  std::optional<LedgerEntry> entry;
};

struct Recognition {
  std::vector<FoundClause> clauses;  // in document order
  base::Diagnostics findings;
};

// Name -> sibling names -> exact hash. `day`: effective day for outdated (ISO 8601; empty = newest release).
Recognition recognise(const document::Snapshot& snapshot, const model::Library& library,
                      std::string_view day = {});

}  // namespace meibun::track
