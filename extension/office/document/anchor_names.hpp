// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>

#include <com/sun/star/frame/XModel.hpp>

#include "core/track/anchor_name.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

// Of the anchors that stand in a document, copies included. Cheap: looks at names, not at text.
// Throws UNO exceptions.
std::set<track::Instance> instancesIn(const Reference<css::frame::XModel>& model);

}  // namespace meibun::document
