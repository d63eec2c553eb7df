// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "office/document/impress_commands.hpp"
#include "office/document/impress_reading.hpp"

namespace meibun::document::impress {

/// Carries the steps of one change out that take away or re-mark, inside an undo scope that the
/// caller commits or takes back: each step in order, then finish(). Throws UNO exceptions.
class Changing {
 public:
  /// `reading`: the snapshot that the steps name, with the document as it is now.
  Changing(const Commands& commands, const Model& model, const Reading& reading, UndoScope& scope);

  base::Result<void> remove(const RemoveBlock& step);
  base::Result<void> setAnchor(const SetAnchor& step);
  base::Result<void> restore(const Restore& step);
  void setRecord(const SetRecord& step) { record_[step.key] = step.value; }

  /// Texts, boxes, names, slides and properties.
  void finish();

 private:
  base::Result<std::size_t> blockAt(BlockId id) const;
  const Reading::Box& boxAt(std::size_t box) const { return reading_.boxes[box]; }
  std::size_t linesIn(std::size_t box) const;
  bool emptied(std::size_t box) const;
  bool goesWhole(std::size_t box) const;
  void empty(std::size_t box);
  void takeLines(std::size_t box);
  void nameBox(std::size_t box);
  void dropSlides();
  std::string nameBefore(std::size_t box) const;

  const Commands& commands_;
  Model model_;
  const Reading& reading_;
  UndoScope& scope_;
  Edits edits_;
  std::map<std::size_t, std::set<std::size_t>> gone_;              // of touched boxes: the lines
  std::map<std::size_t, std::optional<track::AnchorName>> names_;  // of re-marked boxes
  std::map<std::size_t, std::string> before_;                      // of used placeholders: the name
  std::map<std::string, std::optional<std::string>> record_;
  std::vector<Page> left_;  // slides that were made for a box that is gone
};

}  // namespace meibun::document::impress
