// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "office/document/calc_sheet.hpp"
#include "office/document/undo_scope.hpp"

namespace meibun::document::calc {

/// The name of the sheet, and its title: the word for a quote's terms, whatever the interface's
/// language.
inline constexpr std::u16string_view kAnnexName = u"見積条件";
inline constexpr std::int32_t kAnnexFirstRow = 1;

/// A sheet for terms after the quote's: one column as wide as the page, the quote's page style and
/// font, a title, a print area.
struct AnnexLook {
  std::int32_t index = 1;
  std::string pageStyle;
  std::int32_t width = 0;
  std::vector<std::pair<std::string, Any>> font;
  float height = 10;
};

/// `font`: the cell whose font the annex gets.
AnnexLook annexLook(const Model& model, const Sheet& quote, const Cell& font);

/// Makes the sheet. Calc's own undo of a new sheet needs the document's window in front and ends
/// the office without one, so the step is recorded with `scope`.
void addAnnex(const Model& model, const AnnexLook& look, UndoScope& scope);

/// Removes a sheet that addAnnex made, when nothing but that is left of it (calc_annex_bare.hpp)
/// and the document's structure may be changed.
void dropAnnex(const Model& model, UndoScope& scope);

/// The annex's print area is the one that we keep: from its first row to its last used one. Else a
/// person has set his own.
bool printsAllOfAnnex(const Sheet& annex);
void fitAnnexPrintArea(const Sheet& annex);
/// Leaves a person's print areas, but lets them reach down to the last used row.
void widenAnnexPrintArea(const Sheet& annex);

}  // namespace meibun::document::calc
