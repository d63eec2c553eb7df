// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "office/uno/uno.hpp"

namespace meibun::document {

/// A place in a list. An empty style = in no list; an empty id = the style's own list.
struct ListPlace {
  OUString style = {};
  OUString id = {};
  sal_Int16 level = 0;
};

/// How a paragraph looks: its style, and what was set on it and its text by hand.
struct Look {
  OUString style;
  std::vector<css::beans::PropertyValue> direct = {};
  ListPlace list = {};
};

/// Of a paragraph as Writer enumerates it or a cursor in it.
Look lookOf(const Reference<css::text::XTextRange>& paragraph);

/// Style and direct formatting, but not the list.
void applyLook(const Reference<css::text::XTextRange>& paragraph, const Look& look);

/// Puts a paragraph into a list, or out of all lists.
void applyList(const Reference<css::text::XTextRange>& paragraph, const ListPlace& list);

}  // namespace meibun::document
