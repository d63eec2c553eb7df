// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include <pugixml.hpp>

#include "core/model/clause.hpp"

namespace meibun::xml {

// The words of an element and of the holes in it, as pieces; neighbouring words are one piece and
// no piece is empty. Outer white space is taken off; white space that holds a line break is nothing
// between two full-width characters (East Asian Width W, F or A) and one blank elsewhere; other
// white space stays.
std::vector<model::Piece> pieces(pugi::xml_node element);

// The same for an element without holes (those that it has count as their words).
std::u16string plainText(pugi::xml_node element);

}  // namespace meibun::xml
