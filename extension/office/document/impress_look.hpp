// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>

#include "office/document/impress_pages.hpp"

namespace meibun::document::impress {

/// How a deck writes its body text: fonts, colour and line spacing as properties, the distances
/// from a box's sides too, and the size in points.
struct DeckLook {
  std::vector<css::beans::PropertyValue> font;
  std::vector<css::beans::PropertyValue> box;
  double points = 18;
};

/// That of the slide's own outline text; else of the deck's first slides that have one; else of the
/// master's outline style. Of several the one with most characters.
DeckLook deckLook(const Model& model, const Page& page);

/// The distances of a shape's text from its sides, as properties.
std::vector<css::beans::PropertyValue> distancesOf(const Shape& shape);

/// Gives a text box the distances.
void dressBox(const Shape& shape, const DeckLook& look);

/// Gives a text box a line around it, in the colour of its text.
void outline(const Shape& shape, const DeckLook& look);

/// Writes the lines as the text's paragraphs, in this look and size: no bullets, no indents,
/// Japanese.
void writeLines(const Text& text, std::u16string_view lines, const DeckLook& look, double points);

}  // namespace meibun::document::impress
