// SPDX-License-Identifier: MPL-2.0
#include "files/ooxml_sheet.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/text.hpp"
#include "files/cell_list.hpp"
#include "files/cell_reference.hpp"
#include "files/ooxml_string.hpp"

namespace meibun::files {
namespace {

class Reading {
 public:
  Reading(const OoxmlSource& source, const Limits& limits) : source_(source), cells_(limits) {}

  base::Result<void> all() {
    MEIBUN_TRY(relations, source_.relationships(source_.mainPart()));
    MEIBUN_TRY(workbook, source_.parse(source_.mainPart()));
    for (const auto& name : workbook.root().child("definedNames").children("definedName")) {
      const auto cell = parseOoxmlReference(name.text().get());
      if (cell) cells_.name(name.attribute("name").value(), *cell);
    }
    MEIBUN_TRY(sharedStrings(relations));
    std::map<std::string_view, const Relationship*> byId;
    for (const auto& relation : relations)
      byId.emplace(relation.id, &relation);
    std::vector<std::pair<std::string, std::string>> sheets;  // name and part
    for (const auto& sheet : workbook.root().child("sheets").children("sheet")) {
      const auto relation = byId.find(sheet.attribute("r:id").value());
      // Chart and dialog sheets have no cells.
      if (relation == byId.end() || relation->second->type != "worksheet") continue;
      const auto& part = relation->second->part;
      sheets.emplace_back(sheet.attribute("name").value(), part);
      ++uses_[part];
    }
    for (const auto& [name, part] : sheets) {
      if (full()) break;
      MEIBUN_TRY(worksheet(name, part));
      if (--uses_[part] == 0) parts_.erase(part);
    }
    return boost::outcome_v2::success();
  }

  base::Result<document::Snapshot> take() {
    document::Snapshot snapshot;
    MEIBUN_TRY(record, source_.record());
    snapshot.record = std::move(record);
    MEIBUN_TRY(blocks, cells_.blocks().take(source_.package().file()));
    snapshot.blocks = std::move(blocks);
    return snapshot;
  }

 private:
  base::Result<void> sharedStrings(const std::vector<Relationship>& relations) {
    for (const auto& relation : relations) {
      if (relation.type != "sharedStrings") continue;
      MEIBUN_TRY(part, source_.parse(relation.part));
      for (const auto& item : part.root().children("si"))
        strings_.push_back(stringItem(item));
    }
    return boost::outcome_v2::success();
  }

  // Parsed once, however many sheets a file lets refer to one part, and kept till the last has it.
  base::Result<pugi::xml_node> sheetPart(const std::string& name) {
    auto found = parts_.find(name);
    if (found == parts_.end()) {
      MEIBUN_TRY(part, source_.parse(name));
      found = parts_.emplace(name, std::move(part)).first;
    }
    return found->second.root();
  }

  base::Result<void> worksheet(const std::string& sheet, const std::string& name) {
    MEIBUN_TRY(root, sheetPart(name));
    CellPosition next;
    for (const auto& row : root.child("sheetData").children("row")) {
      next = {0, std::clamp(row.attribute("r").as_int(next.row + 1) - 1, 0, kLastRow)};
      if (full()) break;
      for (const auto& cell : row.children("c")) {
        if (full()) break;
        // A cell that does not say where it stands follows the one before.
        const auto at = parseCellPosition(cell.attribute("r").value()).value_or(next);
        MEIBUN_TRY(oneCell(cell, {sheet, at.column, at.row}, name));
        next = {std::min(at.column + 1, kLastColumn), at.row};
      }
      next.row = std::min(next.row + 1, kLastRow);
    }
    cells_.endSheet(sheet);
    return boost::outcome_v2::success();
  }

  base::Result<void> oneCell(const pugi::xml_node& node, const document::GridCell& cell,
                             const std::string& part) {
    const std::string_view type{node.attribute("t").value()};
    if (node.child("f")) {
      // A formula's text is no wording that anyone put there.
      if (cells_.isNamed(cell)) cells_.cell(cell, valueOf(node));
    } else if (type == "s") {
      const auto index = node.child("v").text().as_ullong(strings_.size());
      if (index >= strings_.size()) {
        return base::Diagnostic{"files.string-missing",
                                {source_.package().partName(part)},
                                {{"cell", node.attribute("r").value()}}};
      }
      cells_.cell(cell, strings_[index]);
    } else if (type == "inlineStr") {
      cells_.cell(cell, stringItem(node.child("is")));
    } else if (type == "str" || cells_.isNamed(cell)) {
      cells_.cell(cell, valueOf(node));
    }
    return boost::outcome_v2::success();
  }

  // What is read once the limits are passed is thrown away: one long text that a million cells
  // point to would be gone through for each of them.
  bool full() { return cells_.blocks().full(); }

  static std::u16string valueOf(const pugi::xml_node& cell) {
    return withoutEscapes(base::utf16(cell.child("v").text().get()));
  }

  static constexpr std::int32_t kLastRow = (1 << 20) - 1;
  static constexpr std::int32_t kLastColumn = (1 << 14) - 1;

  const OoxmlSource& source_;
  std::vector<std::u16string> strings_;
  std::map<std::string, XmlPart> parts_;
  std::map<std::string, std::size_t> uses_;
  CellList cells_;
};

}  // namespace

OoxmlSheet::OoxmlSheet(OoxmlSource source, const Limits& limits)
    : source_(std::move(source)), limits_(limits) {}

document::Abilities OoxmlSheet::abilities() const {
  return {document::Family::sheet, document::Carrier::namedRange, false, false, false};
}

base::Result<document::Snapshot> OoxmlSheet::read() const {
  Reading reading{source_, limits_};
  MEIBUN_TRY(reading.all());
  MEIBUN_TRY(snapshot, reading.take());
  snapshot.abilities = abilities();
  return std::move(snapshot);
}

}  // namespace meibun::files
