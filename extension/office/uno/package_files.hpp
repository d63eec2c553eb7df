// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.hpp"
#include "office/uno/uno.hpp"

namespace meibun::uno {

/// The identifier of the extension, as in description.xml.
inline constexpr std::string_view kExtensionIdentifier = "org.meibun.Meibun";

/// Where the office unpacked the extension. The folder's name has a random part: ask each time the
/// office starts, never store it. Error "office.package-not-found".
base::Result<std::filesystem::path> packageFolder(const Context& context);

/// A file or folder of the extension, `relative` to its root: "clauses". Same error when it is
/// missing.
base::Result<std::filesystem::path> packageFile(const Context& context, std::string_view relative);

/// The same as the URL that the office loads it by; no look whether it is there.
OUString packageUrl(std::string_view relative);

}  // namespace meibun::uno
