// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "office/uno/uno.hpp"

namespace meibun::uno {

/// The document in a frame; empty when there is none. `frame` may be empty.
inline Reference<css::frame::XModel> modelOf(const Reference<css::frame::XFrame>& frame) {
  if (!frame.is() || !frame->getController().is()) return {};
  return frame->getController()->getModel();
}

}  // namespace meibun::uno
