// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// Whether the annex may go: nothing is on it but the title and the formats that it was made with
/// (no cell, comment, drawing or chart of anybody), no formula, name, database range or chart
/// elsewhere speaks of it, and another sheet is left to be seen. A doubt keeps it. Rules of
/// validity and conditional formats of other sheets are not looked through. Throws UNO exceptions.
bool isBareAnnex(const Model& model, const Sheet& annex);

}  // namespace meibun::document::calc
