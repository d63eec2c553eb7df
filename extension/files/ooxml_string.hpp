// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace meibun::files {

// The text of a string item (<si>, <is>): all its runs, without phonetic guides (<rPh>).
std::u16string stringItem(const pugi::xml_node& item);

// "_x000D_" is the character U+000D; "_x005F_" the underscore that protects such a sequence.
std::u16string withoutEscapes(std::u16string_view text);

}  // namespace meibun::files
