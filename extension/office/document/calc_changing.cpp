// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_changing.hpp"

#include <algorithm>
#include <charconv>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "core/base/text.hpp"
#include "core/track/ledger.hpp"
#include "office/document/calc_box.hpp"
#include "office/document/calc_format.hpp"
#include "office/document/calc_text.hpp"
#include "office/document/property_store.hpp"

namespace meibun::document::calc {
namespace {

namespace flags = css::sheet::CellFlags;

void merge(const Sheet& sheet, const SheetArea& area, bool together) {
  Reference<css::util::XMergeable>(rangeOf(sheet, area), css::uno::UNO_QUERY_THROW)
      ->merge(together);
}

void clear(const Sheet& sheet, const SheetArea& area) {
  Reference<css::sheet::XSheetOperation>(rangeOf(sheet, area), css::uno::UNO_QUERY_THROW)
      ->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
}

std::optional<int> ordinalOf(std::string_view key) {
  if (!key.starts_with(kCellKey)) return std::nullopt;
  key.remove_prefix(kCellKey.size());
  int ordinal = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), ordinal);
  if (error != std::errc{} || end != key.data() + key.size()) return std::nullopt;
  return ordinal;
}

}  // namespace

Changing::Changing(const Model& model, const Reading& reading, UndoScope& scope)
    : model_(model), reading_(reading), scope_(scope), heights_(model, scope) {}

base::Result<std::size_t> Changing::blockAt(BlockId id) const {
  if (const auto index = reading_.indexOf(id)) return *index;
  return base::Diagnostic{.code = "port.no-such-block",
                          .arguments = {{"block", std::to_string(id.value)}}};
}

Cell Changing::cellOf(std::size_t cell) const {
  const GridCell& place = reading_.cells[cell].place;
  return cellAt(sheetNamed(model_, place.sheet), place.column, place.row);
}

base::Result<void> Changing::insert(const SitePlan& plan, const std::vector<PlannedBlock>& blocks) {
  if (plan.onAnnex) touchAnnex();
  if (plan.newAnnex) addAnnex(model_, *plan.newAnnex, scope_);
  for (const Target& target : plan.targets)
    fill(target, blocks);
  return boost::outcome_v2::success();
}

// Before the annex's first change: is its print area still ours?
void Changing::touchAnnex() {
  if (annexChanged_) return;
  annexChanged_ = true;
  const Sheet annex = sheetNamed(model_, base::utf8(kAnnexName));
  annexPrintsAll_ = !annex.is() || printsAllOfAnnex(annex);
}

// On an annex that a person has given print areas of his own these stay, and so does the sheet.
void Changing::finishAnnex() {
  const Sheet annex = annexChanged_ ? sheetNamed(model_, base::utf8(kAnnexName)) : Sheet();
  if (!annex.is()) return;
  if (annexPrintsAll_) {
    fitAnnexPrintArea(annex);
  } else {
    annexMayGo_ = false;
    widenAnnexPrintArea(annex);
  }
}

void Changing::fill(const Target& target, const std::vector<PlannedBlock>& blocks) {
  const Sheet sheet = sheetNamed(model_, target.sheet);
  const SheetArea& area = target.spot.area;
  heights_.watch(target.sheet, area.top, area.bottom);
  if (!target.spot.append) clear(sheet, writtenArea(target.spot));
  if (target.spot.merge) merge(sheet, area, true);
  const Cell cell = cellAt(sheet, area.left, area.top);
  dress(model_, propertiesOf(cell), target.text);
  if (target.spot.append) {
    appendText(cell, target.text);
  } else {
    writeText(cell, target.text);
  }
  for (std::size_t i = 0; i < target.heights.size(); ++i) {
    const auto row = area.top + static_cast<std::int32_t>(i);
    if (rowState(sheet, row).height != target.heights[i]) setRow(sheet, row, {target.heights[i]});
  }
  draw(target);
  for (std::size_t i = target.first; i < target.first + target.count; ++i)
    addAnchor(model_, blocks[i].anchor, cell);
}

// Calc's own redo brings no formats back to a sheet that was made anew.
void Changing::draw(const Target& target) {
  if (target.before.box.empty()) return;
  const auto drawn = [model = model_, target] {
    drawSides(sheetNamed(model, target.sheet), target.spot.area, target.before.box);
  };
  drawn();
  if (!target.before.newSheet) return;
  scope_.record([] {},
                [model = model_, drawn] {
                  const Quiet quiet(model);
                  drawn();
                });
}

base::Result<void> Changing::remove(const RemoveBlock& step) {
  MEIBUN_TRY(block, blockAt(step.block));
  const std::size_t cell = reading_.cellOf[block];
  auto [found, isNew] = lines_.try_emplace(cell);
  if (isNew) {
    for (std::size_t i = 0; i < reading_.cellOf.size(); ++i)
      if (reading_.cellOf[i] == cell) found->second.push_back(static_cast<std::uint32_t>(i + 1));
  }
  auto& lines = found->second;
  const auto line = std::find(lines.begin(), lines.end(), step.block.value);
  if (line == lines.end()) {
    return base::Diagnostic{.code = "port.no-such-block",
                            .arguments = {{"block", std::to_string(step.block.value)}}};
  }
  const GridCell& place = reading_.cells[cell].place;
  if (place.sheet == base::utf8(kAnnexName)) touchAnnex();
  const auto area = mergedAreaAt(sheetNamed(model_, place.sheet), place.column, place.row);
  heights_.watch(place.sheet, area.top, area.bottom);
  removeLine(cellOf(cell), static_cast<std::size_t>(line - lines.begin()));
  lines.erase(line);
  return boost::outcome_v2::success();
}

void Changing::dropAnchor(std::size_t anchor) {
  if (dropped_.insert(anchor).second) removeAnchor(model_, reading_.anchors[anchor]);
}

base::Result<void> Changing::setAnchor(const SetAnchor& step) {
  MEIBUN_TRY(block, blockAt(step.block));
  const std::size_t cell = reading_.cellOf[block];
  for (const std::size_t anchor : reading_.cells[cell].anchors)
    if (reading_.anchors[anchor].anchor.name.instance == step.instance) dropAnchor(anchor);
  if (step.name) addAnchor(model_, *step.name, cellOf(cell));
  return boost::outcome_v2::success();
}

std::optional<std::size_t> Changing::cellOfBlock(const track::Instance& instance,
                                                 int ordinal) const {
  for (std::size_t cell = 0; cell < reading_.cells.size(); ++cell) {
    for (const std::size_t i : reading_.cells[cell].anchors) {
      const auto& anchor = reading_.anchors[i].anchor;
      if (anchor.name.instance == instance && anchor.name.ordinal == ordinal && !anchor.copy)
        return cell;
    }
  }
  return std::nullopt;
}

base::Result<void> Changing::restore(const Restore& step) {
  MEIBUN_TRY(block, blockAt(step.block));
  const auto& anchors = reading_.snapshot.blocks[block].anchors;
  for (const auto& [key, value] : step.before) {
    const auto ordinal = ordinalOf(key);
    const auto before = decodeBefore(value);
    if (!ordinal || !before) continue;  // another adapter's, or a later format's
    for (const auto& anchor : anchors) {
      const auto cell = cellOfBlock(anchor.name.instance, *ordinal);
      if (!cell) continue;
      pending_.push_back({*cell, *before});
      break;
    }
  }
  return boost::outcome_v2::success();
}

// Whether this change takes the instance's ledger entry away.
bool Changing::forgotten(const track::Instance& instance) const {
  const std::string prefix = std::string(track::kPropertyPrefix) + instance.digits + ".";
  const auto first = record_.lower_bound(prefix);
  bool any = false;
  for (auto item = first; item != record_.end() && item->first.starts_with(prefix); ++item) {
    if (item->second) return false;
    any = true;
  }
  return any;
}

// The name of a removed line goes with it: of an emptied cell every name, else those of the clause
// that this change forgets; and what no longer refers to anything of such a clause.
void Changing::dropAnchors() {
  for (const auto& [cell, lines] : lines_) {
    for (const std::size_t anchor : reading_.cells[cell].anchors)
      if (lines.empty() || forgotten(reading_.anchors[anchor].anchor.name.instance))
        dropAnchor(anchor);
  }
  for (std::size_t i = 0; i < reading_.anchors.size(); ++i) {
    const AnchorRange& range = reading_.anchors[i];
    if (range.sheet < 0 && forgotten(range.anchor.name.instance)) dropAnchor(i);
  }
}

bool Changing::othersIn(const std::string& sheet, std::int32_t row, std::size_t cell) const {
  for (std::size_t i = 0; i < reading_.cells.size(); ++i) {
    const auto& other = reading_.cells[i];
    if (i == cell || other.place.sheet != sheet || other.place.row != row) continue;
    for (const std::size_t anchor : other.anchors)
      if (!dropped_.contains(anchor)) return true;
  }
  return false;
}

void Changing::putRowsBack(const Pending& pending) {
  const GridCell& place = reading_.cells[pending.cell].place;
  const Sheet sheet = sheetNamed(model_, place.sheet);
  auto row = place.row;
  for (const RowState& state : pending.before.rows) {
    if (!othersIn(place.sheet, row, pending.cell)) {
      heights_.watch(place.sheet, row, row);
      setRow(sheet, row, state);
    }
    ++row;
  }
}

void Changing::putBack(const Pending& pending) {
  const auto& cell = reading_.cells[pending.cell];
  const bool stillOurs = std::any_of(cell.anchors.begin(), cell.anchors.end(),
                                     [&](std::size_t i) { return !dropped_.contains(i); });
  if (stillOurs) return;
  const Sheet sheet = sheetNamed(model_, cell.place.sheet);
  const auto area = mergedAreaAt(sheet, cell.place.column, cell.place.row);
  clearSides(sheet, area, pending.before.box);
  if (pending.before.merged) merge(sheet, area, false);
  if (pending.before.emptyEnd) addEmptyLine(cellOf(pending.cell));
  undress(model_, cellOf(pending.cell), pending.before.properties);
  putRowsBack(pending);
  annexMayGo_ = annexMayGo_ || pending.before.newSheet;
}

void Changing::finish() {
  dropAnchors();
  for (const Pending& pending : pending_)
    putBack(pending);
  finishAnnex();
  writeRecord(model_, record_, scope_);
  heights_.finish();
  if (annexMayGo_) dropAnnex(model_, scope_);
}

}  // namespace meibun::document::calc
