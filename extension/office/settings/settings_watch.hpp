// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "office/uno/uno.hpp"

namespace meibun::settings {

// Calls `changed` after a person changed any of Meibun's settings, on the thread that did; what it
// throws is logged. Ends with this object.
class SettingsWatch {
 public:
  SettingsWatch(const Context& context, std::function<void()> changed);
  ~SettingsWatch();
  SettingsWatch(const SettingsWatch&) = delete;
  SettingsWatch& operator=(const SettingsWatch&) = delete;

 private:
  class Listener;
  Reference<css::uno::XInterface> root_;
  Reference<css::uno::XInterface> listener_;
};

}  // namespace meibun::settings
