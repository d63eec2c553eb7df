// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/model/pack.hpp"
#include "core/xml/element.hpp"

namespace meibun::xml {

// What pack.xml says, without clauses and releases. The file must have its shape.
model::Pack buildPack(const Element& root);

// Twice the same id, days that no calendar has, an axis that the format reserves, a party that is
// not declared.
void checkPack(const Element& root, const model::Pack& pack, base::Diagnostics& findings);

// The table of contents against the clauses: each once, and none that is not there.
void checkChapters(const Element& root, const model::Pack& pack, base::Diagnostics& findings);

// Parameters that no wording uses: warnings.
void checkParameters(const Element& root, const model::Pack& pack, base::Diagnostics& findings);

}  // namespace meibun::xml
