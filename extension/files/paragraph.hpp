// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_port.hpp"
#include "files/limits.hpp"

namespace meibun::files {

using Redline = document::Run::Redline;

// Builds one block's runs: neighbours with the same redline are one run, however the file splits
// them.
class Paragraph {
 public:
  explicit Paragraph(document::Story story, bool locked = false);

  void append(std::u16string_view text, Redline redline);
  void append(std::string_view utf8, Redline redline);
  // Keeps Meibun's own names and passes over all others. The bookmark
  // begins here; `id` is what its end will call it.
  void anchor(std::string_view name, std::string_view id);
  void anchorEnd(std::string_view id);
  document::Block& block() { return block_; }
  // The block without names that cover nothing beside text.
  document::Block take() &&;

 private:
  struct Begun {
    std::size_t anchor = 0;
    std::size_t length = 0;
  };
  document::Block block_;
  std::size_t length_ = 0;
  std::map<std::string, Begun, std::less<>> begun_;
  std::vector<std::size_t> points_;
};

// The blocks of a document while they are found: body and tables in place, then headers and
// footers, notes and frames, each in the order of its finding, as the office's adapter has them.
// Takes no more than the limits allow.
class BlockList {
 public:
  explicit BlockList(const Limits& limits) : limits_(limits) {}

  void add(Paragraph paragraph);
  bool full() const { return full_; }
  // Puts the cells that were added after the first `from` of them into the order of rows, then
  // columns.
  void sortCells(std::size_t from);
  std::size_t cells() const { return groups_.front().size(); }
  // Numbers the blocks. files.too-much-text or files.too-many-anchors when there were more than the
  // limits allow.
  base::Result<std::vector<document::Block>> take(const std::string& file);

 private:
  void countAnchors(std::size_t count);

  Limits limits_;
  std::array<std::vector<document::Block>, 4> groups_;  // body; headers; notes; frames
  std::size_t blocks_ = 0;
  std::size_t characters_ = 0;
  std::size_t anchors_ = 0;
  std::size_t anchorLimit_ = 0;  // the one that was passed
  bool full_ = false;
};

}  // namespace meibun::files
