// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>

#include "office/uno/uno.hpp"

namespace meibun::uno {

/// UTF-16 text of core as the office's string, and back. Nothing is changed, ill-formed UTF-16
/// either.
OUString ustr(std::u16string_view text);
std::u16string u16(const OUString& text);

/// UTF-8 text as the office's string, and back. Ill-formed input becomes U+FFFD.
OUString ustr(std::string_view utf8);
std::string utf8(const OUString& text);

/// Reference<Derived> as Reference<Base>; the SDK has no implicit upcast. Costs no query.
template <class Base, class Derived>
Reference<Base> up(const Reference<Derived>& object) {
  return Reference<Base>(object.get());
}

template <class T>
Sequence<T> seq(std::initializer_list<T> items) {
  return Sequence<T>(items.begin(), static_cast<sal_Int32>(items.size()));
}

template <class T>
Sequence<T> seq(const std::vector<T>& items) {
  return Sequence<T>(items.data(), static_cast<sal_Int32>(items.size()));
}

template <class T>
std::vector<T> items(const Sequence<T>& sequence) {
  return std::vector<T>(sequence.begin(), sequence.end());
}

/// One argument of a load, a save or a dispatch.
template <class T>
css::beans::PropertyValue argument(std::string_view name, const T& value) {
  css::beans::PropertyValue result;
  result.Name = ustr(name);
  result.Value <<= value;
  return result;
}

/// A service by name, for those without a constructor of their own ("old style"). Throws
/// css::uno::DeploymentException when the service or the interface is missing.
Reference<css::uno::XInterface> createService(const Context& context, std::string_view service);

template <class Interface>
Reference<Interface> create(const Context& context, std::string_view service) {
  return Reference<Interface>(createService(context, service), css::uno::UNO_QUERY_THROW);
}

}  // namespace meibun::uno
