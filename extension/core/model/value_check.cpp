// SPDX-License-Identifier: MPL-2.0
#include "core/model/value_check.hpp"

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

namespace meibun::model {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

// Eras that a document of today names, with their first and last day (domain rule: 令和 from
// 2019-05-01).
struct Era {
  const char16_t* name;
  int yearBefore;
  year_month_day first;
  year_month_day last;
};
const std::array<Era, 3> kEras{
    {{u"令和", 2018, year{2019} / month{5} / day{1}, year{9999} / month{12} / day{31}},
     {u"平成", 1988, year{1989} / month{1} / day{8}, year{2019} / month{4} / day{30}},
     {u"昭和", 1925, year{1926} / month{12} / day{25}, year{1989} / month{1} / day{7}}}};

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
}

icu::UnicodeString normal(std::u16string_view words) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  require(status);
  const icu::UnicodeString given{false, words.data(), static_cast<std::int32_t>(words.size())};
  auto result = nfkc->normalize(given, status);
  require(status);
  return result.trim();
}

std::unique_ptr<icu::RegexMatcher> matchWhole(const char16_t* pattern,
                                              const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  auto matcher = std::make_unique<icu::RegexMatcher>(icu::UnicodeString{pattern}, text, 0, status);
  require(status);
  const bool whole = matcher->matches(status) != 0;
  require(status);
  return whole ? std::move(matcher) : nullptr;
}

icu::UnicodeString group(const icu::RegexMatcher& matcher, std::int32_t index) {
  UErrorCode status = U_ZERO_ERROR;
  auto text = matcher.group(index, status);
  require(status);
  return text;
}

int number(const icu::UnicodeString& digits) {
  int value = 0;
  for (std::int32_t i = 0; i < digits.length(); ++i)
    value = value * 10 + (digits.charAt(i) - u'0');
  return value;
}

year_month_day date(int y, const icu::UnicodeString& m, const icu::UnicodeString& d) {
  return {year{y}, month{static_cast<unsigned>(number(m))}, day{static_cast<unsigned>(number(d))}};
}

bool isWesternDate(const icu::UnicodeString& text) {
  for (const auto* pattern :
       {u"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", u"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})",
        u"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日"}) {
    const auto match = matchWhole(pattern, text);
    if (match) return date(number(group(*match, 1)), group(*match, 2), group(*match, 3)).ok();
  }
  return false;
}

// 令和1年 is written 元年.
bool isEraDate(const icu::UnicodeString& text) {
  const auto match =
      matchWhole(u"(令和|平成|昭和)(元|[0-9]{1,2})年([0-9]{1,2})月([0-9]{1,2})日", text);
  if (!match) return false;
  const auto name = group(*match, 1);
  const auto count = group(*match, 2);
  const int yearOfEra = count == icu::UnicodeString{u"元"} ? 1 : number(count);
  for (const auto& era : kEras) {
    if (name != icu::UnicodeString{era.name}) continue;
    const auto day = date(era.yearBefore + yearOfEra, group(*match, 3), group(*match, 4));
    return day.ok() && day >= era.first && day <= era.last;
  }
  return false;
}

bool isNumber(const icu::UnicodeString& text) {
  return matchWhole(u"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?", text) != nullptr ||
         matchWhole(u"[〇一二三四五六七八九十百千万億兆]+", text) != nullptr;
}

bool isControl(UChar32 c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || U_IS_SURROGATE(c) ||
         U_IS_UNICODE_NONCHAR(c);
}

bool hasControl(std::u16string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    UChar32 c = 0;
    U16_NEXT(words.data(), at, words.size(), c);
    if (isControl(c)) return true;
  }
  return false;
}

}  // namespace

ValueFault checkValue(ParameterType type, std::u16string_view words) {
  if (words.size() > kLongestValue) return ValueFault::tooLong;
  if (hasControl(words)) return ValueFault::control;
  if (type == ParameterType::date) {
    const auto text = normal(words);
    return isWesternDate(text) || isEraDate(text) ? ValueFault::none : ValueFault::notADate;
  }
  if (type == ParameterType::number) {
    return isNumber(normal(words)) ? ValueFault::none : ValueFault::notANumber;
  }
  return ValueFault::none;
}

}  // namespace meibun::model
