// SPDX-License-Identifier: MPL-2.0
#include "core/document/memory_work.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/track/wording.hpp"

namespace meibun::document {
namespace {

constexpr auto kAnnex = "見積条件";

base::Diagnostic noSuchBlock(BlockId block) {
  return {"port.no-such-block", {}, {{"block", std::to_string(block.value)}}};
}

std::u16string digits(int number) {
  const auto text = std::to_string(number);
  return {text.begin(), text.end()};
}

std::u16string labelFor(model::Numbering numbering, int number) {
  switch (numbering) {
    case model::Numbering::article:
      return u"第" + digits(number) + u"条";
    case model::Numbering::clauseParagraph:
      return number < 2 ? u"" : digits(number);
    case model::Numbering::bracketed:
      return u"(" + digits(number) + u")";
    case model::Numbering::circled:
      return {static_cast<char16_t>(u'①' + number - 1)};
    case model::Numbering::none:
      break;
  }
  return {};
}

bool isEmpty(const MemoryParagraph& paragraph) {
  return std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                     [](const Run& run) { return run.text.empty(); });
}

void setName(std::vector<std::string>& names, const SetAnchor& step) {
  std::erase_if(names, [&](const std::string& name) {
    const auto parsed = track::parseAnchorName(name);
    return parsed && parsed->name.instance == step.instance;
  });
  if (step.name) names.push_back(toString(*step.name));
}

}  // namespace

std::vector<track::ParsedAnchor> parseNames(const std::vector<std::string>& names) {
  std::vector<track::ParsedAnchor> anchors;
  for (const auto& name : names) {
    if (auto parsed = track::parseAnchorName(name)) anchors.push_back(std::move(*parsed));
  }
  return anchors;
}

std::vector<std::u16string> liveLabels(const MemoryContent& content) {
  std::map<model::Numbering, int> counts;
  auto list = model::Numbering::none;
  std::vector<std::u16string> labels;
  for (const auto& paragraph : content.paragraphs) {
    const auto numbering = paragraph.numbering;
    if (numbering == model::Numbering::article) counts[model::Numbering::clauseParagraph] = 0;
    const bool item =
        numbering == model::Numbering::bracketed || numbering == model::Numbering::circled;
    if (item && numbering != list) counts[numbering] = 0;
    list = numbering;
    labels.push_back(labelFor(numbering, ++counts[numbering]));
  }
  return labels;
}

std::vector<CellAddress> readingOrder(const MemoryContent& content) {
  std::vector<CellAddress> order;
  for (const auto& [address, cell] : content.cells)
    order.push_back(address);
  std::sort(order.begin(), order.end(), [](const CellAddress& a, const CellAddress& b) {
    return std::tie(a.sheet, a.row, a.column) < std::tie(b.sheet, b.row, b.column);
  });
  return order;
}

NumberingHere numberingAt(const MemoryContent& content, std::size_t paragraph, bool typed) {
  NumberingHere here;
  for (std::size_t i = 0; i < std::min(paragraph, content.paragraphs.size()); ++i) {
    std::u16string text;
    for (const auto& run : content.paragraphs[i].runs)
      text += run.text;
    const bool labelled =
        track::withoutTypedLabel(model::Numbering::article, text).size() < text.size();
    const bool live = content.paragraphs[i].numbering == model::Numbering::article;
    if (typed ? labelled : live) ++here.nextArticle;
  }
  here.style = typed ? NumberingHere::Style::typed : NumberingHere::Style::live;
  return here;
}

MemoryWork::MemoryWork(MemoryContent content, MemoryCursor cursor, MemoryShape shape)
    : content_{std::move(content)}, cursor_{std::move(cursor)}, shape_{shape} {
  for (std::size_t i = 0; i < content_.paragraphs.size(); ++i) {
    origins_.push_back({i, {}, 0});
    was_.emplace_back(i);
  }
  for (const auto& address : readingOrder(content_)) {
    for (std::size_t line = 0; line < content_.cells.at(address).lines.size(); ++line)
      origins_.push_back({0, address, line});
  }
}

base::Result<MemoryWork::Spot> MemoryWork::spotFor(const Place& place) const {
  const auto& paragraphs = content_.paragraphs;
  if (std::holds_alternative<DocumentEnd>(place)) return Spot{paragraphs.size(), false};
  if (const auto* after = std::get_if<AfterBlock>(&place)) {
    MEIBUN_TRY(at, paragraphOf(after->block));
    return Spot{at + 1, false};
  }
  if (!std::holds_alternative<Selection>(place)) return base::Diagnostic{"port.place-of-sheets"};
  if (cursor_.paragraph >= paragraphs.size()) return Spot{paragraphs.size(), false};
  if (isEmpty(paragraphs[cursor_.paragraph])) return Spot{cursor_.paragraph, true};
  return Spot{cursor_.paragraph + (cursor_.offset == 0 ? 0 : 1), false};
}

base::Result<std::vector<CellAddress>> MemoryWork::cellsFor(const Place& place,
                                                            std::size_t count) const {
  auto first = cursor_.cell;
  if (const auto* cell = std::get_if<GridCell>(&place)) {
    first = {cell->sheet, cell->column, cell->row};
  } else if (std::holds_alternative<AfterBlock>(place)) {
    return base::Diagnostic{"calc.no-such-place"};
  } else if (std::holds_alternative<Remarks>(place)) {
    return base::Diagnostic{"calc.no-remarks"};
  } else if (!std::holds_alternative<Selection>(place)) {
    if (std::holds_alternative<AnnexSheet>(place)) first.sheet = kAnnex;
    first.column = first.row = 0;
    for (const auto& [address, lines] : content_.cells) {
      if (address.sheet == first.sheet) first.row = std::max(first.row, address.row + 1);
    }
  }
  std::vector<CellAddress> cells;
  for (std::size_t i = 0; i < count; ++i) {
    cells.push_back(first);
    if (shape_ != MemoryShape::oneCell) ++first.row;
  }
  return cells;
}

bool MemoryWork::anyOccupied(const std::vector<CellAddress>& cells) const {
  return std::any_of(cells.begin(), cells.end(),
                     [&](const CellAddress& cell) { return content_.cells.contains(cell); });
}

base::Result<void> MemoryWork::take(const Step& step) {
  if (const auto* insertion = std::get_if<InsertBlocks>(&step)) return insert(*insertion);
  if (const auto* removal = std::get_if<RemoveBlock>(&step)) return remove(removal->block);
  if (const auto* anchor = std::get_if<SetAnchor>(&step)) return setAnchor(*anchor);
  if (const auto* former = std::get_if<Restore>(&step)) return restore(*former);
  const auto& entry = std::get<SetRecord>(step);
  if (entry.value) {
    content_.record[entry.key] = *entry.value;
  } else {
    content_.record.erase(entry.key);
  }
  return boost::outcome_v2::success();
}

base::Result<void> MemoryWork::insert(const InsertBlocks& step) {
  if (isText()) {
    MEIBUN_TRY(spot, spotFor(step.at));
    insertParagraphs(step, spot);
  } else {
    MEIBUN_TRY(cells, cellsFor(step.at, step.blocks.size()));
    insertCells(step, cells);
  }
  return boost::outcome_v2::success();
}

void MemoryWork::insertParagraphs(const InsertBlocks& step, Spot spot) {
  auto at = static_cast<std::ptrdiff_t>(spot.at);
  if (spot.fills) {
    content_.paragraphs.erase(content_.paragraphs.begin() + at);
    was_.erase(was_.begin() + at);
  }
  const bool typed =
      std::any_of(step.blocks.begin(), step.blocks.end(),
                  [](const PlannedBlock& block) { return !block.typedLabel.empty(); });
  for (const auto& block : step.blocks) {
    MemoryParagraph paragraph{{Run{block.typedLabel + block.text}},
                              typed ? model::Numbering::none : block.numbering,
                              {toString(block.anchor)},
                              false};
    content_.paragraphs.insert(content_.paragraphs.begin() + at, std::move(paragraph));
    was_.insert(was_.begin() + at++, std::nullopt);
  }
}

void MemoryWork::insertCells(const InsertBlocks& step, const std::vector<CellAddress>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto& cell = content_.cells[cells[i]];
    if (shape_ != MemoryShape::oneCell) cell = {};
    cell.lines.push_back(step.blocks[i].typedLabel + step.blocks[i].text);
    cell.names.push_back(toString(step.blocks[i].anchor));
  }
}

base::Result<MemoryWork::Origin> MemoryWork::originOf(BlockId block) const {
  if (block.value >= origins_.size()) return noSuchBlock(block);
  return origins_[block.value];
}

base::Result<std::size_t> MemoryWork::paragraphOf(BlockId block) const {
  MEIBUN_TRY(origin, originOf(block));
  const auto found = std::find(was_.begin(), was_.end(), std::optional{origin.paragraph});
  if (found == was_.end()) return noSuchBlock(block);
  return static_cast<std::size_t>(found - was_.begin());
}

base::Result<void> MemoryWork::remove(BlockId block) {
  if (isText()) {
    MEIBUN_TRY(paragraph, paragraphOf(block));
    const auto at = static_cast<std::ptrdiff_t>(paragraph);
    content_.paragraphs.erase(content_.paragraphs.begin() + at);
    was_.erase(was_.begin() + at);
  } else {
    MEIBUN_TRY(origin, originOf(block));
    gone_.emplace(origin.cell, origin.line);
  }
  return boost::outcome_v2::success();
}

base::Result<void> MemoryWork::setAnchor(const SetAnchor& step) {
  if (isText()) {
    MEIBUN_TRY(paragraph, paragraphOf(step.block));
    setName(content_.paragraphs[paragraph].names, step);
  } else {
    MEIBUN_TRY(origin, originOf(step.block));
    setName(content_.cells[origin.cell].names, step);
  }
  return boost::outcome_v2::success();
}

base::Result<void> MemoryWork::restore(const Restore& step) {
  if (const auto origin = originOf(step.block); origin.has_error()) return origin.error();
  const auto paragraph = step.before.find("paragraph");
  if (isText() && paragraph != step.before.end() && paragraph->second == "empty") {
    MEIBUN_TRY(found, paragraphOf(step.block));
    const auto at = static_cast<std::ptrdiff_t>(found);
    content_.paragraphs.insert(content_.paragraphs.begin() + at,
                               MemoryParagraph{{Run{}}, model::Numbering::none, {}, false});
    was_.insert(was_.begin() + at, std::nullopt);
  }
  return boost::outcome_v2::success();
}

MemoryContent MemoryWork::finish() && {
  for (auto gone = gone_.rbegin(); gone != gone_.rend(); ++gone) {
    auto& lines = content_.cells[gone->first].lines;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(gone->second));
    if (lines.empty()) content_.cells.erase(gone->first);
  }
  return std::move(content_);
}

}  // namespace meibun::document
