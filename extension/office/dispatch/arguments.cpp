// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/arguments.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <com/sun/star/beans/NamedValue.hpp>

#include "core/base/text.hpp"

namespace meibun::dispatch {
namespace {

// What menus, toolbars, DispatchHelper and the macro recorder add to any dispatch.
constexpr std::string_view kOffice[] = {"CalledByMenu", "DispatchRecorder", "FrameName",
                                        "KeyModifier",  "Referer",          "Silent",
                                        "StatusBar",    "SynchronMode"};

bool isOurs(const std::string& name) {
  static const std::set<std::string_view> names{"Clause", "Consents", "Instance", "Place",
                                                "Set",    "Values",   "Variant"};
  return names.contains(name) || name.starts_with("Value.");
}

base::Diagnostic wrongType(const std::string& name) {
  return {.code = "command.argument-type", .arguments = {{"argument", name}}};
}

base::Result<std::u16string> wordsOf(const std::string& name, const Any& value) {
  OUString text;
  if (value >>= text) return uno::u16(text);
  sal_Int64 whole = 0;
  if (value >>= whole) return uno::u16(OUString::number(whole));
  double number = 0;
  if (value >>= number) return uno::u16(OUString::number(number));
  return wrongType(name);
}

base::Result<void> addValue(const OUString& parameter, const Any& value,
                            std::vector<Argument>& found) {
  const auto name = "Value." + uno::utf8(parameter);
  MEIBUN_TRY(words, wordsOf(name, value));
  found.emplace_back(name, std::move(words));
  return boost::outcome_v2::success();
}

template <class Pair>
base::Result<void> addPairs(const Sequence<Pair>& pairs, std::vector<Argument>& found) {
  for (const auto& pair : pairs) {
    MEIBUN_TRY(addValue(pair.Name, pair.Value, found));
  }
  return boost::outcome_v2::success();
}

// Basic makes an array of whatever its elements are.
base::Result<void> addAnyPairs(const Sequence<Any>& pairs, std::vector<Argument>& found) {
  for (const auto& one : pairs) {
    css::beans::NamedValue named;
    css::beans::PropertyValue property;
    if (one >>= named) {
      MEIBUN_TRY(addValue(named.Name, named.Value, found));
    } else if (one >>= property) {
      MEIBUN_TRY(addValue(property.Name, property.Value, found));
    } else {
      return wrongType("Values");
    }
  }
  return boost::outcome_v2::success();
}

base::Result<void> addValues(const Any& value, std::vector<Argument>& found) {
  Sequence<css::beans::NamedValue> named;
  Sequence<css::beans::PropertyValue> properties;
  Sequence<Any> anything;
  if (value >>= named) return addPairs(named, found);
  if (value >>= properties) return addPairs(properties, found);
  if (value >>= anything) return addAnyPairs(anything, found);
  return wrongType("Values");
}

void addWords(const OUString& words, std::vector<Argument>& found) {
  std::istringstream codes{uno::utf8(words)};
  for (std::string code; codes >> code;)
    found.emplace_back("Consents", base::utf16(code));
}

base::Result<void> addConsents(const Any& value, std::vector<Argument>& found) {
  Sequence<OUString> codes;
  Sequence<Any> anything;
  OUString words;
  if (value >>= words) {
    addWords(words, found);
  } else if (value >>= codes) {
    for (const auto& code : codes)
      addWords(code, found);
  } else if (value >>= anything) {
    for (const auto& one : anything) {
      if (!(one >>= words)) return wrongType("Consents");
      addWords(words, found);
    }
  } else {
    return wrongType("Consents");
  }
  return boost::outcome_v2::success();
}

}  // namespace

base::Result<Call> callOf(const Sequence<css::beans::PropertyValue>& given) {
  Call call;
  for (const auto& argument : given) {
    const auto name = uno::utf8(argument.Name);
    if (std::find(std::begin(kOffice), std::end(kOffice), name) != std::end(kOffice)) {
      if (name == "SynchronMode") call.fromMacro = true;
      continue;
    }
    if (isOurs(name)) call.fromMacro = true;
    if (name == "Values") {
      MEIBUN_TRY(addValues(argument.Value, call.arguments));
    } else if (name == "Consents") {
      MEIBUN_TRY(addConsents(argument.Value, call.arguments));
    } else {
      MEIBUN_TRY(words, wordsOf(name, argument.Value));
      call.arguments.emplace_back(name, std::move(words));
    }
  }
  return call;
}

}  // namespace meibun::dispatch
