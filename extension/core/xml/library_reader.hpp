// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"
#include "core/model/library.hpp"

namespace meibun::xml {

struct ReadLibrary {
  model::Library library;
  // Every mistake once, with file:line:column. A pack with an error in it is left out whole (and
  // named by xml.pack-left-out), so that half a pack never passes for a whole one; the other packs
  // stay.
  base::Diagnostics findings;
};

// Reads every pack below `folder` (UTF-8 path): each sub-folder that holds a pack.xml, in order of
// id.
ReadLibrary readLibrary(const std::string& folder);

}  // namespace meibun::xml
