// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "office/uno/uno.hpp"

namespace meibun::uno {

/// Opens the manual that the extension carries in the person's browser, in `language` ("ja", "en").
/// Errors: those of packageFile, and "office.exception" when no browser can be started.
base::Result<void> openManual(const Context& context, std::string_view language);

}  // namespace meibun::uno
