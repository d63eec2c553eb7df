// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include "core/base/number_label.hpp"

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

std::u16string_view view(const icu::UnicodeString& text) {
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

// A text that is nothing but a label keeps it.
std::u16string_view without(std::size_t front, std::u16string_view text) {
  return front == text.size() ? text : text.substr(front);
}

std::u16string_view withoutLeadingBlanks(std::u16string_view text) {
  const auto* const words = std::find_if_not(text.begin(), text.end(), u_isUWhiteSpace);
  return text.substr(static_cast<std::size_t>(words - text.begin()));
}

std::size_t plainLabelLength(std::u16string_view text) {
  if (const auto article = articleLabelLength(text); article > 0) return article;
  if (const auto bracketed = bracketedLabelLength(text); bracketed > 0) return bracketed;
  return paragraphLabelLength(text);
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

std::string lowerAscii(std::string_view text) {
  std::string lower{text};
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

std::u16string fold(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  // A circled number is taken off first: NFKC would make ① a bare 1.
  const auto words = withoutLeadingBlanks(text);
  const auto given = without(circledLabelLength(words), words);
  const icu::UnicodeString raw{false, given.data(), length(given.size())};
  const auto normal = normalizer->normalize(raw, status);
  require(status);
  auto spaced = std::u16string{withoutLeadingBlanks(view(normal))};
  std::replace_if(spaced.begin(), spaced.end(), u_isUWhiteSpace, u' ');
  const auto wording = without(plainLabelLength(spaced), spaced);
  std::u16string folded;
  folded.reserve(wording.size());
  for (const char16_t unit : wording) {
    if (unit != u' ') folded.push_back(foldKana(unit));
  }
  return folded;
}

std::string excerpt(std::u16string_view text, std::size_t most) {
  const bool whole = text.size() <= most;
  if (!whole) {
    const bool splitsPair = most > 0 && text[most - 1] >= 0xD800 && text[most - 1] < 0xDC00;
    text = text.substr(0, splitsPair ? most - 1 : most);
  }
  std::u16string line{text};
  std::replace(line.begin(), line.end(), u'\n', u' ');
  return utf8(line) + (whole ? "" : "…");
}

}  // namespace meibun::base
