// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/model/pack.hpp"
#include "core/xml/element.hpp"

namespace meibun::xml {

// What a clause's file says; `file` and `sha256` are left to the caller. The file must have its
// shape.
model::Clause buildClause(const Element& root, const model::Pack& pack);

// The file against its pack: axes, values, parameters and sources that are not declared; days; what
// a version must say; wording that can never stand, that stands twice, or that is too long.
void checkClause(const Element& root, const model::Clause& clause, const model::Pack& pack,
                 base::Diagnostics& findings);

// One clause's texts: exactly one must fit each request, and none may come out empty or longer than
// its axis value allows.
void checkTexts(const model::Clause& clause, const model::Pack& pack, base::Diagnostics& findings);

}  // namespace meibun::xml
