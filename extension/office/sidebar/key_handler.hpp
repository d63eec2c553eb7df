// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/awt/KeyEvent.hpp>

#include "office/sidebar/later.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Is asked for every key of the office's windows before they have it; true keeps the key from them.
// Asks `handle` until it is destroyed, never throws into the office. Main thread. With gtk3 F1 goes
// to the office's own help without being asked about.
class KeyHandler {
 public:
  using Handle = std::function<bool(const css::awt::KeyEvent&)>;

  KeyHandler(const Context& context, Handle handle, uno::DiagnosticSink sink);
  ~KeyHandler();
  KeyHandler(const KeyHandler&) = delete;
  KeyHandler& operator=(const KeyHandler&) = delete;

 private:
  class Listener;
  Alive alive_;
  // Each call for a toolkit makes another, and one that is let go forgets its key handlers.
  Reference<css::uno::XInterface> toolkit_;
  Reference<css::uno::XInterface> listener_;
};

}  // namespace meibun::sidebar
