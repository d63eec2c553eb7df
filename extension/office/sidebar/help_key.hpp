// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>

#include "core/base/result.hpp"
#include "office/sidebar/key_handler.hpp"
#include "office/sidebar/later.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Opens the manual's first page in the browser; where none can be started, in a window of the
// office, read-only. Neither needs a network or the office's own help.
base::Result<void> openManual(const Context& context);

// Makes F1 open the manual while `hasFocus`. Ends with this object. Main thread. With gtk3 the
// office (7.4) shows its own help for F1 without asking key handlers; there the menu's command
// serves (HelpCommand).
class HelpKey {
 public:
  HelpKey(const Context& context, std::function<bool()> hasFocus, uno::DiagnosticSink sink);

 private:
  Alive alive_;
  KeyHandler handler_;
};

}  // namespace meibun::sidebar
