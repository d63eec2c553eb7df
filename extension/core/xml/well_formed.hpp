// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/base/diagnostic.hpp"
#include "core/xml/source_text.hpp"

namespace meibun::xml {

inline constexpr std::size_t kMostBytes = 4U << 20U;
inline constexpr std::size_t kMostLevels = 32;

// The first place where the bytes are not the XML that a library may hold: not UTF-8, not
// well-formed, a DOCTYPE or an entity, deeper than kMostLevels. Iterative, so that no depth reaches
// the stack. pugixml is more lenient than XML; what passes here it reads as any parser would.
std::optional<base::Diagnostic> findMalformation(const SourceText& source);

}  // namespace meibun::xml
