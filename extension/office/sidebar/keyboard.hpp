// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>

#include "office/uno/uno.hpp"

// What a key means in a panel as a whole, and the way of Tab through the panels. Main thread.
namespace meibun::sidebar {

enum class PanelKey { none, leave, menu, next, previous };

// Esc; the context menu's key or Shift+F10; Tab; Shift+Tab.
PanelKey panelKeyOf(const css::awt::KeyEvent& event);

// The first or last control of the panel that Tab stops at; empty where there is none.
enum class End { first, last };
Reference<css::awt::XWindow> stopAt(End end, const Reference<css::awt::XWindow>& panel);

// From the last control of a panel Tab goes on to the first of the next one of our deck that has
// any, and Shift+Tab back: the office would begin the same panel anew. Where there is no other such
// panel it may.
bool isNextPanel(const Reference<css::frame::XFrame>& frame,
                 const Reference<css::awt::XWindow>& panel);
void goToNextPanel(const Reference<css::frame::XFrame>& frame,
                   const Reference<css::awt::XWindow>& panel, PanelKey direction);

}  // namespace meibun::sidebar
