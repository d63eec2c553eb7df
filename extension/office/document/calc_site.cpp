// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_site.hpp"

#include <algorithm>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "core/base/text.hpp"
#include "core/track/ledger.hpp"
#include "office/document/article_label.hpp"
#include "office/document/calc_box.hpp"
#include "office/document/calc_format.hpp"
#include "office/document/calc_grid.hpp"
#include "office/document/calc_heights.hpp"
#include "office/document/calc_remarks.hpp"
#include "office/document/calc_text.hpp"
#include "office/document/property_store.hpp"
#include "office/document/signature.hpp"

namespace meibun::document::calc {
namespace {

// How far up a sheet is looked through for the articles that stand there.
constexpr std::int32_t kRowsAbove = 500;

std::u16string linesOf(const std::vector<PlannedBlock>& blocks, std::size_t first,
                       std::size_t count) {
  std::u16string text;
  for (std::size_t i = first; i < first + count; ++i) {
    if (i > first) text += u'\n';
    text += lineOf(blocks[i]);
  }
  return text;
}

// The first words of what would be lost, so that the person knows it again; of a formula itself.
std::string excerpt(const Cell& cell) {
  constexpr std::size_t kMost = 20;
  const bool formula = cell->getType() == css::table::CellContentType_FORMULA;
  return base::excerpt(formula ? uno::u16(cell->getFormula()) : textOf(cell), kMost);
}

// A cell that nobody formats: the sheet's own font.
Cell plainCell(const Sheet& sheet) {
  constexpr std::int32_t kFarColumn = 255;
  constexpr std::int32_t kFarRow = 65535;
  return cellAt(sheet, kFarColumn, kFarRow);
}

// A quote's title is what is selected when the file is opened; its size is none for terms.
Cell smaller(const Cell& cell, const Cell& plain) {
  constexpr const char* kHeight = "CharHeightAsian";
  return property<float>(cell, kHeight) <= property<float>(plain, kHeight) ? cell : plain;
}

bool shareBox(const PlannedBlock& a, const PlannedBlock& b) {
  return a.boxed && b.boxed && a.anchor.instance == b.anchor.instance;
}

// The sides of a box that a cell of it bears; a cell that holds other text bears none.
std::string boxSides(const std::vector<PlannedBlock>& blocks, const Target& target) {
  const auto end = target.first + target.count;
  for (std::size_t i = target.first; i < end; ++i)
    if (!blocks[i].boxed) return {};
  if (target.spot.append) return {};
  const auto& first = blocks[target.first];
  const bool goesOn = end < blocks.size() && shareBox(blocks[end - 1], blocks[end]);
  const bool begins = target.first == 0 || !shareBox(blocks[target.first - 1], first);
  return std::string(begins ? "t" : "") + (goesOn ? "lr" : "blr");
}

base::Diagnostic tooLong() {
  constexpr double kPointsPerLength = 72.0 / 2540;
  return {.code = "calc.text-too-long",
          .arguments = {{"points", std::to_string(
                                       static_cast<int>(render::kHighestRow * kPointsPerLength))}}};
}

}  // namespace

std::u16string lineOf(const PlannedBlock& block) { return block.typedLabel + block.text; }

SheetArea writtenArea(const render::SheetSpot& spot) {
  if (spot.merge) return spot.area;
  return {spot.area.left, spot.area.top, spot.area.left, spot.area.top};
}

SitePlanner::SitePlanner(const Context& context, const Model& model)
    : context_(context), model_(model), measure_(context), anchors_(anchorRanges(model)) {}

void SitePlanner::refuse(base::Diagnostic reason) {
  plan_.targets.clear();
  plan_.newAnnex.reset();
  plan_.site.questions.clear();
  plan_.site.before.clear();
  plan_.site.refusal = std::move(reason);
}

SitePlan SitePlanner::plan(const Place& place, const std::vector<PlannedBlock>& blocks) {
  plan_ = {};
  plan_.site.numbering.style = NumberingHere::Style::typed;
  if (auto reason = documentRefusal(model_)) {
    refuse(std::move(*reason));
    return std::move(plan_);
  }
  if (wouldLoseSignature(context_, model_)) {
    plan_.site.questions.push_back(signatureLost());
  }
  if (std::holds_alternative<AnnexSheet>(place)) {
    planOnTerms(blocks);
  } else if (const auto start = std::holds_alternative<Remarks>(place) ? remarksOf(model_, anchors_)
                                                                       : startOf(model_, place);
             start.has_error()) {
    refuse(start.error());
  } else {
    planAt(start.value(), blocks);
  }
  noteBefore(blocks);
  if (!plan_.targets.empty()) {
    const auto& first = plan_.targets.front();
    plan_.site.at = GridCell{first.sheet, first.spot.area.left, first.spot.area.top};
  }
  return std::move(plan_);
}

// On the quote's own sheet of terms where it has room; else on the one that Meibun makes.
void SitePlanner::planOnTerms(const std::vector<PlannedBlock>& blocks) {
  const Sheet terms = termsSheet(model_);
  if (terms.is() && nameOf(terms) != base::utf8(kAnnexName)) {
    const auto questions = plan_.site.questions;
    if (const auto start = endOfText(terms)) planAt(*start, blocks);
    if (!plan_.targets.empty() && !plan_.onAnnex && plan_.site.questions == questions) return;
    plan_ = {};
    plan_.site.numbering.style = NumberingHere::Style::typed;
    plan_.site.questions = questions;
  }
  const auto selected = selectedCell(model_);
  const Sheet quote = selected ? selected.value().sheet : shownSheet(model_);
  const Cell font =
      selected ? cellAt(quote, selected.value().column, selected.value().row) : plainCell(quote);
  planOnAnnex(quote, smaller(font, plainCell(quote)), blocks);
}

void SitePlanner::planAt(const Start& start, const std::vector<PlannedBlock>& blocks) {
  if (auto reason = sheetRefusal(start.sheet)) return refuse(std::move(*reason));
  const CalcGrid grid(model_, start.sheet, anchors_, start.column, start.row);
  const auto box = grid.at(start.column, start.row);
  const std::vector<std::pair<std::string, std::string>> where{{"cell", shown(box.area)}};
  if (grid.outsidePrintArea()) {
    return refuse({.code = "calc.outside-print-area", .arguments = where});
  }
  if (!box.usable) return refuse({.code = "calc.not-writable", .arguments = where});
  plan_.site.numbering.nextArticle = nextArticle(start);
  if (blocks.empty()) return;
  const auto choice = chooseSpots(grid, start.column, start.row, blocks.size());
  if (!choice.spots.empty() && addTargets(start.sheet, choice, blocks)) {
    return askToOverwrite(start.sheet, choice);
  }
  plan_.targets.clear();
  plan_.site.questions.push_back({.code = "calc.no-room",
                                  .arguments = {{"sheet", base::utf8(kAnnexName)}},
                                  .severity = base::Severity::question});
  planOnAnnex(start.sheet, cellAt(start.sheet, box.area.left, box.area.top), blocks);
}

void SitePlanner::askToOverwrite(const Sheet& sheet, const render::SheetChoice& choice) {
  std::string cells;
  std::string texts;
  for (const render::SheetSpot& spot : choice.spots) {
    const auto& occupied = choice.occupied;
    if (std::find(occupied.begin(), occupied.end(), spot.area) == occupied.end()) continue;
    cells += (cells.empty() ? "" : ", ") + shown(spot.area);
    const SheetArea written = writtenArea(spot);
    for (std::int32_t column = written.left; column <= written.right; ++column) {
      const std::string text = excerpt(cellAt(sheet, column, written.top));
      if (!text.empty()) texts += (texts.empty() ? "" : " / ") + text;
    }
  }
  if (cells.empty()) return;
  plan_.site.questions.push_back(
      {.code = "calc.overwrite",
       .arguments = {{"cells", cells}, {"texts", texts}, {"sheet", nameOf(sheet)}},
       .severity = base::Severity::question});
}

bool SitePlanner::addTargets(const Sheet& sheet, const render::SheetChoice& choice,
                             const std::vector<PlannedBlock>& blocks) {
  const bool box = choice.spots.size() == 1;
  for (std::size_t i = 0; i < choice.spots.size(); ++i) {
    Target target{.sheet = nameOf(sheet), .spot = choice.spots[i], .first = i};
    if (box) target.count = blocks.size();
    if (!fillTarget(sheet, blocks, target)) return false;
    plan_.targets.push_back(std::move(target));
  }
  return true;
}

bool SitePlanner::fillTarget(const Sheet& sheet, const std::vector<PlannedBlock>& blocks,
                             Target& target) {
  const SheetArea& area = target.spot.area;
  const Cell cell = cellAt(sheet, area.left, area.top);
  target.text = linesOf(blocks, target.first, target.count);
  const auto there = target.spot.append ? textOf(cell) : std::u16string();
  const auto whole = there.empty() ? target.text : there + u'\n' + target.text;
  const auto width = property<css::awt::Size>(rangeOf(sheet, area), "Size").Width;
  const auto heights = visibleHeights(sheet, area.top, area.bottom);
  const auto grown = render::growRows(heights, measure_.height(whole, width, lookOf(cell)));
  if (!grown) return false;
  if (*grown != heights) {
    target.heights = *grown;
    target.before.rows = rowStates(sheet, area.top, area.bottom);
  }
  target.before.merged = target.spot.merge;
  target.before.emptyEnd = there.ends_with(u'\n');
  target.before.properties = undressed(model_, cell, target.text);
  target.before.box = openSides(sheet, area, boxSides(blocks, target));
  return true;
}

void SitePlanner::planOnAnnex(const Sheet& quote, const Cell& font,
                              const std::vector<PlannedBlock>& blocks) {
  plan_.onAnnex = true;
  const Sheet annex = sheetNamed(model_, base::utf8(kAnnexName));
  if (!annex.is()) return planOnNewAnnex(quote, font, blocks);
  if (auto reason = sheetRefusal(annex)) return refuse(std::move(*reason));
  const Start start{annex, 0, lastUsedRow(annex) + 1};
  plan_.site.numbering.nextArticle = nextArticle(start);
  if (blocks.empty()) return;
  const CalcGrid grid(model_, annex, anchors_, start.column, start.row, false);
  const auto choice = chooseSpots(grid, start.column, start.row, blocks.size());
  if (choice.spots.empty()) {
    return refuse(
        {.code = "calc.no-room-at-all", .arguments = {{"sheet", base::utf8(kAnnexName)}}});
  }
  if (!addTargets(annex, choice, blocks)) return refuse(tooLong());
  for (Target& target : plan_.targets)
    target.before.newSheet = madeByUs();
}

// Whether a clause that still stands had the annex made: then the sheet goes with the last clause.
bool SitePlanner::madeByUs() const {
  for (const auto& [instance, entry] : track::decode(readRecord(model_)).entries) {
    for (const auto& [name, value] : entry.before) {
      const auto before = decodeBefore(value);
      if (before && before->newSheet) return true;
    }
  }
  return false;
}

void SitePlanner::planOnNewAnnex(const Sheet& quote, const Cell& font,
                                 const std::vector<PlannedBlock>& blocks) {
  if (structureProtected(model_)) {
    return refuse(
        {.code = "calc.no-room-at-all", .arguments = {{"sheet", base::utf8(kAnnexName)}}});
  }
  plan_.newAnnex = annexLook(model_, quote, font);
  TextLook look = lookOf(font);
  look.sides = look.ends = TextLook{}.sides;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto row = kAnnexFirstRow + static_cast<std::int32_t>(i);
    Target target{.sheet = base::utf8(kAnnexName), .spot = {.area = {0, row, 0, row}}, .first = i};
    target.text = lineOf(blocks[i]);
    target.heights = {measure_.height(target.text, plan_.newAnnex->width, look)};
    if (target.heights.front() > render::kHighestRow) return refuse(tooLong());
    target.before.rows = {{.optimal = true}};  // where the sheet stays when the clause goes
    target.before.newSheet = true;
    target.before.box = boxSides(blocks, target);
    plan_.targets.push_back(std::move(target));
  }
}

// Goes with the clause whose block is the cell's first, so that its removal finds the cell by its
// name.
void SitePlanner::noteBefore(const std::vector<PlannedBlock>& blocks) {
  for (const Target& target : plan_.targets) {
    if (target.before.nothing()) continue;
    const auto& name = blocks[target.first].anchor;
    plan_.site.before.emplace(
        name.instance.digits + "." + std::string(kCellKey) + std::to_string(name.ordinal),
        encode(target.before));
  }
}

int SitePlanner::nextArticle(const Start& start) const {
  const SheetArea above{start.column, std::max(0, start.row - kRowsAbove), start.column, start.row};
  const Reference<css::sheet::XCellRangeData> data(rangeOf(start.sheet, above),
                                                   css::uno::UNO_QUERY_THROW);
  int last = 0;
  for (const auto& row : data->getDataArray()) {
    OUString text;
    if (!(row[0] >>= text)) continue;
    for (const auto& line : calc::linesOf(uno::u16(text)))
      if (const auto label = typedArticleLabel(line)) last = label->number;
  }
  return last + 1;
}

}  // namespace meibun::document::calc
