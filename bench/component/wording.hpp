// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/library.hpp"
#include "core/render/render.hpp"

namespace meibun::bench {

/// UTF-16 units of each clause's four paragraphs together; paragraph breaks are not counted.
inline constexpr std::size_t kUnits = 415;

/// One pack with `count` released clauses of four paragraphs, no two with the same text.
model::Library makeLibrary(int count);

/// The clause at a position, ready to be planned. Throws std::runtime_error for one that cannot be.
render::Rendered renderClause(const model::Library& library, std::size_t position);

/// Its paragraphs, with "\r" between: what the office's insertString takes.
std::u16string plainText(const render::Rendered& rendered);

}  // namespace meibun::bench
