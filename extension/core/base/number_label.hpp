// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Number labels as Japanese documents type them in front of a text, in half-width, full-width or
// kanji digits. UTF-16; lengths and places count its units.
namespace meibun::base {

enum class Digits { plain, fullWidth, kanji };

// The blanks that are typed in and beside labels.
inline constexpr std::u16string_view kBlanks = u" \t\u00A0\u3000";
bool isBlank(char16_t unit);

// ①, ㉑ or ㊱.
bool isCircledNumber(char16_t unit);

// The end of the number that begins at `from`; `from` when none does.
std::size_t numberEnd(std::u16string_view text, std::size_t from);

struct Number {
  int value = 0;
  Digits digits = Digits::plain;
};

// 3, ３, 三, 十二, 一〇二: all of it in one script; nothing for anything else or above 9999.
std::optional<Number> parseNumber(std::u16string_view digits);

// 第3条, 第　３　条, 第十二条, 第5条の2 (number 5) at the front of a text. `number` is
// [numberBegin, numberEnd); `stem` ends behind 条, `end` behind の2. No blanks that follow.
struct ArticleLabel {
  Number number;
  std::size_t numberBegin = 0;
  std::size_t numberEnd = 0;
  std::size_t stem = 0;
  std::size_t end = 0;
};

// Whatever follows: 第3条の規定 has one too.
std::optional<ArticleLabel> articleLabel(std::u16string_view text);

// How long a typed label at the front of a text is, with the blanks that follow; 0 when there is
// none. What follows tells a label from wording: 第3条の規定, 2年間 and 1.5倍 are wording.
std::size_t articleLabelLength(std::u16string_view text);    // 第3条
std::size_t paragraphLabelLength(std::u16string_view text);  // ２, 2., ２．, 2)
std::size_t bracketedLabelLength(std::u16string_view text);  // (1), （１）
std::size_t circledLabelLength(std::u16string_view text);    // ①

}  // namespace meibun::base
