// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "office/document/calc_names.hpp"
#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// The room that the page leaves between its margins, at the sheet's print scale.
std::int32_t pageWidth(const Model& model, const Sheet& sheet);
std::vector<SheetArea> printAreas(const Sheet& sheet);

/// A sheet as the choice of spots sees it. Short-lived: what it has looked at is remembered.
class CalcGrid final : public render::SheetGrid {
 public:
  /// `paged`: stay inside the print area around the start; otherwise only inside the page's width.
  CalcGrid(const Model& model, const Sheet& sheet, const std::vector<AnchorRange>& anchors,
           std::int32_t column, std::int32_t row, bool paged = true);

  render::SheetBox at(std::int32_t column, std::int32_t row) const override;
  SheetArea limit() const override { return limit_; }
  /// The sheet has print areas and the start is in none of them.
  bool outsidePrintArea() const { return outside_; }

 private:
  using Place = std::pair<std::int32_t, std::int32_t>;
  struct Rectangle {
    std::int32_t left, top, right, bottom;
  };

  void findLimit(const Model& model, const SheetArea& start, bool paged);
  void findObstacles(const Model& model);
  bool usable(const SheetArea& area, const Rectangle& rectangle) const;
  render::SheetBox look(std::int32_t column, std::int32_t row) const;

  Sheet sheet_;
  SheetArea limit_;
  bool outside_ = false;
  std::map<Place, int> names_;
  std::vector<Rectangle> shapes_;
  std::vector<SheetArea> pivots_;
  mutable std::map<Place, render::SheetBox> seen_;
};

}  // namespace meibun::document::calc
