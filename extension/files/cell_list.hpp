// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/document/document_port.hpp"
#include "files/paragraph.hpp"

namespace meibun::files {

// The cells of a workbook as blocks: each line of a cell is one, and carries every anchor of its
// cell.
class CellList {
 public:
  explicit CellList(const Limits& limits) : blocks_(limits) {}

  // A name over a cell; foreign names are passed over. All names come before the first cell.
  void name(std::string_view name, const document::GridCell& cell);
  bool isNamed(const document::GridCell& cell) const;
  // The named cells of a rectangle of `columns` x `rows` whose top left cell is `from`.
  std::vector<document::GridCell> namedIn(const document::GridCell& from, std::int32_t columns,
                                          std::int32_t rows) const;
  // Empty text is no block.
  void cell(const document::GridCell& cell, std::u16string_view text);
  // Gives each named cell of the sheet that had no text an empty block: whoever looks for the
  // clause must see that the cell was emptied.
  void endSheet(const std::string& sheet);

  BlockList& blocks() { return blocks_; }

 private:
  using Key = std::tuple<std::string, std::int32_t, std::int32_t>;

  void line(const document::GridCell& cell, std::u16string_view text);

  std::map<Key, std::vector<track::ParsedAnchor>> names_;
  std::set<Key> filled_;  // named cells with text
  BlockList blocks_;
  std::size_t sheetBegin_ = 0;
};

}  // namespace meibun::files
