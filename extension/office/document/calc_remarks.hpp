// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "office/document/calc_names.hpp"
#include "office/document/calc_start.hpp"

// Where a quote's terms belong, told by what stands there.
namespace meibun::document::calc {

/// The first free line below the quote's label 見積条件, else 備考 (with brackets, marks or blanks
/// around it; never the column 備考 of the details), or beside a label that spans
/// rows or has its first line there. Errors:
/// calc.no-remarks (no label, or no free line at it), calc.several-remarks (cells).
base::Result<Start> remarksOf(const Model& model, const std::vector<AnchorRange>& anchors);

/// Below the last text in the sheet's first column with text; nothing when there is no text.
std::optional<Start> endOfText(const Sheet& sheet);

/// The sheet that bears a quote's terms: 見積条件, as Meibun makes it; else the only one whose name
/// says so (見積条件書, 告知事項 …). Nothing when there is none.
Sheet termsSheet(const Model& model);

}  // namespace meibun::document::calc
