// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/document_port.hpp"

namespace meibun::files {

// Column and row of "B32" or "$B$32", counted from 0.
struct CellPosition {
  std::int32_t column = 0;
  std::int32_t row = 0;
};
std::optional<CellPosition> parseCellPosition(std::string_view text);

// The top left cell that a name refers to: "$'Mein Blatt'.$B$2:.$C$3" (ODF) or "'Mein
// Blatt'!$B$2:$C$3" (OOXML). Nothing for #REF!, constants, formulas and other files.
std::optional<document::GridCell> parseOdfReference(std::string_view text);
std::optional<document::GridCell> parseOoxmlReference(std::string_view text);

}  // namespace meibun::files
