// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_annex.hpp"

#include <array>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>

#include "office/document/calc_format.hpp"
#include "office/document/calc_grid.hpp"
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
  for (const auto& [name, value] : look.font)
    quietly(model, [&] { column->setPropertyValue(uno::ustr(name), value); });
  // The whole column, as text of any look: formats of single cells do not come back with redo on a
  // sheet that was made anew.
  quietly(model, [&] { dress(model, column, u"="); });
  makeTitle(model, sheet, look);
  quietly(model, [&] { fitAnnexPrintArea(sheet); });
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
  if (!sheet.is() || lastUsedRow(sheet) > 0 || textOf(cellAt(sheet, 0, 0)) != kAnnexName) return;
  const AnnexLook look = [&] {
    AnnexLook now = annexLook(model, sheet, cellAt(sheet, 0, kAnnexFirstRow));
    now.index = indexOf(sheet);
    now.width = property<sal_Int32>(columnAt(sheet, 0), "Width");
    return now;
  }();
  scope.record([model, look] { make(model, look); }, [model] { remove(model); });
  remove(model);
}

void fitAnnexPrintArea(const Sheet& annex) {
  const std::int32_t last = std::max(lastUsedRow(annex), std::int32_t{0});
  Reference<css::sheet::XPrintAreas>(annex, css::uno::UNO_QUERY_THROW)
      ->setPrintAreas(uno::seq({addressOf(annex, {0, 0, 0, last})}));
}

}  // namespace meibun::document::calc
