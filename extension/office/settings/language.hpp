// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/l10n/message_catalog.hpp"
#include "office/uno/uno.hpp"

namespace meibun::settings {

// Language of Meibun's own texts, "ja" or "en": what interface.language says, else the office's
// interface; any language but Japanese gets English.
std::string interfaceLanguage(const Context& context);

// The catalogue in that language, from the extension's folder. Main thread.
base::Result<l10n::MessageCatalog> loadCatalog(const Context& context);

}  // namespace meibun::settings
