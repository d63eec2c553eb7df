// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace meibun::base {

// UTF-8 and UTF-16 conversion. Ill-formed input becomes U+FFFD; readers refuse it before it comes
// here.
std::string utf8(std::u16string_view text);
std::u16string utf16(std::string_view text);
bool isValidUtf8(std::string_view text);

// A to Z in lower case, all else as it is: for names that a format compares so.
std::string lowerAscii(std::string_view text);

// The form in which texts are searched and found again, never shown: NFKC with case folding,
// hiragana and katakana made one, white space and a leading number label taken off. 及び and および
// stay different.
std::u16string fold(std::u16string_view text);

// The beginning of a text on one line, for a message: at most so many UTF-16 units, and "…" where
// more follows.
std::string excerpt(std::u16string_view text, std::size_t most);

}  // namespace meibun::base
