// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/document/document_port.hpp"
#include "core/model/clause.hpp"

namespace meibun::render {

// The label to type before a block where numbering is not live: 第5条, ２, (1), ①, with the blank that follows
// it. `number` counts from 1 within its list (articles: through the document). Empty for Numbering::none, and for
// the first 項 of an article. ① goes to ⑳, then (21).
std::u16string typedLabel(model::Numbering numbering, int number,
                          const document::NumberingHere& here);

// Takes a typed label of this kind off the front, whatever its number (a person may renumber by hand); the
// text as it is when there is none.
std::u16string_view withoutTypedLabel(model::Numbering numbering, std::u16string_view text);

}  // namespace meibun::render
