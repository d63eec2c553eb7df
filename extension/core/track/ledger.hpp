// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/clause.hpp"
#include "core/track/anchor_name.hpp"

namespace meibun::track {

inline constexpr int kLedgerFormat = 1;

// What the document remembers of one block: two hashes of its text without tracked deletions and
// without its number label. `exact` decides current or edited; `folded` only finds. 16 digits of
// Crockford's base32 each.
struct LedgerBlock {
  std::string exact;
  std::string folded;
  model::Numbering typedLabel =
      model::Numbering::none;  // a label typed into the text, not live numbering
  bool operator==(const LedgerBlock&) const = default;
};

// One inserted clause as the document's custom properties keep it (docs/ledger-format.md).
struct LedgerEntry {
  Instance instance;
  model::VersionRef version;
  model::Selection variant;
  std::string lang;
  TextKey key;
  int release = 0;       // 0 = a draft
  std::string inserted;  // day, ISO 8601
  model::Values values;  // only those that differ from the source's own words
  std::vector<LedgerBlock> blocks;
  std::map<std::string, std::string> before;  // what removal must restore, e.g. a row's height
  std::set<std::string> open = {};            // parameters of which `values` has the placeholder
  bool operator==(const LedgerEntry&) const = default;
};

// Custom document properties: name to text. Values hold at most 240 UTF-16 units, no line break,
// never empty.
using Record = std::map<std::string, std::string>;

Record encode(const LedgerEntry& entry);

struct Ledger {
  int format = 0;  // 0 = the document has none
  std::map<Instance, LedgerEntry> entries;
  base::Diagnostics findings;  // damaged or newer entries, each once; the rest stays readable
};

// Reads every property that begins with "Meibun."; others are ignored.
Ledger decode(const Record& record);

// "Meibun.<instance>.<chunk>".
inline constexpr std::string_view kPropertyPrefix = "Meibun.";
std::string propertyName(const Instance& instance, std::size_t chunk);

// Eight digits over the bytes of an entry's payload.
std::string checksum(std::string_view payload);

// The name of the property that holds the ledger's format, and its value for this format.
inline constexpr std::string_view kFormatProperty = "Meibun.ledger";

std::string exactHash(std::u16string_view text);
std::string foldedHash(std::u16string_view text);

}  // namespace meibun::track
