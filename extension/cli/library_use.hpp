// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "core/model/library.hpp"

namespace meibun::cli {

// The library of a call, with what its reader found.
struct LoadedLibrary {
  model::Library library;
  base::Diagnostics findings;
};

// Reads the library and reports its findings. cli.no-library when there is no such folder,
// xml.no-packs when it holds none; with `optional` the default folder may be missing: then a
// warning, and an empty library.
base::Result<LoadedLibrary> loadLibrary(const Call& call, bool optional = false);

// The version that a person means without naming one: the current one, else the newest.
const model::Clause* meantVersion(const model::Library& library, const model::ClauseRef& ref,
                                  const std::string& day);

// The clause that a person wrote: "pack:clause", "pack:clause@2", "clause", "clause@2" or a short
// code. cli.clause-unknown, cli.clause-several.
base::Result<const model::Clause*> findClause(const model::Library& library,
                                              const std::string& written, const std::string& day);

}  // namespace meibun::cli
