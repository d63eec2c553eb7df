// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/driver/report.hpp"

namespace meibun::bench {

/// Profiles made by scripts/make-profile: without any extension, with Meibun, and with Meibun and
/// the bench's own component.
struct Profiles {
  std::filesystem::path without;
  std::filesystem::path with;
  std::filesystem::path inside;
};

using Figures = std::vector<Figure>;

/// Starts an office `runs` times on each side in turn: time from the process's start to the first
/// Writer document, memory then, and memory with the panel open.
Figures measureStart(const Profiles& profiles, int runs);

/// One clause of 415 characters into `documents` new documents a way: Meibun, AutoText,
/// insertString.
Figures measureClause(const Profiles& profiles, int documents);

/// 1,000 clauses in one document, `documents` of them, against the same calls bare; their states;
/// saving as .docx.
Figures measureMany(const Profiles& profiles, int documents);

/// One clause of 415 characters onto the only slide of `documents` new decks, against a bare text
/// box.
Figures measureSlides(const Profiles& profiles, int documents);

/// Opening our deck in `documents` new documents, against the office's own deck Styles; a key in
/// the search field; what stays of 100 documents that were opened so.
Figures measurePanel(const Profiles& profiles, int documents);

/// Name and version of the office.
std::string officeVersion(const Profiles& profiles);

}  // namespace meibun::bench
