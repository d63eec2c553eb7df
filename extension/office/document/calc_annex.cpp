// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_annex.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>

#include "office/document/calc_annex_bare.hpp"
#include "office/document/calc_format.hpp"
#include "office/document/calc_grid.hpp"
#include "office/document/calc_start.hpp"
#include "office/document/calc_text.hpp"

namespace meibun::document::calc {
namespace {

constexpr std::array<std::string_view, 4> kFont{"CharFontName", "CharFontNameAsian", "CharHeight",
                                                "CharHeightAsian"};
constexpr std::int32_t kTitleRow = 1000;
constexpr float kTitleLarger = 3;

std::string annexName() { return uno::utf8(uno::ustr(kAnnexName)); }

template <class Call>
void quietly(const Model& model, Call&& call) {
  const Quiet quiet(model);
  call();
}

void makeTitle(const Model& model, const Sheet& sheet, const AnnexLook& look) {
  const Cell title = cellAt(sheet, 0, 0);
  quietly(model, [&] { writeText(title, kAnnexName); });
  for (const auto* name : {"CharHeight", "CharHeightAsian"})
    quietly(model, [&] { setProperty(title, name, look.height + kTitleLarger); });
  for (const auto* name : {"CharWeight", "CharWeightAsian"})
    quietly(model, [&] { setProperty(title, name, css::awt::FontWeight::BOLD); });
  quietly(model, [&] { setProperty(rowAt(sheet, 0), "Height", kTitleRow); });
}

void make(const Model& model, const AnnexLook& look) {
  quietly(model, [&] {
    sheetsOf(model)->insertNewByName(uno::ustr(kAnnexName), static_cast<sal_Int16>(look.index));
  });
  const Sheet sheet = sheetNamed(model, annexName());
  quietly(model, [&] { setProperty(sheet, "PageStyle", uno::ustr(look.pageStyle)); });
  const auto column = columnAt(sheet, 0);
  quietly(model, [&] { setProperty(column, "Width", look.width); });
  for (const auto& item : look.font)
    quietly(model, [&] { column->setPropertyValue(uno::ustr(item.first), item.second); });
  // The whole column, as text of any look: formats of single cells do not come back with redo on a
  // sheet that was made anew.
  quietly(model, [&] { dress(model, column, u"="); });
  makeTitle(model, sheet, look);
  quietly(model, [&] { fitAnnexPrintArea(sheet); });
}

SheetArea usedColumn(const Sheet& annex) {
  return {0, 0, 0, std::max(lastUsedRow(annex), std::int32_t{0})};
}

void setPrintAreas(const Sheet& annex, const std::vector<SheetArea>& areas) {
  css::uno::Sequence<css::table::CellRangeAddress> addresses(static_cast<sal_Int32>(areas.size()));
  std::transform(areas.begin(), areas.end(), addresses.getArray(),
                 [&](const SheetArea& area) { return addressOf(annex, area); });
  Reference<css::sheet::XPrintAreas>(annex, css::uno::UNO_QUERY_THROW)->setPrintAreas(addresses);
}

void remove(const Model& model) {
  if (!sheetNamed(model, annexName()).is()) return;
  quietly(model, [&] { sheetsOf(model)->removeByName(uno::ustr(kAnnexName)); });
}

}  // namespace

AnnexLook annexLook(const Model& model, const Sheet& quote, const Cell& font) {
  AnnexLook look;
  look.index = indexOf(quote) + 1;
  look.pageStyle = uno::utf8(property<OUString>(quote, "PageStyle"));
  look.width = pageWidth(model, quote);
  for (const auto name : kFont)
    look.font.emplace_back(name, propertiesOf(font)->getPropertyValue(uno::ustr(name)));
  look.height = property<float>(font, "CharHeightAsian");
  return look;
}

void addAnnex(const Model& model, const AnnexLook& look, UndoScope& scope) {
  scope.record([model] { remove(model); }, [model, look] { make(model, look); });
  make(model, look);
}

void dropAnnex(const Model& model, UndoScope& scope) {
  const Sheet sheet = sheetNamed(model, annexName());
  if (!sheet.is() || structureProtected(model) || !isBareAnnex(model, sheet)) return;
  const AnnexLook look = [&] {
    AnnexLook now = annexLook(model, sheet, cellAt(sheet, 0, kAnnexFirstRow));
    now.index = indexOf(sheet);
    now.width = property<sal_Int32>(columnAt(sheet, 0), "Width");
    return now;
  }();
  scope.record([model, look] { make(model, look); }, [model] { remove(model); });
  remove(model);
}

bool printsAllOfAnnex(const Sheet& annex) {
  return printAreas(annex) == std::vector<SheetArea>{usedColumn(annex)};
}

void fitAnnexPrintArea(const Sheet& annex) { setPrintAreas(annex, {usedColumn(annex)}); }

void widenAnnexPrintArea(const Sheet& annex) {
  auto areas = printAreas(annex);
  if (areas.empty()) return;  // then all of the sheet is printed
  const std::int32_t last = usedColumn(annex).bottom;
  SheetArea* lowest = nullptr;
  for (SheetArea& area : areas)
    if (area.left == 0 && (lowest == nullptr || area.bottom > lowest->bottom)) lowest = &area;
  if (lowest == nullptr) {
    areas.push_back({0, kAnnexFirstRow, 0, std::max(last, kAnnexFirstRow)});
  } else if (lowest->bottom < last) {
    lowest->bottom = last;
  } else {
    return;
  }
  setPrintAreas(annex, areas);
}

}  // namespace meibun::document::calc
