// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace meibun::base {
namespace {

// ICU fails here only when its data is missing or memory is out: nothing a caller could mend.
void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
}

std::int32_t length(std::size_t size) {
  if (size > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
    throw std::length_error{"text too long for ICU"};
  }
  return static_cast<std::int32_t>(size);
}

// Taken off before NFKC, which would make ① a bare 1.
const icu::RegexPattern& circledLabel() {
  static const auto* const kPattern = [] {
    UErrorCode status = U_ZERO_ERROR;
    auto* made = icu::RegexPattern::compile(
        icu::UnicodeString{u"^\\s*[\u2460-\u2473\u3251-\u325F\u32B1-\u32BF]\\s*"}, 0, status);
    require(status);
    return made;
  }();
  return *kPattern;
}

// A label is followed by a blank or by its own bracket or stop, so that 10日 and 第3条の keep their
// numbers.
const icu::RegexPattern& plainLabel() {
  static const auto* const kPattern = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto number = icu::UnicodeString{u"(?:[0-9]+|[一二三四五六七八九十百千]+)"};
    const auto article = u"第" + number + u"条(?:の" + number + u")?(?:\\s+|(?=\\()|\\s*$)";
    const auto bracketed = u"\\(" + number + u"\\)";
    const auto stopped = u"[0-9]+[.)](?![0-9])";
    const auto spaced = number + u"\\s+";
    auto* made = icu::RegexPattern::compile(
        u"^\\s*(?:" + article + u"|" + bracketed + u"|" + stopped + u"|" + spaced + u")\\s*", 0,
        status);
    require(status);
    return made;
  }();
  return *kPattern;
}

icu::UnicodeString withoutFront(const icu::RegexPattern& label, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher{label.matcher(text, status)};
  require(status);
  if (matcher->find() == 0) return text;
  const auto end = matcher->end(status);
  require(status);
  return end == text.length() ? text : text.tempSubString(end);
}

char16_t foldKana(char16_t unit) {
  const bool katakana =
      (unit >= u'\u30A1' && unit <= u'\u30F6') || unit == u'\u30FD' || unit == u'\u30FE';
  return katakana ? static_cast<char16_t>(unit - 0x60) : unit;
}

}  // namespace

std::string utf8(std::u16string_view text) {
  std::string result;
  icu::UnicodeString{false, text.data(), length(text.size())}.toUTF8String(result);
  return result;
}

std::u16string utf16(std::string_view text) {
  const auto converted = icu::UnicodeString::fromUTF8({text.data(), length(text.size())});
  return {converted.getBuffer(), static_cast<std::size_t>(converted.length())};
}

bool isValidUtf8(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t needed = 0;
  u_strFromUTF8(nullptr, 0, &needed, text.data(), length(text.size()), &status);
  return text.empty() || status == U_BUFFER_OVERFLOW_ERROR;
}

std::u16string fold(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  const icu::UnicodeString given{false, text.data(), length(text.size())};
  const auto normal = normalizer->normalize(withoutFront(circledLabel(), given), status);
  require(status);
  const auto words = withoutFront(plainLabel(), normal);
  std::u16string folded;
  folded.reserve(static_cast<std::size_t>(words.length()));
  for (std::int32_t i = 0; i < words.length(); ++i) {
    if (!u_isUWhiteSpace(words.charAt(i))) folded.push_back(foldKana(words.charAt(i)));
  }
  return folded;
}

}  // namespace meibun::base
