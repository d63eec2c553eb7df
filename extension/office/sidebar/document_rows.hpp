// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/l10n/message_catalog.hpp"
#include "core/track/recognise.hpp"

// What the panel "In this document" says of a clause.
namespace meibun::sidebar {

std::string titleOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause);
// Its row of the list: status, title, version, and how many fields are open.
std::string rowOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause);
// What stands below the list for it: a line each.
std::string detailsOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause);

}  // namespace meibun::sidebar
