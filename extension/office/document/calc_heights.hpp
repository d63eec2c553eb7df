// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "office/document/calc_before.hpp"
#include "office/document/calc_sheet.hpp"
#include "office/document/undo_scope.hpp"

namespace meibun::document::calc {

RowState rowState(const Sheet& sheet, std::int32_t row);
std::vector<RowState> rowStates(const Sheet& sheet, std::int32_t first, std::int32_t last);
std::vector<std::int32_t> visibleHeights(const Sheet& sheet, std::int32_t first, std::int32_t last);
void setRow(const Sheet& sheet, std::int32_t row, const RowState& state);

/// The heights of the rows that a change touches, for undo and redo: Calc lays rows out anew
/// whenever it takes back a text, and its own record of a height does not come back with redo.
/// Make it before the first change, watch each row before it changes, finish as the last step. Rows
/// of a sheet that the change itself makes or drops come and go with the sheet.
class HeightKeeper {
 public:
  HeightKeeper(const Model& model, UndoScope& scope);
  void watch(const std::string& sheet, std::int32_t first, std::int32_t last);
  void finish();

 private:
  struct Kept;
  Model model_;
  UndoScope& scope_;
  std::shared_ptr<Kept> kept_;
};

}  // namespace meibun::document::calc
