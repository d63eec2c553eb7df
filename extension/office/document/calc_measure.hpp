// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// How a cell's text looks, as far as its height depends on it: font properties and the cell's
/// padding.
struct TextLook {
  std::vector<std::pair<std::string, Any>> font;
  float height = 10;
  float asianHeight = 10;
  std::int32_t sides = 70;  // left and right padding and indent
  std::int32_t ends = 70;   // top and bottom padding
};

/// The look of a cell; where its text is formatted in parts, the largest size in it.
TextLook lookOf(const Cell& cell);

/// How high text gets in print. Calc lays it out in a spreadsheet without a window, several times
/// enlarged: at its own size rows are rounded to the screen's pixels and come out up to 4 % lower
/// than in print, which cuts the last line of a long text. Lines are never fewer than in print. The
/// document's own thread.
class TextMeasure {
 public:
  explicit TextMeasure(const Context& context);
  TextMeasure(const TextMeasure&) = delete;
  TextMeasure& operator=(const TextMeasure&) = delete;
  ~TextMeasure();

  /// The height that `text` (paragraphs divided by \n) needs in a cell of `width`.
  std::int32_t height(std::u16string_view text, std::int32_t width, const TextLook& look);

 private:
  static double roughHeight(std::u16string_view text, double room, const TextLook& look);
  double textHeight(std::u16string_view text, double room, const TextLook& look);
  double measured(std::u16string_view text, double room, const TextLook& look, double factor);
  Sheet sheet();

  Context context_;
  Reference<css::sheet::XSpreadsheetDocument> scratch_;
};

}  // namespace meibun::document::calc
