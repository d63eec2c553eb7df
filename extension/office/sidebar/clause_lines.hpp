// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/l10n/message_catalog.hpp"
#include "office/sidebar/clauses_controller.hpp"

// What the panel "Clauses" says about the chosen clause beside its wording. UTF-8.
namespace meibun::sidebar {

// Quoted or drafted, source, version and state; empty without a preview.
std::string originLine(const l10n::MessageCatalog& texts, const ClauseView& view);

// The drafting note in a language of the interface, else in the pack's own.
const std::string& noteIn(const model::Clause& clause, const std::string& lang);

}  // namespace meibun::sidebar
