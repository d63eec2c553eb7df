// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "office/document/calc_names.hpp"
#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// A snapshot, and what its blocks are in the sheet. blocks[i] has BlockId i + 1 and stands in
/// `cells[cellOf[i]]` as line `lineOf[i]`.
struct Reading {
  struct TextCell {
    GridCell place;
    std::int32_t sheet = 0;
    std::vector<std::size_t> anchors;  // into `anchors` below
  };

  Snapshot snapshot;
  std::vector<TextCell> cells;
  std::vector<std::size_t> cellOf;
  std::vector<std::size_t> lineOf;
  std::vector<AnchorRange> anchors;

  /// Index of a block; nothing for a foreign id.
  std::optional<std::size_t> indexOf(BlockId id) const;
};

/// Reads every cell with text, of hidden sheets too, sheet by sheet and row by row, and every cell
/// that an anchor refers to. More than 100,000 text cells: the others are left out, which a note
/// says (calc.too-many-cells); anchored cells never are. calc.anchor-deleted names an anchor whose
/// cells are gone.
Reading readDocument(const Model& model);

Abilities calcAbilities();

}  // namespace meibun::document::calc
