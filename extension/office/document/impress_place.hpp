// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "office/document/impress_pages.hpp"

namespace meibun::document::impress {

/// Where a text is, for an undo action: a shape that the office took out and brought back is
/// another object to UNO, and the old one no longer speaks for it. Holds as long as no shape or
/// slide before it comes or goes, which is so when the action is undone or redone.
struct TextPlace {
  std::int32_t slide = 0;  // index
  bool notes = false;
  std::vector<std::int32_t> path;                             // into the page, then into groups
  std::optional<std::pair<std::int32_t, std::int32_t>> cell;  // row, column of a table
};

/// `page`: the slide. Throws css::container::NoSuchElementException for a shape that is not there.
TextPlace placeOf(const Page& page, const Shape& shape, const Text& text);
Shape shapeAt(const Model& model, const TextPlace& place);
Text textAt(const Model& model, const TextPlace& place);

}  // namespace meibun::document::impress
