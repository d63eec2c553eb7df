// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "office/document/calc_heights.hpp"
#include "office/document/calc_reading.hpp"
#include "office/document/calc_site.hpp"
#include "office/document/undo_scope.hpp"

namespace meibun::document::calc {

/// Carries the steps of one change out, inside an undo scope that the caller commits or takes back:
/// each step in order, then finish(). Throws UNO exceptions.
class Changing {
 public:
  /// `reading`: the snapshot that the steps name, with the document as it is now.
  Changing(const Model& model, const Reading& reading, UndoScope& scope);

  base::Result<void> insert(const SitePlan& plan, const std::vector<PlannedBlock>& blocks);
  base::Result<void> remove(const RemoveBlock& step);
  base::Result<void> setAnchor(const SetAnchor& step);
  base::Result<void> restore(const Restore& step);
  void setRecord(const SetRecord& step) { record_[step.key] = step.value; }

  /// Names, formats, heights and properties, once the texts are as they shall be.
  void finish();

 private:
  struct Pending {  // what one cell gets back
    std::size_t cell = 0;
    CellBefore before;
  };

  base::Result<std::size_t> blockAt(BlockId id) const;
  Cell cellOf(std::size_t cell) const;
  void touchAnnex();
  void finishAnnex();
  void draw(const Target& target);
  void fill(const Target& target, const std::vector<PlannedBlock>& blocks);
  void dropAnchor(std::size_t anchor);
  bool forgotten(const track::Instance& instance) const;
  void dropAnchors();
  std::optional<std::size_t> cellOfBlock(const track::Instance& instance, int ordinal) const;
  void putBack(const Pending& pending);
  void putRowsBack(const Pending& pending);
  bool othersIn(const std::string& sheet, std::int32_t row, std::size_t cell) const;

  Model model_;
  const Reading& reading_;
  UndoScope& scope_;
  HeightKeeper heights_;
  std::map<std::size_t, std::vector<std::uint32_t>> lines_;  // of touched cells: the block ids left
  std::set<std::size_t> dropped_;                            // anchors
  std::vector<Pending> pending_;
  std::map<std::string, std::optional<std::string>> record_;
  bool annexChanged_ = false;
  bool annexPrintsAll_ = true;
  bool annexMayGo_ = false;
};

}  // namespace meibun::document::calc
