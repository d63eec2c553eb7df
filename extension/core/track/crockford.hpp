// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <string_view>

// The digits of Meibun's keys (docs/ledger-format.md, section 1).
namespace meibun::track {

inline constexpr std::string_view kCrockfordDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
inline constexpr std::size_t kInstanceDigits = 10;
inline constexpr std::size_t kTextKeyDigits = 12;
inline constexpr std::size_t kHashDigits = 16;
inline constexpr std::size_t kChecksumDigits = 8;

constexpr bool isCrockford(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char digit) {
    return kCrockfordDigits.find(digit) != std::string_view::npos;
  });
}

}  // namespace meibun::track
