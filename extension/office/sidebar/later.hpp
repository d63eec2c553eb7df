// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>

#include "office/uno/guard.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Whoever holds callbacks keeps one of these; a callback that was made with its token runs only
// while it lives.
class Alive {
 public:
  std::weak_ptr<void> token() const { return token_; }
  void end() { token_.reset(); }

 private:
  std::shared_ptr<void> token_ = std::make_shared<char>();
};

// Runs `work` on the main thread after the event that is being handled, unless `alive` has ended by
// then. For work that disposes the control whose event it is. Main thread.
void later(const Context& context, const std::weak_ptr<void>& alive, uno::DiagnosticSink sink,
           std::function<void()> work);

}  // namespace meibun::sidebar
