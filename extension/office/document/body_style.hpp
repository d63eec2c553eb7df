// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "office/uno/uno.hpp"

namespace meibun::document {

/// What a document's body text is written in: the paragraph style with most characters outside
/// lists, and the fonts and sizes that stand on its text by hand. Looks at the first 500
/// paragraphs.
struct BodyStyle {
  OUString style;
  std::vector<css::beans::PropertyValue> direct = {};
  float height = 10.5F;  // points, of Asian text
};

BodyStyle bodyStyle(const Reference<css::frame::XModel>& document);

}  // namespace meibun::document
