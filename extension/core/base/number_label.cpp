// SPDX-License-Identifier: MPL-2.0
#include "core/base/number_label.hpp"

#include <algorithm>
#include <array>

namespace meibun::base {
namespace {

constexpr std::u16string_view kPlainDigits = u"0123456789";
constexpr std::u16string_view kFullDigits = u"０１２３４５６７８９";
constexpr std::u16string_view kKanjiDigits = u"〇一二三四五六七八九";
constexpr std::u16string_view kKanjiUnits = u"十百千";
constexpr std::size_t kLongest = 9;
constexpr int kHighest = 9999;

bool oneOf(std::u16string_view set, char16_t unit) {
  return set.find(unit) != std::u16string_view::npos;
}

bool allOf(std::u16string_view text, std::u16string_view set) {
  return text.find_first_not_of(set) == std::u16string_view::npos;
}

bool isDigit(char16_t unit) { return oneOf(kPlainDigits, unit) || oneOf(kFullDigits, unit); }

bool isKanjiDigit(char16_t unit) { return oneOf(kKanjiDigits, unit) || oneOf(kKanjiUnits, unit); }

bool stands(std::u16string_view text, std::size_t at, std::u16string_view anyOf) {
  return at < text.size() && oneOf(anyOf, text[at]);
}

std::size_t skip(std::u16string_view text, std::size_t at, bool (*wanted)(char16_t)) {
  while (at < text.size() && wanted(text[at]))
    ++at;
  return at;
}

int positional(std::u16string_view text, std::u16string_view digits) {
  int value = 0;
  for (const char16_t unit : text)
    value = value * 10 + static_cast<int>(digits.find(unit));
  return value;
}

// 二百十三: each unit multiplies the digit before it, alone it counts once.
int withUnits(std::u16string_view text) {
  constexpr std::array kPowers{10, 100, 1000};
  int value = 0;
  int digit = 0;
  for (const char16_t unit : text) {
    const auto power = kKanjiUnits.find(unit);
    if (power == std::u16string_view::npos) {
      digit = static_cast<int>(kKanjiDigits.find(unit));
      continue;
    }
    value += std::max(digit, 1) * kPowers.at(power);
    digit = 0;
  }
  return value + digit;
}

int kanjiValue(std::u16string_view text) {
  const bool inPlaces = text.size() > 1 && allOf(text, kKanjiDigits);
  return inPlaces ? positional(text, kKanjiDigits) : withUnits(text);
}

// の2 behind 条; `at` when none stands there. Who writes 第 3 条 writes の 2 likewise.
std::size_t branchEnd(std::u16string_view text, std::size_t at, bool spaced) {
  const auto particle = spaced ? skip(text, at, isBlank) : at;
  if (!stands(text, particle, u"の")) return at;
  const auto begin = spaced ? skip(text, particle + 1, isBlank) : particle + 1;
  const auto end = numberEnd(text, begin);
  return end > begin ? end : at;
}

}  // namespace

bool isBlank(char16_t unit) { return oneOf(kBlanks, unit); }

bool isCircledNumber(char16_t unit) {
  return (unit >= u'\u2460' && unit <= u'\u2473') || (unit >= u'\u3251' && unit <= u'\u325F') ||
         (unit >= u'\u32B1' && unit <= u'\u32BF');
}

std::size_t numberEnd(std::u16string_view text, std::size_t from) {
  const auto end = skip(text, from, isDigit);
  return end > from ? end : skip(text, from, isKanjiDigit);
}

std::optional<Number> parseNumber(std::u16string_view digits) {
  if (digits.empty() || digits.size() > kLongest) return std::nullopt;
  Number number;
  if (allOf(digits, kPlainDigits)) {
    number = {positional(digits, kPlainDigits), Digits::plain};
  } else if (allOf(digits, kFullDigits)) {
    number = {positional(digits, kFullDigits), Digits::fullWidth};
  } else if (skip(digits, 0, isKanjiDigit) == digits.size()) {
    number = {kanjiValue(digits), Digits::kanji};
  } else {
    return std::nullopt;
  }
  return number.value > kHighest ? std::nullopt : std::optional{number};
}

std::optional<ArticleLabel> articleLabel(std::u16string_view text) {
  if (!text.starts_with(u"第")) return std::nullopt;
  ArticleLabel label;
  label.numberBegin = skip(text, 1, isBlank);
  label.numberEnd = numberEnd(text, label.numberBegin);
  const auto number =
      parseNumber(text.substr(label.numberBegin, label.numberEnd - label.numberBegin));
  const auto unit = skip(text, label.numberEnd, isBlank);
  if (!number || !stands(text, unit, u"条")) return std::nullopt;
  label.number = *number;
  label.stem = label.end = unit + 1;
  const bool spaced = label.numberBegin > 1;
  for (auto end = branchEnd(text, label.end, spaced); end > label.end;
       end = branchEnd(text, label.end, spaced))
    label.end = end;
  return label;
}

std::size_t articleLabelLength(std::u16string_view text) {
  const auto label = articleLabel(text);
  if (!label) return 0;
  if (label->end == text.size() || stands(text, label->end, u"（(【")) return label->end;
  const auto words = skip(text, label->end, isBlank);
  return words > label->end ? words : 0;
}

std::size_t paragraphLabelLength(std::u16string_view text) {
  const auto number = numberEnd(text, 0);
  if (number == 0) return 0;
  const bool stopped = stands(text, number, u".．)）");
  if (stopped && (number + 1 == text.size() || !isDigit(text[number + 1]))) {
    return skip(text, number + 1, isBlank);
  }
  const auto words = skip(text, number, isBlank);
  return words > number ? words : 0;
}

std::size_t bracketedLabelLength(std::u16string_view text) {
  if (!stands(text, 0, u"(（")) return 0;
  const auto number = numberEnd(text, 1);
  return number > 1 && stands(text, number, u")）") ? skip(text, number + 1, isBlank) : 0;
}

std::size_t circledLabelLength(std::u16string_view text) {
  return !text.empty() && isCircledNumber(text.front()) ? skip(text, 1, isBlank) : 0;
}

}  // namespace meibun::base
