// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/model/pack.hpp"
#include "core/xml/element.hpp"

namespace meibun::xml {

// A set's file, of the right shape, as the model has it.
model::ClauseSet buildSet(const Element& root, const model::Pack& pack);

// What the file alone tells: a clause that stands twice, titles and notes in one language twice.
void checkSet(const Element& root, const model::Pack& pack, base::Diagnostics& findings);

}  // namespace meibun::xml
