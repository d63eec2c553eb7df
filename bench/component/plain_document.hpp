// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/uno/uno.hpp"

namespace meibun::bench {

/// Walks every paragraph's portions once and takes their strings and bookmarks' names: the least
/// that must be asked of the office to know what stands in a document.
void readPortions(const Reference<css::frame::XModel>& document);

/// Takes every bookmark out; the text stays.
void removeBookmarks(const Reference<css::frame::XModel>& document);

}  // namespace meibun::bench
