// SPDX-License-Identifier: MPL-2.0
#include "core/xml/forms.hpp"

#include <algorithm>
#include <charconv>

#include "core/model/identity.hpp"

namespace meibun::xml {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

template <class Predicate>
bool all(std::string_view text, Predicate predicate) {
  return std::all_of(text.begin(), text.end(), predicate);
}

// `shape`: 0 stands for a digit, every other character for itself.
bool matches(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                    [](char c, char s) { return s == '0' ? isDigit(c) : c == s; });
}

bool isClauseReference(std::string_view text) {
  return model::isClauseId(text) || model::parseClauseRef(text).has_value();
}

bool isNumber(std::string_view text) {
  return !text.empty() && text.size() <= 4 && text.front() != '0' && all(text, isDigit);
}

bool isPath(std::string_view text) {
  while (true) {
    const auto slash = text.find('/');
    if (!model::isPackId(text.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    text.remove_prefix(slash + 1);
  }
}

bool isSourceId(std::string_view text) {
  return !text.empty() && (isLower(text.front()) || isDigit(text.front())) &&
         all(text, [](char c) { return isLower(c) || isDigit(c) || c == '.' || c == '-'; });
}

bool isCode(std::string_view text) {
  return !text.empty() && isUpper(text.front()) &&
         all(text, [](char c) { return isUpper(c) || isDigit(c) || c == '.' || c == '-'; });
}

bool isHash(std::string_view text) {
  return text.size() == 64 &&
         all(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

int numberIn(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

bool hasForm(std::string_view text, Form form) {
  switch (form) {
    case Form::id:
      return model::isClauseId(text);
    case Form::packId:
      return model::isPackId(text);
    case Form::sourceId:
      return isSourceId(text);
    case Form::clauseRef:
      return isClauseReference(text);
    case Form::number:
      return isNumber(text);
    case Form::day:
      return matches(text, "0000-00-00");
    case Form::period:
      return matches(text, "0000") || matches(text, "0000-00") || matches(text, "0000-00-00");
    case Form::lang:
      return (text.size() == 2 || text.size() == 3) && all(text, isLower);
    case Form::hash:
      return isHash(text);
    case Form::code:
      return isCode(text);
    case Form::path:
      return isPath(text);
    case Form::words:
      return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
  }
  return false;
}

std::string_view formCode(Form form) {
  switch (form) {
    case Form::id:
      return "xml.bad-id";
    case Form::packId:
      return "xml.bad-pack-id";
    case Form::sourceId:
      return "xml.bad-source-id";
    case Form::clauseRef:
      return "xml.bad-clause-ref";
    case Form::number:
      return "xml.bad-number";
    case Form::day:
      return "xml.bad-day";
    case Form::period:
      return "xml.bad-period";
    case Form::lang:
      return "xml.bad-lang";
    case Form::hash:
      return "xml.bad-hash";
    case Form::code:
      return "xml.bad-code";
    case Form::path:
      return "xml.bad-path";
    case Form::words:
      return "xml.bad-words";
  }
  return {};
}

bool isCalendarDay(std::string_view day) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int year = numberIn(day.substr(0, 4));
  if (year == 0) return false;
  if (day.size() < 7) return true;
  const int month = numberIn(day.substr(5, 2));
  if (month < 1 || month > 12) return false;
  if (day.size() < 10) return true;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int last = kDays[month - 1] + (month == 2 && leap ? 1 : 0);
  const int date = numberIn(day.substr(8, 2));
  return date >= 1 && date <= last;
}

}  // namespace meibun::xml
