// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meibun::document::calc {

struct RowState {
  std::int32_t height = 0;  // 1/100 mm
  bool optimal = false;     // the office chooses the height
  bool operator==(const RowState&) const = default;
};

/// What insertion changes at one cell and removal puts back, as the ledger keeps it
/// (docs/ledger-format.md):
///   rows=470,470*;merge=no;end=empty;wrap=-;vertical=-;box=tlr;sheet=new;format=#,##0
/// rows from the cell's first row on, '*' = the office chooses the height; merge=no: the area was
/// not merged; end=empty: the cell's text ended with an empty line; a property is "-" when it came
/// from the cell's style, else its own value; box: the sides that got a line (calc_box.hpp);
/// sheet=new: the sheet was made for it.
struct CellBefore {
  std::vector<RowState> rows;
  bool merged = false;    // the insertion merged it
  bool emptyEnd = false;  // the text that it was added to ended with a line break
  bool newSheet = false;  // the insertion made the sheet
  std::map<std::string, std::string> properties;
  std::string box = {};  // sides that the insertion drew
  bool operator==(const CellBefore&) const = default;
  bool nothing() const { return *this == CellBefore{}; }
};

std::string encode(const CellBefore& before);
/// Unknown parts are passed over; nothing for what cannot be one.
std::optional<CellBefore> decodeBefore(std::string_view text);

/// The name under which it stands in Site::before: "<instance>.cell.<ordinal>", the block that is
/// the cell's first. In an entry of the ledger the instance is left out.
inline constexpr std::string_view kCellKey = "cell.";

}  // namespace meibun::document::calc
