// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "office/document/calc_sheet.hpp"

// The lines of a box around cells, side by side: "t" top, "b" bottom, "l" left, "r" right.
namespace meibun::document::calc {

/// Those of `sides` on which the area has no line yet, so that none of the person's is changed.
std::string openSides(const Sheet& sheet, const SheetArea& area, std::string_view sides);
void drawSides(const Sheet& sheet, const SheetArea& area, std::string_view sides);
void clearSides(const Sheet& sheet, const SheetArea& area, std::string_view sides);

}  // namespace meibun::document::calc
