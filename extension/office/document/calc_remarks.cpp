// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_remarks.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "core/base/text.hpp"
#include "office/document/calc_annex.hpp"
#include "office/document/calc_grid.hpp"

namespace meibun::document::calc {
namespace {

using Rows = Sequence<Sequence<Any>>;

constexpr std::array<std::u16string_view, 6> kTermsWords{
    u"見積条件", u"お見積条件", u"御見積条件", u"備考見積条件", u"見積条件備考", u"取引条件"};
constexpr std::array<std::u16string_view, 3> kRemarksWords{u"備考", u"備考欄", u"特記事項"};
constexpr std::array<std::u16string_view, 3> kColumnWords{u"数量", u"単価", u"金額"};
constexpr std::array<std::u16string_view, 3> kSheetWords{u"見積条件", u"告知事項", u"取引条件"};

// What people set around and between the characters of a label.
constexpr std::u16string_view kOrnaments =
    u" \t\n\u00a0\u3000【】［］[]（）()〈〉<>＜＞《》「」■□●○◆◇▼※*＊・:：.．、,-－―及び";

constexpr std::int32_t kMostLines = 40;
constexpr std::int32_t kMostRows = 2000;
constexpr std::int32_t kMostColumns = 256;
constexpr std::int32_t kBoxWidth = 6000;  // narrower cells of several rows are labels, not boxes

std::u16string bare(std::u16string_view text) {
  std::u16string words;
  for (const char16_t unit : text)
    if (kOrnaments.find(unit) == std::u16string_view::npos) words += unit;
  return words;
}

template <std::size_t kCount>
bool isOneOf(const std::u16string& words, const std::array<std::u16string_view, kCount>& known) {
  return std::find(known.begin(), known.end(), words) != known.end();
}

std::u16string wordsOf(const Any& cell) {
  OUString text;
  cell >>= text;
  return bare(uno::u16(text));
}

// A label, and how surely terms belong there: 見積条件 before 備考.
struct Label {
  Sheet sheet;
  SheetArea area;
  int rank = 0;
};

Rows usedCells(const Sheet& sheet) {
  const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(),
                                                      css::uno::UNO_QUERY_THROW);
  cursor->gotoEndOfUsedArea(false);
  const auto end = areaOf(Range(cursor, css::uno::UNO_QUERY_THROW));
  const SheetArea area{0, 0, std::min(end.right, kMostColumns), std::min(end.bottom, kMostRows)};
  return Reference<css::sheet::XCellRangeData>(rangeOf(sheet, area), css::uno::UNO_QUERY_THROW)
      ->getDataArray();
}

bool isHeader(const Sequence<Any>& row) {
  return std::any_of(row.begin(), row.end(),
                     [](const Any& cell) { return isOneOf(wordsOf(cell), kColumnWords); });
}

void addLabels(const Sheet& sheet, std::vector<Label>& labels) {
  const Rows rows = usedCells(sheet);
  for (std::int32_t row = 0; row < rows.getLength(); ++row) {
    for (std::int32_t column = 0; column < rows[row].getLength(); ++column) {
      const auto words = wordsOf(rows[row][column]);
      const int rank = isOneOf(words, kTermsWords) ? 2 : isOneOf(words, kRemarksWords) ? 1 : 0;
      if (rank == 0 || isHeader(rows[row])) continue;
      labels.push_back({sheet, mergedAreaAt(sheet, column, row), rank});
    }
  }
}

// Below a label, or beside one that spans several rows or has its first line beside it.
std::optional<Start> freeLineAt(const Model& model, const std::vector<AnchorRange>& anchors,
                                const Label& label) {
  const auto& area = label.area;
  const CalcGrid grid(model, label.sheet, anchors, area.left, area.top);
  if (grid.outsidePrintArea() || sheetRefusal(label.sheet)) return std::nullopt;
  const bool tall = area.rows() > 1 && grid.at(area.left, area.top).width < kBoxWidth;
  const bool beside =
      tall || (area.right < grid.limit().right &&
               grid.at(area.right + 1, area.top).content == render::SheetContent::text);
  const auto column = beside ? area.right + 1 : area.left;
  auto row = beside ? area.top : area.bottom + 1;
  for (std::int32_t i = 0; i < kMostLines && row <= grid.limit().bottom; ++i) {
    const auto box = grid.at(column, row);
    const bool takesMore = box.area.rows() > 1 && box.content == render::SheetContent::text;
    if (box.usable && (box.empty() || takesMore)) return Start{label.sheet, column, row};
    if (box.content == render::SheetContent::value) return std::nullopt;
    row = box.area.bottom + 1;
  }
  return std::nullopt;
}

std::string placesOf(const std::vector<Label>& labels) {
  std::string places;
  for (const auto& label : labels)
    places += (places.empty() ? "" : ", ") + nameOf(label.sheet) + " " + shown(label.area);
  return places;
}

bool isShown(const Sheet& sheet) { return property<bool>(sheet, "IsVisible"); }

}  // namespace

base::Result<Start> remarksOf(const Model& model, const std::vector<AnchorRange>& anchors) {
  std::vector<Label> labels;
  for (std::int32_t i = 0; i < sheetCount(model); ++i) {
    const Sheet sheet = sheetAt(model, i);
    if (isShown(sheet) && nameOf(sheet) != base::utf8(kAnnexName)) addLabels(sheet, labels);
  }
  int best = 0;
  for (const auto& label : labels)
    best = std::max(best, label.rank);
  std::erase_if(labels, [best](const Label& label) { return label.rank < best; });
  if (labels.size() > 1) {
    return base::Diagnostic{.code = "calc.several-remarks",
                            .arguments = {{"cells", placesOf(labels)}}};
  }
  if (labels.size() == 1) {
    if (const auto start = freeLineAt(model, anchors, labels.front())) return *start;
  }
  return base::Diagnostic{.code = "calc.no-remarks"};
}

std::optional<Start> endOfText(const Sheet& sheet) {
  const Rows rows = usedCells(sheet);
  std::optional<Start> end;
  for (std::int32_t row = 0; row < rows.getLength(); ++row) {
    for (std::int32_t column = 0; column < rows[row].getLength(); ++column) {
      if (wordsOf(rows[row][column]).empty()) continue;
      if (!end) end = Start{sheet, column, row};
      end->column = std::min(end->column, column);
      end->row = mergedAreaAt(sheet, column, row).bottom + 1;
    }
  }
  return end;
}

Sheet termsSheet(const Model& model) {
  const Sheet own = sheetNamed(model, base::utf8(kAnnexName));
  if (own.is()) return own;
  Sheet found;
  for (std::int32_t i = 0; i < sheetCount(model); ++i) {
    const Sheet sheet = sheetAt(model, i);
    const auto name = bare(base::utf16(nameOf(sheet)));
    const bool says = std::any_of(kSheetWords.begin(), kSheetWords.end(), [&](auto word) {
      return name.find(word) != std::u16string::npos;
    });
    if (!says || !isShown(sheet)) continue;
    if (found.is()) return {};
    found = sheet;
  }
  return found;
}

}  // namespace meibun::document::calc
