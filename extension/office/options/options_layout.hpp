// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include <com/sun/star/awt/XControlContainer.hpp>

#include "office/uno/uno.hpp"

namespace meibun::options {

// What stands below each other on the page: a heading over the whole width, words of several
// lines, or a field with its label "<name>.label" left of it.
struct Row {
  enum class Kind { heading, words, field } kind;
  std::string_view name;
};

// Gives the controls of the page the places that their contents need in the theme at hand, as wide
// as the first row, a heading, is in the dialog: the dialog's own units know nothing of a theme's
// frames and paddings.
void layOut(const Reference<css::awt::XControlContainer>& page, const std::vector<Row>& rows);

}  // namespace meibun::options
