// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/XControl.hpp>

#include "office/uno/uno.hpp"

namespace meibun::sidebar {

struct MenuItem {
  std::string text;  // UTF-8
  bool enabled = true;
  std::function<void()> work;
};

// Shows the menu at a point of the control (pixels) until the person chooses or closes it; gives
// the work that was chosen, for the caller to do, or nothing. Other events are dealt with
// meanwhile, so what the caller stands on may be gone. Main thread, not from within a listener.
std::function<void()> chooseFromMenu(const Context& context,
                                     const Reference<css::awt::XControl>& control,
                                     css::awt::Point at, const std::vector<MenuItem>& items);

}  // namespace meibun::sidebar
