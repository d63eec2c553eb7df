// SPDX-License-Identifier: MPL-2.0
#include "core/base/day.hpp"

#include <array>
#include <ctime>

namespace meibun::base {

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &local);
  return text.data();
}

}  // namespace meibun::base
