// SPDX-License-Identifier: MPL-2.0
#include "core/document/print.hpp"

#include <array>

#include "core/base/text.hpp"

namespace meibun::document {
namespace {

constexpr std::array<std::string_view, 8> kStories{"body", "table", "header", "footer",
                                                   "note", "frame", "cell",   "other"};

// Line breaks and tabs would break the lines of the print.
std::string visible(std::u16string_view text) {
  std::string result;
  for (const char byte : base::utf8(text)) {
    if (byte == '\n') {
      result += "\\n";
    } else if (byte == '\t') {
      result += "\\t";
    } else {
      result += byte;
    }
  }
  return result;
}

std::string print(const Run& run) {
  switch (run.redline) {
    case Run::Redline::inserted:
      return "[+" + visible(run.text) + "+]";
    case Run::Redline::deleted:
      return "[-" + visible(run.text) + "-]";
    case Run::Redline::plain:
      break;
  }
  return visible(run.text);
}

std::string place(const Block& block) {
  if (block.box) {
    return std::string{kStories.at(static_cast<std::size_t>(block.story))} + ' ' +
           std::to_string(block.box->slide) + '.' + std::to_string(block.box->box);
  }
  if (!block.cell) return std::string{kStories.at(static_cast<std::size_t>(block.story))};
  return block.cell->sheet + '!' + std::to_string(block.cell->column) + ',' +
         std::to_string(block.cell->row);
}

std::string print(const Block& block) {
  auto line = place(block);
  if (!block.label.empty()) line += " <" + visible(block.label) + '>';
  line += ": \"";
  for (const auto& run : block.runs)
    line += print(run);
  line += '"';
  for (const auto& anchor : block.anchors)
    line += ' ' + toString(anchor.name) + (anchor.copy ? " (copy)" : "");
  if (block.locked) line += " locked";
  if (block.holdsMore) line += " holds more";
  return line + '\n';
}

}  // namespace

std::string print(const Snapshot& snapshot) {
  std::string text;
  for (const auto& block : snapshot.blocks)
    text += print(block);
  for (const auto& [key, value] : snapshot.record)
    text.append(key).append(" = ").append(value).append("\n");
  for (const auto& note : snapshot.notes)
    text += "note " + note.code + '\n';
  return text;
}

}  // namespace meibun::document
