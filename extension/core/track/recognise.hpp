// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/model/library.hpp"
#include "core/track/ledger.hpp"
#include "core/track/open_places.hpp"
#include "core/track/text_index.hpp"

namespace meibun::track {

enum class Status { current, edited, outdated, withdrawn, unknown };

// How sure the identity is: the ledger's entry, the anchor's text key alone (properties removed, or
// a paste from another document), or wording alone (no anchor: proposed to the person, never acted
// on silently).
enum class Evidence { ledger, anchor, wording };

// `anchored`: it carries this clause's name; else its anchor was lost and its exact hash or wording
// found it.
struct FoundBlock {
  document::BlockId block;
  int ordinal = 0;
  bool edited = false;
  bool copy = false;
  bool anchored = true;
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
  bool edited = false;       // also when the status says outdated; true for each of the next three
  std::vector<int> missing;  // ordinals of blocks that no longer stand, or stand empty
  std::vector<document::BlockId>
      added;                       // blocks with text that stand between and belong to no clause
  bool reordered = false;          // the blocks stand in another order than the wording's
  bool copy = false;               // made by copying `instance`, whose ledger entry it still shares
  std::vector<FoundBlock> blocks;  // in document order; empty remnants are no part of it
  std::optional<LedgerEntry> entry;
  std::vector<OpenPlace> open = {};  // placeholders that stand in its blocks, in document order
};

struct Recognition {
  std::vector<FoundClause> clauses;  // in document order
  base::Diagnostics findings;
};

// Name -> sibling names -> exact hash; what carries no name is looked for by its wording. `day`:
// effective day for outdated (ISO 8601; empty = newest release). Linear in the document; findings:
// those of the ledger, track.clause-gone (an entry of which nothing stands), track.key-differs
// (anchor and entry disagree).
Recognition recognise(const document::Snapshot& snapshot, const TextIndex& index,
                      std::string_view day = {});

// The same with an index built for this one call.
Recognition recognise(const document::Snapshot& snapshot, const model::Library& library,
                      std::string_view day = {});

}  // namespace meibun::track
