// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "office/document/calc_text.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document::calc {
namespace {

constexpr std::array<std::string_view, 6> kFont{"CharFontName", "CharFontNameAsian",
                                                "CharWeight",   "CharWeightAsian",
                                                "CharPosture",  "CharPostureAsian"};
constexpr double kEnlarged = 5;
constexpr double kWidestColumn = 100000;
// Calc's own row heights overflow not far above.
constexpr double kHighest = 45000;
constexpr double kLengthPerPoint = 2540.0 / 72;
constexpr double kWidestLine = 1.5;       // line height in em that no font here exceeds
constexpr std::int32_t kOwnPadding = 70;  // of the scratch cell: 0.35 mm at each side
// What rounding at the enlarged size can still take away; and at less, where the text is very long.
constexpr double kMargin = 1.025;
constexpr double kLooseMargin = 1.045;
constexpr std::int32_t kSlack = 30;

void enlargeToPortions(const Cell& cell, TextLook& look) {
  const Reference<css::container::XEnumerationAccess> text(cell, css::uno::UNO_QUERY_THROW);
  for (const auto paragraphs = text->createEnumeration(); paragraphs->hasMoreElements();) {
    const Reference<css::container::XEnumerationAccess> paragraph(paragraphs->nextElement(),
                                                                  css::uno::UNO_QUERY_THROW);
    for (const auto portions = paragraph->createEnumeration(); portions->hasMoreElements();) {
      const auto portion = portions->nextElement();
      look.height = std::max(look.height, property<float>(portion, "CharHeight"));
      look.asianHeight = std::max(look.asianHeight, property<float>(portion, "CharHeightAsian"));
    }
  }
}

}  // namespace

TextLook lookOf(const Cell& cell) {
  TextLook look;
  const auto set = propertiesOf(cell);
  for (const auto name : kFont)
    look.font.emplace_back(name, set->getPropertyValue(uno::ustr(name)));
  look.height = property<float>(cell, "CharHeight");
  look.asianHeight = property<float>(cell, "CharHeightAsian");
  look.sides = property<sal_Int32>(cell, "ParaLeftMargin") +
               property<sal_Int32>(cell, "ParaRightMargin") +
               property<sal_Int16>(cell, "ParaIndent");
  look.ends =
      property<sal_Int32>(cell, "ParaTopMargin") + property<sal_Int32>(cell, "ParaBottomMargin");
  if (cell->getType() == css::table::CellContentType_TEXT) enlargeToPortions(cell, look);
  return look;
}

TextMeasure::TextMeasure(const Context& context) : context_(context) {}

TextMeasure::~TextMeasure() {
  if (!scratch_.is()) return;
  try {
    Reference<css::util::XCloseable>(scratch_, css::uno::UNO_QUERY_THROW)->close(true);
  } catch (...) {
    uno::currentException("TextMeasure");
  }
}

Sheet TextMeasure::sheet() {
  if (!scratch_.is()) {
    // No frame: the office neither lists it nor keeps running for it.
    const auto loadable =
        uno::create<css::frame::XLoadable>(context_, "com.sun.star.sheet.SpreadsheetDocument");
    loadable->initNew();
    scratch_.set(loadable, css::uno::UNO_QUERY_THROW);
  }
  return sheetAt(Model(scratch_, css::uno::UNO_QUERY_THROW), 0);
}

// More than the text can need, from full-width characters and the loosest lines.
double TextMeasure::roughHeight(std::u16string_view text, double room, const TextLook& look) {
  const double em = std::max(look.height, look.asianHeight) * kLengthPerPoint;
  const double perLine = std::max(1.0, std::floor(room / em) - 1);
  double lines = 0;
  for (const auto& line : linesOf(text))
    lines += std::max(1.0, std::ceil(static_cast<double>(line.size()) / perLine));
  return lines * em * kWidestLine;
}

std::int32_t TextMeasure::height(std::u16string_view text, std::int32_t width,
                                 const TextLook& look) {
  const double room = std::max(width - look.sides, 100);
  return static_cast<std::int32_t>(std::ceil(textHeight(text, room, look))) + look.ends + kSlack;
}

double TextMeasure::textHeight(std::u16string_view text, double room, const TextLook& look) {
  const double rough = roughHeight(text, room, look);
  if (rough > kHighest && text.size() > 1) {
    const auto half = text.size() / 2;
    return textHeight(text.substr(0, half), room, look) + textHeight(text.substr(half), room, look);
  }
  const double factor =
      std::min({kEnlarged, (kWidestColumn - kOwnPadding) / room, std::max(1.0, kHighest / rough)});
  return measured(text, room, look, factor) * (factor < kEnlarged ? kLooseMargin : kMargin);
}

double TextMeasure::measured(std::u16string_view text, double room, const TextLook& look,
                             double factor) {
  const Sheet sheet = this->sheet();
  const Cell cell = cellAt(sheet, 0, 0);
  setProperty(columnAt(sheet, 0), "Width", static_cast<sal_Int32>(room * factor) + kOwnPadding);
  for (const auto& [name, value] : look.font)
    propertiesOf(cell)->setPropertyValue(uno::ustr(name), value);
  setProperty(cell, "CharHeight", static_cast<float>(look.height * factor));
  setProperty(cell, "CharHeightAsian", static_cast<float>(look.asianHeight * factor));
  setProperty(cell, "CharLocaleAsian", css::lang::Locale("ja", "JP", ""));
  setProperty(cell, "ParaIsForbiddenRules", true);
  setProperty(cell, "IsTextWrapped", true);
  writeText(cell, text);
  const auto row = rowAt(sheet, 0);
  setProperty(row, "OptimalHeight", true);
  return (property<sal_Int32>(row, "Height") - kOwnPadding) / factor;
}

}  // namespace meibun::document::calc
