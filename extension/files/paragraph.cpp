// SPDX-License-Identifier: MPL-2.0
#include "files/paragraph.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"

namespace meibun::files {
namespace {

std::size_t groupOf(document::Story story) {
  switch (story) {
    case document::Story::body:
    case document::Story::table:
    case document::Story::cell:
      return 0;
    case document::Story::header:
    case document::Story::footer:
      return 1;
    case document::Story::note:
      return 2;
    case document::Story::frame:
    case document::Story::other:
      return 3;
  }
  return 0;
}

}  // namespace

Paragraph::Paragraph(document::Story story, bool locked) {
  block_.story = story;
  block_.locked = locked;
}

void Paragraph::append(std::u16string_view text, Redline redline) {
  if (text.empty()) return;
  if (block_.runs.empty() || block_.runs.back().redline != redline) {
    block_.runs.push_back({{}, redline});
  }
  block_.runs.back().text += text;
  length_ += text.size();
}

void Paragraph::append(std::string_view utf8, Redline redline) {
  append(base::utf16(utf8), redline);
}

void Paragraph::anchor(std::string_view name, std::string_view id) {
  auto anchor = track::parseAnchorName(name);
  if (!anchor) return;
  begun_.insert_or_assign(std::string{id}, Begun{block_.anchors.size(), length_});
  block_.anchors.push_back(*std::move(anchor));
}

void Paragraph::anchorEnd(std::string_view id) {
  const auto found = begun_.find(id);
  if (found == begun_.end()) return;
  if (found->second.length == length_) points_.push_back(found->second.anchor);
  begun_.erase(found);
}

document::Block Paragraph::take() && {
  if (textOf(block_).empty()) return std::move(block_);
  std::sort(points_.begin(), points_.end());
  for (auto point = points_.rbegin(); point != points_.rend(); ++point)
    block_.anchors.erase(block_.anchors.begin() + static_cast<std::ptrdiff_t>(*point));
  return std::move(block_);
}

void BlockList::add(Paragraph paragraph) {
  if (full_) return;
  auto block = std::move(paragraph).take();
  ++blocks_;
  for (const auto& run : block.runs)
    characters_ += run.text.size();
  countAnchors(block.anchors.size());
  full_ = blocks_ > limits_.blocks || characters_ > limits_.characters || anchorLimit_ != 0;
  // On slides each text stays where its slide has it.
  groups_[block.box ? 0 : groupOf(block.story)].push_back(std::move(block));
}

void BlockList::countAnchors(std::size_t count) {
  anchors_ += count;
  if (count > limits_.blockAnchors) {
    anchorLimit_ = limits_.blockAnchors;
  } else if (anchors_ > limits_.anchors) {
    anchorLimit_ = limits_.anchors;
  }
}

void BlockList::sortCells(std::size_t from) {
  auto& cells = groups_.front();
  std::stable_sort(
      cells.begin() + static_cast<std::ptrdiff_t>(from), cells.end(),
      [](const auto& a, const auto& b) {
        return std::pair{a.cell->row, a.cell->column} < std::pair{b.cell->row, b.cell->column};
      });
}

base::Result<std::vector<document::Block>> BlockList::take(const std::string& file) {
  if (anchorLimit_ != 0) {
    return base::Diagnostic{
        "files.too-many-anchors", {file}, {{"most", std::to_string(anchorLimit_)}}};
  }
  if (full_) {
    return base::Diagnostic{
        "files.too-much-text", {file}, {{"most", std::to_string(limits_.blocks)}}};
  }
  std::vector<document::Block> blocks;
  blocks.reserve(blocks_);
  for (auto& group : groups_) {
    for (auto& block : group) {
      block.id.value = static_cast<std::uint32_t>(blocks.size());
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

}  // namespace meibun::files
