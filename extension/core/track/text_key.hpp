// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/clause.hpp"
#include "core/model/identity.hpp"

namespace meibun::track {

// Names a wording: the first 60 bits of SHA-256 over pack, clause, version, variant, language and
// the body with its parameters as holes, as 12 digits of Crockford's base32, upper case. See
// docs/ledger-format.md.
struct TextKey {
  std::string digits;
  auto operator<=>(const TextKey&) const = default;
};

// The bytes that are hashed, in the form that docs/ledger-format.md fixes.
std::string canonicalBytes(const model::VersionRef& version, const model::Selection& variant,
                           std::string_view lang, const std::vector<const model::Block*>& body);

TextKey textKey(const model::VersionRef& version, const model::Selection& variant,
                std::string_view lang, const std::vector<const model::Block*>& body);

}  // namespace meibun::track
