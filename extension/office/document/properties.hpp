// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "office/uno/uno.hpp"

namespace meibun::document {

/// A property's value; T{} when it is void or of another type. Throws
/// css::beans::UnknownPropertyException for a name that the object has not, RuntimeException for an
/// object without properties.
template <class T, class Object>
T property(const Reference<Object>& object, const OUString& name) {
  T value{};
  Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)->getPropertyValue(name) >>=
      value;
  return value;
}

template <class T, class Object>
void setProperty(const Reference<Object>& object, const OUString& name, const T& value) {
  Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
      ->setPropertyValue(name, Any(value));
}

}  // namespace meibun::document
