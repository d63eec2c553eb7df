// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"
#include "core/l10n/message_catalog.hpp"
#include "office/uno/uno.hpp"

namespace meibun::sidebar {

// The report that a person can copy and send: versions of Meibun, office and system, what failed,
// the library's findings, the component's log. Nothing of the document's content.
std::string makeReport(const Context& context, const l10n::MessageCatalog& texts,
                       const base::Diagnostics& failures, const base::Diagnostics& findings);

// Puts a text on the clipboard.
void copyText(const Context& context, const std::string& text);

}  // namespace meibun::sidebar
