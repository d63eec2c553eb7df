// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/document/document_port.hpp"
#include "core/model/clause.hpp"
#include "core/track/wording.hpp"

namespace meibun::render {

// The label to type before a block where numbering is not live: 第5条, ２, (1), ①, with the blank
// that follows it (none between 第5条 and （見出し）). `number` counts from 1 within its list
// (articles: through the document). Empty for Numbering::none, and for the first 項 of an article.
// ① goes to ⑳, then (21).
std::u16string typedLabel(model::Numbering numbering, int number,
                          const document::NumberingHere& here);

// A number in the digits that the document writes: 12, １２ or 十二.
std::u16string numberWords(int number, const document::NumberingHere& here);

using track::withoutTypedLabel;

}  // namespace meibun::render
