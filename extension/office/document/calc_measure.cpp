// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "office/uno/guard.hpp"

namespace meibun::document::calc {
namespace {

constexpr std::array<std::string_view, 6> kFont{"CharFontName", "CharFontNameAsian",
                                                "CharWeight",   "CharWeightAsian",
                                                "CharPosture",  "CharPostureAsian"};
constexpr double kEnlarged = 5;
constexpr double kWidestColumn = 100000;
constexpr std::int32_t kOwnPadding = 70;  // of the scratch cell: 0.35 mm at each side
// What rounding at the enlarged size can still take away.
constexpr double kMargin = 1.025;
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

std::int32_t TextMeasure::height(std::u16string_view text, std::int32_t width,
                                 const TextLook& look) {
  const double room = std::max(width - look.sides, 100);
  const double factor = std::min(kEnlarged, (kWidestColumn - kOwnPadding) / room);
  const Sheet sheet = this->sheet();
  const Cell cell = cellAt(sheet, 0, 0);
  setProperty(columnAt(sheet, 0), "Width", static_cast<sal_Int32>(room * factor) + kOwnPadding);
  for (const auto& [name, value] : look.font)
    propertiesOf(cell)->setPropertyValue(uno::ustr(name), value);
  setProperty(cell, "CharHeight", static_cast<float>(look.height * factor));
  setProperty(cell, "CharHeightAsian", static_cast<float>(look.asianHeight * factor));
  setProperty(cell, "CharLocaleAsian", css::lang::Locale("ja", "JP", ""));
  setProperty(cell, "IsTextWrapped", true);
  Reference<css::text::XText>(cell, css::uno::UNO_QUERY_THROW)->setString(uno::ustr(text));
  const auto row = rowAt(sheet, 0);
  setProperty(row, "OptimalHeight", true);
  const double measured = property<sal_Int32>(row, "Height") - kOwnPadding;
  return static_cast<std::int32_t>(std::ceil(measured / factor * kMargin)) + look.ends + kSlack;
}

}  // namespace meibun::document::calc
