// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "office/document/writer_spot.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Where new paragraphs go so that they are not struck out or rejected with a tracked change that
/// stands there: behind a deletion around the spot, and behind the break that ends an inserted
/// paragraph. Else, and where nothing follows, the spot itself. Throws UNO exceptions.
Spot outsideChanges(const Reference<css::frame::XModel>& document, const Spot& spot);

}  // namespace meibun::document
