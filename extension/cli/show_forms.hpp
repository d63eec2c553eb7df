// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "cli/json.hpp"
#include "core/render/render.hpp"

namespace meibun::cli {

// A clause as `show` shows it; refers to the caller's library.
struct Shown {
  const model::Library& library;
  const model::Pack& pack;
  const model::Clause& clause;
  const render::Rendered& rendered;
};

// The wording alone, with typed labels, one line a paragraph.
std::string shownAsText(const Shown& shown);
std::string shownAsXml(const Shown& shown, const Call& call);
Json shownAsJson(const Shown& shown, const base::Diagnostics& findings, const Call& call);

}  // namespace meibun::cli
