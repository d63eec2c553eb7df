// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/model/pack.hpp"
#include "core/xml/element.hpp"

namespace meibun::xml {

// What a release file says. The file must have its shape.
model::Release buildRelease(const Element& root);

// A pack's releases (ascending) against its clauses and against each other: frozen bytes, order,
// what carries over.
void checkReleases(const model::Pack& pack, base::Diagnostics& findings);

}  // namespace meibun::xml
