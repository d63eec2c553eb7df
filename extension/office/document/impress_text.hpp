// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>

#include "office/document/impress_pages.hpp"

namespace meibun::document::impress {

/// A text with what stands on it by hand, so that it can be written again: the office records no
/// change of a text made through its API. Fields come back as their words.
struct TextState {
  struct Portion {
    std::u16string words;
    std::vector<css::beans::PropertyValue> look;
  };
  struct Paragraph {
    std::vector<Portion> portions;
    std::vector<css::beans::PropertyValue> look;
  };
  std::vector<Paragraph> paragraphs;
};

TextState stateOf(const Text& text);
/// The same with what it inherits, so that it looks alike in another shape.
TextState shownStateOf(const Text& text);
void write(const Text& text, const TextState& state);

/// Takes the paragraphs with these indices out.
TextState without(const TextState& state, const std::vector<std::size_t>& lines);

}  // namespace meibun::document::impress
