// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/document/document_port.hpp"
#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// A cell from which clauses go downward.
struct Start {
  Sheet sheet;
  std::int32_t column = 0;
  std::int32_t row = 0;
};

/// The selected cell (of a selected range its first). Errors "port.no-view", "calc.no-cell" (a
/// picture or chart is selected), "port.selection-several".
base::Result<Start> selectedCell(const Model& model);

/// The sheet that the window shows; the first without a window.
Sheet shownSheet(const Model& model);

/// Where a place is. AfterBlock is resolved to its cell by the caller. Errors as above,
/// "calc.no-sheet", "calc.no-such-place".
base::Result<Start> startOf(const Model& model, const Place& place);

/// Why this document may not be changed: "port.read-only", "calc.shared", "port.undo-locked".
std::optional<base::Diagnostic> documentRefusal(const Model& model);

/// Why this sheet may not be changed: "calc.sheet-protected".
std::optional<base::Diagnostic> sheetRefusal(const Sheet& sheet);

bool structureProtected(const Model& model);

}  // namespace meibun::document::calc
