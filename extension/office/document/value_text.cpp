// SPDX-License-Identifier: MPL-2.0
#include "office/document/value_text.hpp"

#include <charconv>
#include <optional>
#include <system_error>

#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

std::string floatText(float value) {
  char buffer[32];
  const auto written = std::to_chars(std::begin(buffer), std::end(buffer), value);
  return "f" + std::string(buffer, written.ptr);
}

template <class T>
std::optional<T> number(std::string_view text) {
  T value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

template <class T>
Any numberAny(std::string_view text) {
  const auto value = number<T>(text);
  return value ? Any(*value) : Any();
}

}  // namespace

std::string toText(const Any& value) {
  switch (value.getValueTypeClass()) {
    case css::uno::TypeClass_BOOLEAN: {
      bool on = false;
      value >>= on;
      return on ? "b1" : "b0";
    }
    case css::uno::TypeClass_SHORT: {
      sal_Int16 small = 0;
      value >>= small;
      return "h" + std::to_string(small);
    }
    case css::uno::TypeClass_LONG: {
      sal_Int32 whole = 0;
      value >>= whole;
      return "i" + std::to_string(whole);
    }
    case css::uno::TypeClass_FLOAT: {
      float real = 0;
      value >>= real;
      return floatText(real);
    }
    case css::uno::TypeClass_STRING: {
      OUString words;
      value >>= words;
      if (words.indexOf('\n') >= 0 || words.indexOf('\r') >= 0) return {};
      return "s" + uno::utf8(words);
    }
    default:
      return {};
  }
}

Any fromText(std::string_view text) {
  if (text.empty()) return {};
  const auto rest = text.substr(1);
  switch (text.front()) {
    case 'b':
      return rest == "1" || rest == "0" ? Any(rest == "1") : Any();
    case 'h':
      return numberAny<sal_Int16>(rest);
    case 'i':
      return numberAny<sal_Int32>(rest);
    case 'f':
      return numberAny<float>(rest);
    case 's':
      return Any(uno::ustr(rest));
    default:
      return {};
  }
}

}  // namespace meibun::document
