// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "office/document/calc_annex.hpp"
#include "office/document/calc_before.hpp"
#include "office/document/calc_measure.hpp"
#include "office/document/calc_names.hpp"
#include "office/document/calc_start.hpp"

namespace meibun::document::calc {

/// One cell that takes blocks [first, first + count) as its lines. `heights`: of the area's rows,
/// empty when they are high enough.
struct Target {
  std::string sheet;
  render::SheetSpot spot;
  std::size_t first = 0;
  std::size_t count = 1;
  std::u16string text = {};
  std::vector<std::int32_t> heights = {};
  CellBefore before = {};
};

/// Where blocks go. `site` is what survey() gives; the rest is what apply() carries out.
struct SitePlan {
  Site site;
  std::vector<Target> targets;
  bool onAnnex = false;
  std::optional<AnnexLook> newAnnex;
};

/// Plans an insertion; changes nothing. Where there is no room the plan is for the annex sheet, and
/// its question is calc.no-room. Other questions: calc.overwrite, port.signature-lost. Refusals:
/// those of calc_start.hpp, calc.outside-print-area, calc.not-writable, calc.text-too-long,
/// calc.no-room-at-all.
class SitePlanner {
 public:
  SitePlanner(const Context& context, const Model& model);

  SitePlan plan(const Place& place, const std::vector<PlannedBlock>& blocks);

 private:
  void planOnTerms(const std::vector<PlannedBlock>& blocks);
  void planAt(const Start& start, const std::vector<PlannedBlock>& blocks);
  void planOnAnnex(const Sheet& quote, const Cell& font, const std::vector<PlannedBlock>& blocks);
  void planOnNewAnnex(const Sheet& quote, const Cell& font,
                      const std::vector<PlannedBlock>& blocks);
  bool addTargets(const Sheet& sheet, const render::SheetChoice& choice,
                  const std::vector<PlannedBlock>& blocks);
  bool fillTarget(const Sheet& sheet, const std::vector<PlannedBlock>& blocks, Target& target);
  void askToOverwrite(const Sheet& sheet, const render::SheetChoice& choice);
  void refuse(base::Diagnostic reason);
  void noteBefore(const std::vector<PlannedBlock>& blocks);
  bool madeByUs() const;
  int nextArticle(const Start& start) const;

  Context context_;
  Model model_;
  TextMeasure measure_;
  std::vector<AnchorRange> anchors_;
  SitePlan plan_;
};

/// Label and text of a block as they stand in a cell.
std::u16string lineOf(const PlannedBlock& block);

/// The cells that a spot empties and writes to: what a merge covers already stays as it is.
SheetArea writtenArea(const render::SheetSpot& spot);

}  // namespace meibun::document::calc
