// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/model/pack.hpp"

namespace meibun::model {

// Most UTF-16 units a parameter's words may have.
inline constexpr std::size_t kLongestValue = 1000;

enum class ValueFault { none, notADate, notANumber, control, tooLong };

// May these words stand in a hole of this type? Dates: 2026-04-01, 2026/4/1, 2026年4月1日,
// 令和8年4月1日 (a day that exists, in an era that it belongs to); numbers: digits with separators
// and fraction, or 漢数字. Any width. Every type: no control character, line break or unpaired
// surrogate.
ValueFault checkValue(ParameterType type, std::u16string_view words);

}  // namespace meibun::model
