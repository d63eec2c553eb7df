// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include <com/sun/star/frame/XDispatchProviderInterception.hpp>

#include "office/sidebar/later.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// Makes the office's command for its help (.uno:HelpIndex; menu Help) call `open` while `hasFocus`.
// Ends with this object. Main thread.
class HelpCommand {
 public:
  HelpCommand(const Reference<css::uno::XInterface>& frame, std::function<bool()> hasFocus,
              std::function<void()> open);
  ~HelpCommand();
  HelpCommand(const HelpCommand&) = delete;
  HelpCommand& operator=(const HelpCommand&) = delete;

 private:
  class Interceptor;
  Alive alive_;
  Reference<css::frame::XDispatchProviderInterception> frame_;
  Reference<css::uno::XInterface> interceptor_;
};

}  // namespace meibun::sidebar
