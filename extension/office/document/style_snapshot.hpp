// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "office/uno/uno.hpp"

namespace meibun::document {

enum class StyleFamily { paragraph, list };

/// The document's styles of one family. Throws UNO exceptions.
Reference<css::container::XNameContainer> stylesOf(const Reference<css::frame::XModel>& document,
                                                   StyleFamily family);

/// A style of the document as a value, so that it can be made again: the office's own undo brings
/// styles back without their parent, and list styles as nameless ones.
struct StyleSnapshot {
  StyleFamily family = StyleFamily::paragraph;
  OUString name;
  OUString parent = {};
  std::vector<css::beans::PropertyValue> direct = {};
  std::vector<Sequence<css::beans::PropertyValue>> levels = {};  // of a list style
};

StyleSnapshot snapshotOf(const Reference<css::frame::XModel>& document, StyleFamily family,
                         const OUString& name);

/// Makes the style unless one of its name is there. Between undo steps: under an UndoPause.
void makeStyle(const Reference<css::frame::XModel>& document, const StyleSnapshot& style);

/// Takes the style out if it is there and nothing uses it. Between undo steps: under an UndoPause.
void dropStyle(const Reference<css::frame::XModel>& document, const StyleSnapshot& style);

}  // namespace meibun::document
