// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/document/memory_document.hpp"

// How MemoryDocument carries out a change: on a copy that is kept or thrown away whole.
namespace meibun::document {

std::vector<track::ParsedAnchor> parseNames(const std::vector<std::string>& names);

// The labels of the paragraphs' lists, one a paragraph.
std::vector<std::u16string> liveLabels(const MemoryContent& content);

// Sheet by sheet, row by row.
std::vector<CellAddress> readingOrder(const MemoryContent& content);

NumberingHere numberingAt(const MemoryContent& content, std::size_t paragraph, bool typed);

struct MemoryCursor {
  std::size_t paragraph = 0;
  std::size_t offset = 0;
  CellAddress cell;
};

// Paragraphs, a block a cell, or all blocks as the lines of one cell.
enum class MemoryShape { text, column, oneCell };

class MemoryWork {
 public:
  MemoryWork(MemoryContent content, MemoryCursor cursor, MemoryShape shape);

  // Where in a text insertion goes: before paragraph `at`, which it replaces when `fills`.
  struct Spot {
    std::size_t at = 0;
    bool fills = false;
  };
  base::Result<Spot> spotFor(const Place& place) const;
  base::Result<std::vector<CellAddress>> cellsFor(const Place& place, std::size_t count) const;
  bool anyOccupied(const std::vector<CellAddress>& cells) const;

  base::Result<void> take(const Step& step);
  MemoryContent finish() &&;

 private:
  // Where a block of the snapshot stands: its paragraph's origin, or a line of a cell.
  struct Origin {
    std::size_t paragraph = 0;
    CellAddress cell;
    std::size_t line = 0;
  };

  base::Result<void> insert(const InsertBlocks& step);
  void insertParagraphs(const InsertBlocks& step, Spot spot);
  void insertCells(const InsertBlocks& step, const std::vector<CellAddress>& cells);
  base::Result<void> remove(BlockId block);
  base::Result<void> setAnchor(const SetAnchor& step);
  base::Result<void> restore(const Restore& step);
  base::Result<Origin> originOf(BlockId block) const;
  base::Result<std::size_t> paragraphOf(BlockId block) const;
  bool isText() const { return shape_ == MemoryShape::text; }

  MemoryContent content_;
  MemoryCursor cursor_;
  MemoryShape shape_;
  std::vector<Origin> origins_;                  // by block id
  std::vector<std::optional<std::size_t>> was_;  // by paragraph: its index in the snapshot
  std::set<std::pair<CellAddress, std::size_t>> gone_;
};

}  // namespace meibun::document
