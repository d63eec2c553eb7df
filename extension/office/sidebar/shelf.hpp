// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>

#include "core/model/library.hpp"
#include "core/select/search.hpp"
#include "core/track/text_index.hpp"
#include "core/xml/library_reader.hpp"

namespace meibun::sidebar {

// The library with what is computed from it once. Stays where it is, since the index points into
// it. `day` (ISO 8601): whose versions count.
struct Shelf {
  Shelf(xml::ReadLibrary read, std::string whose)
      : day(std::move(whose)),
        library(std::move(read.library)),
        findings(std::move(read.findings)),
        search(library, day),
        index(library) {}
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  std::string day;
  model::Library library;
  base::Diagnostics findings;
  select::Search search;
  track::TextIndex index;
};

}  // namespace meibun::sidebar
