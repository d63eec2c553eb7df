// SPDX-License-Identifier: MPL-2.0
#include "core/track/wording.hpp"

#include <algorithm>

#include "core/track/numbering_word.hpp"

namespace meibun::track {
namespace {

constexpr std::u16string_view kKanjiDigits = u"〇一二三四五六七八九十百千";

bool isDigit(char16_t c) { return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９'); }
bool isKanjiDigit(char16_t c) { return kKanjiDigits.find(c) != std::u16string_view::npos; }
bool isBlank(char16_t c) { return c == u' ' || c == u'\t' || c == u'\u00A0' || c == u'\u3000'; }

std::size_t skip(std::u16string_view text, std::size_t at, bool (*wanted)(char16_t)) {
  while (at < text.size() && wanted(text[at]))
    ++at;
  return at;
}

// Digits of one script; `at` when there are none.
std::size_t skipNumber(std::u16string_view text, std::size_t at) {
  const auto end = skip(text, at, isDigit);
  return end > at ? end : skip(text, at, isKanjiDigit);
}

bool stands(std::u16string_view text, std::size_t at, std::u16string_view anyOf) {
  return at < text.size() && anyOf.find(text[at]) != std::u16string_view::npos;
}

// 第3条, 第 3 条, 第五条の2. What follows is a blank, a bracket or the end: 第3条の規定 is wording.
std::size_t articleLabel(std::u16string_view text) {
  if (!text.starts_with(u"第")) return 0;
  const auto begin = skip(text, 1, isBlank);
  auto end = skipNumber(text, begin);
  if (end == begin) return 0;
  end = skip(text, end, isBlank);
  if (!stands(text, end, u"条")) return 0;
  ++end;
  while (stands(text, end, u"の") && skipNumber(text, end + 1) > end + 1)
    end = skipNumber(text, end + 1);
  if (end == text.size() || stands(text, end, u"（(")) return end;
  const auto blanks = skip(text, end, isBlank);
  return blanks > end ? blanks : 0;
}

// ２, 2., ２．: a blank or a stop must follow: 2年間 and 1.5倍 are wording.
std::size_t paragraphLabel(std::u16string_view text) {
  const auto number = skipNumber(text, 0);
  if (number == 0) return 0;
  if (stands(text, number, u".．") && (number + 1 == text.size() || !isDigit(text[number + 1]))) {
    return skip(text, number + 1, isBlank);
  }
  const auto blanks = skip(text, number, isBlank);
  return blanks > number ? blanks : 0;
}

std::size_t bracketedLabel(std::u16string_view text) {
  if (!stands(text, 0, u"(（")) return 0;
  const auto number = skipNumber(text, 1);
  return number > 1 && stands(text, number, u")）") ? skip(text, number + 1, isBlank) : 0;
}

std::size_t circledLabel(std::u16string_view text) {
  if (text.empty()) return 0;
  const auto c = text.front();
  const bool circled = (c >= u'\u2460' && c <= u'\u2473') || (c >= u'\u3251' && c <= u'\u325F') ||
                       (c >= u'\u32B1' && c <= u'\u32BF');
  return circled ? skip(text, 1, isBlank) : bracketedLabel(text);
}

std::size_t labelLength(model::Numbering numbering, std::u16string_view text) {
  switch (numbering) {
    case model::Numbering::article:
      return articleLabel(text);
    case model::Numbering::clauseParagraph:
      return paragraphLabel(text);
    case model::Numbering::bracketed:
      return bracketedLabel(text);
    case model::Numbering::circled:
      return circledLabel(text);
    case model::Numbering::none:
      break;
  }
  return 0;
}

}  // namespace

std::u16string_view withoutTypedLabel(model::Numbering numbering, std::u16string_view text) {
  return text.substr(labelLength(numbering, text));
}

std::u16string_view withoutBrackets(std::u16string_view text) {
  const bool around = text.size() > 2 && text.front() == u'（' && text.back() == u'）';
  return around ? text.substr(1, text.size() - 2) : text;
}

Readings::Readings(std::u16string_view text, model::Numbering typedLabel, bool heading) {
  const auto unlabelled = withoutTypedLabel(typedLabel, text);
  if (heading) {
    add(withoutBrackets(unlabelled));
    add(withoutBrackets(text));
  }
  add(unlabelled);
  add(text);
}

Readings Readings::ofUnknown(std::u16string_view text) {
  Readings readings;
  readings.add(text);
  readings.add(withoutBrackets(text));
  for (const auto& [numbering, word] : kNumberingWords) {
    const auto unlabelled = withoutTypedLabel(numbering, text);
    readings.add(unlabelled);
    if (numbering == model::Numbering::article) readings.add(withoutBrackets(unlabelled));
  }
  return readings;
}

void Readings::add(std::u16string_view reading) {
  const auto known = [&](std::u16string_view other) { return other == reading; };
  if (reading.empty() || std::any_of(begin(), end(), known)) return;
  readings_[size_++] = reading;
}

}  // namespace meibun::track
