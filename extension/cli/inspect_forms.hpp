// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "core/track/recognise.hpp"
#include "files/file_reader.hpp"

namespace meibun::cli {

// A finished document and what stands in it.
struct Inspected {
  std::string file;
  files::Kind kind;
  document::Snapshot snapshot;
  track::Recognition recognition;
};

// Findings about the document go to standard error, as the rest's do.
void printText(const Inspected& inspected, const Call& call);
Json toJson(const Inspected& inspected, const Output& output);
Json unreadableJson(const std::string& file, const base::Diagnostic& error, const Output& output);

}  // namespace meibun::cli
