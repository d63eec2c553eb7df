// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {

/// An ODF sheet, each row and cell written out as often as it repeats (but for the endless ones at
/// the edges), what Meibun wrote blanked: its cells, and the height of its rows.
void normaliseTable(pugi::xml_node table, const Own& own);

}  // namespace meibun::fixture
