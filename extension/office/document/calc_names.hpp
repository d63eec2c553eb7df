// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/track/anchor_name.hpp"
#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// One of our named ranges. `sheet`: where it refers to, -1 when the reference is gone (#REF!).
/// `scope`: the sheet that owns the name, -1 for the whole document.
struct AnchorRange {
  std::string name;
  track::ParsedAnchor anchor;
  std::int32_t scope = -1;
  std::int32_t sheet = -1;
  std::int32_t column = 0;
  std::int32_t row = 0;
};

/// Every named range that is one of our anchors: of the document and of each sheet (a copied sheet
/// repeats the names as its own).
std::vector<AnchorRange> anchorRanges(const Model& model);

/// A name for the whole document that refers to one cell. Calc records both for undo.
void addAnchor(const Model& model, const track::AnchorName& name, const Cell& cell);
void removeAnchor(const Model& model, const AnchorRange& range);

}  // namespace meibun::document::calc
