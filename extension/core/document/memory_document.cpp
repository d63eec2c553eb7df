// SPDX-License-Identifier: MPL-2.0
#include "core/document/memory_document.hpp"

#include <algorithm>
#include <utility>

#include "core/document/memory_work.hpp"

namespace meibun::document {
namespace {

Block blockOf(const MemoryParagraph& paragraph, std::u16string label) {
  Block block;
  block.runs = paragraph.runs;
  block.label = std::move(label);
  block.anchors = parseNames(paragraph.names);
  block.locked = paragraph.locked;
  return block;
}

Block blockOf(const CellAddress& address, const MemoryCell& cell, const std::u16string& line) {
  Block block;
  block.story = Story::cell;
  block.runs.push_back({line});
  block.anchors = parseNames(cell.names);
  block.cell = GridCell{address.sheet, address.column, address.row};
  return block;
}

MemoryShape shapeOf(MemoryDocument::Kind kind) {
  switch (kind) {
    case MemoryDocument::Kind::sheet:
      return MemoryShape::column;
    case MemoryDocument::Kind::oneCellSheet:
      return MemoryShape::oneCell;
    case MemoryDocument::Kind::text:
    case MemoryDocument::Kind::typedText:
      break;
  }
  return MemoryShape::text;
}

}  // namespace

Abilities MemoryDocument::abilities() const {
  if (isText()) return {Family::text, Carrier::bookmark, true, true, true};
  return {Family::sheet, Carrier::namedRange, false, true, false};
}

base::Result<Snapshot> MemoryDocument::read() const {
  Snapshot snapshot{{revision_}, abilities(), {}, content_.record, {}};
  auto labels = liveLabels(content_);
  for (std::size_t i = 0; i < content_.paragraphs.size(); ++i)
    snapshot.blocks.push_back(blockOf(content_.paragraphs[i], std::move(labels[i])));
  for (const auto& address : readingOrder(content_)) {
    const auto& cell = content_.cells.at(address);
    for (const auto& line : cell.lines)
      snapshot.blocks.push_back(blockOf(address, cell, line));
  }
  for (std::size_t i = 0; i < snapshot.blocks.size(); ++i)
    snapshot.blocks[i].id = {static_cast<std::uint32_t>(i)};
  return snapshot;
}

base::Result<Site> MemoryDocument::survey(const Place& place,
                                          const std::vector<PlannedBlock>& blocks) const {
  Site site;
  if (readOnly_) {
    site.refusal = base::Diagnostic{"port.read-only"};
    return site;
  }
  if (asks_) site.questions.push_back(signatureLost());
  MemoryWork work{content_, {paragraph_, offset_, cell_}, shapeOf(kind_)};
  if (isText()) {
    const auto spot = work.spotFor(place);
    if (spot.has_error()) {
      site.refusal = spot.error();
      return site;
    }
    site.numbering = numberingAt(content_, spot.value().at, kind_ == Kind::typedText);
    if (spot.value().fills) site.before["paragraph"] = "empty";
    return site;
  }
  const auto cells = work.cellsFor(place, blocks.size());
  if (cells.has_error()) {
    site.refusal = cells.error();
  } else if (kind_ == Kind::sheet && work.anyOccupied(cells.value())) {
    site.questions.push_back({"calc.overwrite", {}, {}, base::Severity::question});
  }
  return site;
}

base::Result<Applied> MemoryDocument::apply(const Change& change) {
  if (readOnly_) return base::Diagnostic{"port.read-only"};
  if (change.against && *change.against != Revision{revision_}) {
    return base::Diagnostic{"port.stale"};
  }
  for (const auto& step : change.steps) {
    const auto* insert = std::get_if<InsertBlocks>(&step);
    if (insert == nullptr) continue;
    MEIBUN_TRY(site, survey(insert->at, insert->blocks));
    if (auto reason = obstacle(change, site)) return *reason;
  }
  if (asks_) {
    if (auto open = openQuestion(change, {signatureLost()})) return *open;
  }
  MemoryWork work{content_, {paragraph_, offset_, cell_}, shapeOf(kind_)};
  for (const auto& step : change.steps) {
    if (!change.against && namesBlock(step)) return base::Diagnostic{"port.stale"};
    MEIBUN_TRY(work.take(step));
  }
  undo_.push_back(std::exchange(content_, std::move(work).finish()));
  redo_.clear();
  return Applied{{++revision_}};
}

bool MemoryDocument::undo() {
  if (undo_.empty()) return false;
  redo_.push_back(std::exchange(content_, std::move(undo_.back())));
  undo_.pop_back();
  ++revision_;
  return true;
}

bool MemoryDocument::redo() {
  if (redo_.empty()) return false;
  undo_.push_back(std::exchange(content_, std::move(redo_.back())));
  redo_.pop_back();
  ++revision_;
  return true;
}

void MemoryDocument::edit(MemoryContent content) {
  content_ = std::move(content);
  ++revision_;
}

void MemoryDocument::select(std::size_t paragraph, std::size_t offset) {
  paragraph_ = paragraph;
  offset_ = offset;
}

}  // namespace meibun::document
