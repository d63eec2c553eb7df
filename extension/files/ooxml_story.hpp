// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "files/paragraph.hpp"
#include "files/xml_part.hpp"

namespace meibun::files {

// Reads WordprocessingML stories into blocks: body, header, footer or note, with the text boxes in
// them. What they refer to (notes, headers) is listed in the order of its finding, for the caller
// to look up.
class StoryReader {
 public:
  explicit StoryReader(BlockList& blocks) : blocks_(blocks) {}

  // `root` holds paragraphs and tables; it must outlive the call only.
  void read(const pugi::xml_node& root, document::Story story);

  struct Reference {
    enum class Kind { footnote, endnote, header, footer } kind;
    std::string id;  // of a note: its w:id; else the relationship's id
  };
  std::vector<Reference> takeReferences() { return std::exchange(references_, {}); }
  bool sawContentControl() const { return contentControl_; }

 private:
  // Where a run's text goes: the paragraph, as wording or as a tracked change.
  struct Open {
    Paragraph paragraph;
    bool afterNoteMark = false;
  };
  void flow(const pugi::xml_node& parent, document::Story story);
  void paragraph(const pugi::xml_node& node, document::Story story);
  void inlines(const pugi::xml_node& parent, Open& open, Redline redline);
  void run(const pugi::xml_node& node, Open& open, Redline redline);
  void runItem(const pugi::xml_node& node, Open& open, Redline redline);
  void append(std::u16string_view text, Open& open, Redline redline);
  void fieldMark(std::string_view type);
  void endInstruction();
  void forgetFields();
  void frames(const pugi::xml_node& node);
  void section(const pugi::xml_node& properties);

  BlockList& blocks_;
  std::vector<Reference> references_;
  std::deque<pugi::xml_node> boxes_;
  std::vector<std::pair<std::string, std::string>> pendingAnchors_;  // name and id
  // Fields that are open: those of earlier paragraphs show their results; those of this one, from
  // the outermost on, with what each is at (true: its instruction).
  std::size_t outerFields_ = 0;
  std::vector<bool> fields_;
  std::size_t instructions_ = 0;
  bool preserveSpace_ = false;
  bool contentControl_ = false;
};

}  // namespace meibun::files
