// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <string_view>

#include <com/sun/star/container/XNameAccess.hpp>

#include "office/uno/uno.hpp"

namespace meibun::uno {

/// A group of the office's own configuration, such as "/org.openoffice.Setup/Product", to be read.
/// Throws UNO exceptions.
Reference<css::container::XNameAccess> configuration(const Context& context, std::string_view path);

/// The office's version as it names it itself: 7.4, 25.2. Throws UNO exceptions.
struct OfficeVersion {
  int major = 0;
  int minor = 0;
  auto operator<=>(const OfficeVersion&) const = default;
};
OfficeVersion officeVersion(const Context& context);

}  // namespace meibun::uno
