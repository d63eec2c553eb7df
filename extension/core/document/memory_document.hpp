// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"

namespace meibun::document {

// What a document in memory is made of. Anchors are kept as names, as an office keeps them, so that
// reading back goes through the parser. `numbering`: the list a paragraph stands in; labels are
// computed, never stored.
struct MemoryParagraph {
  std::vector<Run> runs;
  model::Numbering numbering = model::Numbering::none;
  std::vector<std::string> names;
  bool locked = false;
};

// A cell holds lines (paragraphs); a name may be over it once.
struct MemoryCell {
  std::vector<std::u16string> lines;
  std::vector<std::string> names;
};

struct CellAddress {
  std::string sheet;
  std::int32_t column = 0;
  std::int32_t row = 0;
  auto operator<=>(const CellAddress&) const = default;
};

struct MemoryContent {
  std::vector<MemoryParagraph> paragraphs;  // text
  std::map<CellAddress, MemoryCell> cells;  // sheet
  std::map<std::string, std::string> record;
};

// A document in memory with whole-change undo: for tests of what works on any document, and as the
// plainest example of a DocumentPort. Texts number live, a typedText by typed labels. In a sheet
// clauses go downward from the selected cell, a block a cell; in a oneCellSheet as further lines of
// that cell. It asks (calc.overwrite) before it writes over a cell, and (port.signature-lost)
// before every change when told to; it refuses (port.read-only) when told to.
class MemoryDocument final : public DocumentPort {
 public:
  enum class Kind { text, typedText, sheet, oneCellSheet };
  explicit MemoryDocument(Kind kind = Kind::text) : kind_{kind} {}

  Abilities abilities() const override;
  base::Result<Snapshot> read() const override;
  base::Result<Site> survey(const Place& place,
                            const std::vector<PlannedBlock>& blocks) const override;
  base::Result<Applied> apply(const Change& change) override;

  bool undo();
  bool redo();
  std::size_t undoSteps() const { return undo_.size(); }

  // What a person does: no contract, but each makes earlier snapshots stale.
  const MemoryContent& content() const { return content_; }
  void edit(MemoryContent content);
  void select(std::size_t paragraph, std::size_t offset);
  void select(CellAddress cell) { cell_ = std::move(cell); }
  void setReadOnly(bool readOnly) { readOnly_ = readOnly; }
  void setAsks(bool asks) { asks_ = asks; }

 private:
  bool isText() const { return kind_ == Kind::text || kind_ == Kind::typedText; }

  Kind kind_;
  MemoryContent content_;
  std::vector<MemoryContent> undo_;
  std::vector<MemoryContent> redo_;
  std::uint64_t revision_ = 1;
  std::size_t paragraph_ = 0;
  std::size_t offset_ = 0;
  CellAddress cell_{"Sheet1", 0, 0};
  bool readOnly_ = false;
  bool asks_ = false;
};

}  // namespace meibun::document
