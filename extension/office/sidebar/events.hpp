// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/MouseEvent.hpp>
#include <com/sun/star/awt/XControl.hpp>

#include "office/sidebar/later.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Return or Enter alone: with Ctrl, Shift or Alt it is the office's.
bool isReturn(const css::awt::KeyEvent& event);

// Connects controls with functions. A function runs only while `alive` is, never throws into the
// office (what it throws goes to `sink`), and is let go when the control is disposed.
class Events {
 public:
  Events(Alive::Token alive, uno::DiagnosticSink sink);

  using Control = Reference<css::awt::XControl>;
  void onPressed(const Control& button, std::function<void()> work) const;
  void onTyped(const Control& edit, std::function<void()> work) const;
  void onChosen(const Control& list, std::function<void()> work) const;    // may come twice
  void onSelected(const Control& tree, std::function<void()> work) const;  // also when first shown
  // Any double click in the control, also beside its rows: `work` looks where it was.
  void onDoubleClick(const Control& control,
                     std::function<void(const css::awt::MouseEvent&)> work) const;
  void onPress(const Control& control, std::function<void()> work) const;  // left button goes down
  // The right button, or what else asks for a context menu; X and Y are where.
  void onMenu(const Control& control, std::function<void(const css::awt::MouseEvent&)> work) const;
  void onKey(const Control& control, std::function<void(const css::awt::KeyEvent&)> work) const;
  void onFocus(const Control& control, std::function<void(bool gained)> work) const;
  void onScrolled(const Control& scrollBar, std::function<void()> work) const;
  void onResized(const Control& window, std::function<void()> work) const;

 private:
  Alive::Token alive_;
  uno::DiagnosticSink sink_;
};

}  // namespace meibun::sidebar
