// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace meibun::sidebar {

// The lines of a text in a box of `width`, broken where Japanese and Latin text may break (ICU,
// 禁則 included). `measure` gives the width of a piece of text in the same unit. A line always
// takes at least one piece, however narrow the box. A line feed begins a new line. Never empty.
std::vector<std::u16string> wrapLines(std::u16string_view text, int width,
                                      const std::function<int(std::u16string_view)>& measure);

}  // namespace meibun::sidebar
