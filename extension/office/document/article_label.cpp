// SPDX-License-Identifier: MPL-2.0
#include "office/document/article_label.hpp"

#include <algorithm>

namespace meibun::document {
namespace {

constexpr std::u16string_view kDigits = u"0123456789";
constexpr std::u16string_view kFullDigits = u"０１２３４５６７８９";
constexpr std::u16string_view kKanjiDigits = u"〇一二三四五六七八九";
constexpr std::u16string_view kKanjiUnits = u"十百千";
constexpr std::u16string_view kBlanks = u" \t　\u00A0";
constexpr std::size_t kLongest = 9;

bool oneOf(std::u16string_view set, char16_t unit) {
  return set.find(unit) != std::u16string_view::npos;
}

bool allOf(std::u16string_view text, std::u16string_view set) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [&](char16_t unit) { return oneOf(set, unit); });
}

int positional(std::u16string_view text, std::u16string_view digits) {
  int value = 0;
  for (const char16_t unit : text)
    value = value * 10 + static_cast<int>(digits.find(unit));
  return value;
}

// 二百十三: each unit multiplies the digit before it, alone it counts once.
int withUnits(std::u16string_view text) {
  int value = 0;
  int digit = 0;
  for (const char16_t unit : text) {
    const auto power = kKanjiUnits.find(unit);
    if (power == std::u16string_view::npos) {
      digit = static_cast<int>(kKanjiDigits.find(unit));
      continue;
    }
    constexpr int kPowers[] = {10, 100, 1000};
    value += std::max(digit, 1) * kPowers[power];
    digit = 0;
  }
  return value + digit;
}

std::size_t skip(std::u16string_view text, std::size_t from, std::u16string_view set) {
  const auto end = text.find_first_not_of(set, from);
  return end == std::u16string_view::npos ? text.size() : end;
}

std::u16string allDigits() {
  return std::u16string(kDigits).append(kFullDigits).append(kKanjiDigits).append(kKanjiUnits);
}

// 第 number 条 [の number] at `from`; gives the place behind it, 0 when there is none.
std::size_t matchArticle(std::u16string_view text, std::size_t from, ArticleLabel& label) {
  static const std::u16string kAny = allDigits();
  if (from >= text.size() || text[from] != u'第') return 0;
  const auto end = skip(text, from + 1, kAny);
  const auto digits = text.substr(from + 1, end - from - 1);
  const auto number = parseNumber(digits);
  if (!number || end >= text.size() || text[end] != u'条') return 0;
  label.number = *number;
  label.fullWidth = oneOf(kFullDigits, digits.front());
  label.kanji = oneOf(kKanjiDigits, digits.front()) || oneOf(kKanjiUnits, digits.front());
  label.form = u"第%1条";
  if (end + 1 < text.size() && text[end + 1] == u'の') {
    const auto branch = skip(text, end + 2, kAny);
    if (branch > end + 2) return branch;
  }
  return end + 1;
}

// The bracket that a heading opens must be its end, or a blank must follow
// (第1条（目的）　本契約は…).
bool headingFollows(std::u16string_view rest) {
  if (rest.empty()) return true;
  if (rest.front() != u'（' && rest.front() != u'(' && rest.front() != u'【') return false;
  const auto close = rest.find_first_of(u"）)】");
  if (close == std::u16string_view::npos) return true;
  return close + 1 == rest.size() || oneOf(kBlanks, rest[close + 1]);
}

std::u16string_view trimmed(std::u16string_view text) {
  const auto begin = skip(text, 0, kBlanks);
  const auto end = text.find_last_not_of(kBlanks);
  return begin == text.size() ? std::u16string_view{} : text.substr(begin, end - begin + 1);
}

}  // namespace

std::optional<int> parseNumber(std::u16string_view digits) {
  if (digits.size() > kLongest) return std::nullopt;
  int value = 0;
  if (allOf(digits, kDigits)) {
    value = positional(digits, kDigits);
  } else if (allOf(digits, kFullDigits)) {
    value = positional(digits, kFullDigits);
  } else if (digits.size() > 1 && allOf(digits, kKanjiDigits)) {
    value = positional(digits, kKanjiDigits);
  } else if (allOf(digits, std::u16string(kKanjiDigits).append(kKanjiUnits))) {
    value = withUnits(digits);
  } else {
    return std::nullopt;
  }
  return value > 9999 ? std::nullopt : std::optional(value);
}

std::optional<ArticleLabel> articleLabel(std::u16string_view text) {
  ArticleLabel label;
  const auto live = trimmed(text);
  const auto end = matchArticle(live, 0, label);
  if (end == 0 || end != live.size()) return std::nullopt;
  return label;
}

std::optional<ArticleLabel> typedArticleLabel(std::u16string_view paragraph) {
  ArticleLabel label;
  const auto end = matchArticle(paragraph, skip(paragraph, 0, kBlanks), label);
  if (end == 0) return std::nullopt;
  const auto words = skip(paragraph, end, kBlanks);
  label.form += paragraph.substr(end, words - end);
  label.rest = paragraph.substr(words);
  if (words == end && !headingFollows(label.rest)) return std::nullopt;
  return label;
}

model::Numbering labelKind(std::u16string_view text) {
  using model::Numbering;
  auto label = trimmed(text);
  if (label.empty()) return Numbering::none;
  if (articleLabel(label)) return Numbering::article;
  if (label.size() == 1 && label.front() >= u'①' && label.front() <= u'⑳') {
    return Numbering::circled;
  }
  const bool opens = label.front() == u'(' || label.front() == u'（';
  if (opens && label.size() > 2 && (label.back() == u')' || label.back() == u'）')) {
    return parseNumber(label.substr(1, label.size() - 2)) ? Numbering::bracketed : Numbering::none;
  }
  if (oneOf(u".．、", label.back())) label.remove_suffix(1);
  return allOf(label, kDigits) || allOf(label, kFullDigits) ? Numbering::clauseParagraph
                                                            : Numbering::none;
}

model::Numbering typedLabelKind(std::u16string_view paragraph) {
  const auto begin = skip(paragraph, 0, kBlanks);
  const auto end = paragraph.find_first_of(kBlanks, begin);
  if (end == std::u16string_view::npos) return model::Numbering::none;
  return labelKind(paragraph.substr(begin, end - begin));
}

}  // namespace meibun::document
