// SPDX-License-Identifier: MPL-2.0
#include "files/ooxml_story.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace meibun::files {
namespace {

using document::Story;

// The branch of an mc:AlternateContent that counts: the first choice, as in the office; the same
// text stands in the others again.
pugi::xml_node chosen(const pugi::xml_node& alternatives) {
  const auto choice = alternatives.child("mc:Choice");
  return choice ? choice : alternatives.child("mc:Fallback");
}

bool preserves(const pugi::xml_node& node, bool inherited) {
  const auto space = node.attribute("xml:space");
  return space ? std::string_view{space.value()} == "preserve" : inherited;
}

// The text of a w:t: blanks at its ends count only where it says so, line breaks are blanks.
std::string textOf(const pugi::xml_node& node, bool preserve) {
  std::string text;
  for (const auto& part : node.children())
    text += part.value();
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (preserve) return text;
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// A symbol of a font of symbols stands in the private use area, as the office has it.
std::u16string symbol(const pugi::xml_node& node) {
  constexpr unsigned kPrivate = 0xF000;
  const std::string code{node.attribute("w:char").value()};
  unsigned value = 0;
  for (const char c : code) {
    const bool digit = c >= '0' && c <= '9';
    const int lower = c | 0x20;
    if (!digit && (lower < 'a' || lower > 'f')) return {};
    value = value * 16 + static_cast<unsigned>(digit ? c - '0' : lower - 'a' + 10);
    if (value > 0xFFFF) return {};
  }
  if (value == 0) return {};
  const bool ours = value < 0x100 && node.attribute("w:font");
  return std::u16string(1, static_cast<char16_t>(ours ? value + kPrivate : value));
}

Redline stronger(Redline outer, Redline inner) { return outer == Redline::deleted ? outer : inner; }

bool isSilent(std::string_view name) {
  return name == "w:rPr" || name == "w:instrText" || name == "w:delInstrText" ||
         name == "w:sdtPr" || name == "w:sdtEndPr" || name == "w:rt" || name == "w:tblPr" ||
         name.substr(0, 2) == "m:";
}

}  // namespace

void StoryReader::read(const pugi::xml_node& root, Story story) {
  preserveSpace_ = false;
  for (auto node = root; node && !preserveSpace_; node = node.parent()) {
    preserveSpace_ = preserves(node, false);
  }
  forgetFields();
  flow(root, story);
  while (!boxes_.empty()) {
    const auto box = boxes_.front();
    boxes_.pop_front();
    forgetFields();
    flow(box, Story::frame);
  }
  pendingAnchors_.clear();
}

void StoryReader::flow(const pugi::xml_node& parent, Story story) {
  for (const auto& node : parent.children()) {
    const std::string_view name{node.name()};
    if (name == "w:p") {
      paragraph(node, story);
    } else if (name == "w:tbl") {
      flow(node, story == Story::body ? Story::table : story);
    } else if (name == "w:bookmarkStart") {
      pendingAnchors_.emplace_back(node.attribute("w:name").value(),
                                   node.attribute("w:id").value());
    } else if (name == "w:sectPr") {
      section(node);
    } else if (name == "mc:AlternateContent") {
      flow(chosen(node), story);
    } else if (name == "w:sdt") {
      contentControl_ = true;
      flow(node.child("w:sdtContent"), story);
    } else if (node.type() == pugi::node_element && !isSilent(name)) {
      flow(node, story);
    }
  }
}

void StoryReader::paragraph(const pugi::xml_node& node, Story story) {
  Open open{Paragraph{story}};
  for (const auto& [name, id] : std::exchange(pendingAnchors_, {}))
    open.paragraph.anchor(name, id);
  section(node.child("w:pPr").child("w:sectPr"));
  inlines(node, open, Redline::plain);
  // A field's instruction ends in its paragraph; a damaged one must not hide what follows.
  outerFields_ += fields_.size();
  fields_.clear();
  instructions_ = 0;
  blocks_.add(std::move(open.paragraph));
}

void StoryReader::inlines(const pugi::xml_node& parent, Open& open, Redline redline) {
  for (const auto& node : parent.children()) {
    const std::string_view name{node.name()};
    if (name == "w:r") {
      run(node, open, redline);
    } else if (name == "w:ins" || name == "w:moveTo") {
      inlines(node, open, stronger(redline, Redline::inserted));
    } else if (name == "w:del" || name == "w:moveFrom") {
      inlines(node, open, Redline::deleted);
    } else if (name == "w:bookmarkStart") {
      open.paragraph.anchor(node.attribute("w:name").value(), node.attribute("w:id").value());
    } else if (name == "w:bookmarkEnd") {
      open.paragraph.anchorEnd(node.attribute("w:id").value());
    } else if (name == "mc:AlternateContent") {
      inlines(chosen(node), open, redline);
    } else if (name == "w:sdt") {
      contentControl_ = true;
      inlines(node.child("w:sdtContent"), open, redline);
    } else if (node.type() == pugi::node_element && name != "w:pPr" && !isSilent(name)) {
      inlines(node, open, redline);
    }
  }
}

void StoryReader::run(const pugi::xml_node& node, Open& open, Redline redline) {
  for (const auto& item : node.children()) {
    if (item.type() == pugi::node_element) runItem(item, open, redline);
  }
}

void StoryReader::runItem(const pugi::xml_node& node, Open& open, Redline redline) {
  const std::string_view name{node.name()};
  if (name == "w:t" || name == "w:delText") {
    append(base::utf16(textOf(node, preserves(node, preserveSpace_))), open, redline);
  } else if (name == "w:tab") {
    if (!std::exchange(open.afterNoteMark, false)) append(u"\t", open, redline);
  } else if (name == "w:ptab") {
    append(u"\t", open, redline);
  } else if (name == "w:br") {
    const std::string_view type{node.attribute("w:type").value()};
    if (type.empty() || type == "textWrapping") append(u"\n", open, redline);
  } else if (name == "w:cr") {
    append(u"\n", open, redline);
  } else if (name == "w:noBreakHyphen") {
    append(u"\u2011", open, redline);
  } else if (name == "w:softHyphen") {
    append(u"\u00AD", open, redline);
  } else if (name == "w:sym") {
    append(symbol(node), open, redline);
  } else if (name == "w:fldChar") {
    fieldMark(node.attribute("w:fldCharType").value());
  } else if (name == "w:footnoteReference") {
    references_.push_back({Reference::Kind::footnote, node.attribute("w:id").value()});
  } else if (name == "w:endnoteReference") {
    references_.push_back({Reference::Kind::endnote, node.attribute("w:id").value()});
  } else if (name == "w:footnoteRef" || name == "w:endnoteRef") {
    open.afterNoteMark = true;
  } else if (name == "w:ruby") {
    inlines(node.child("w:rubyBase"), open, redline);
  } else if (name == "mc:AlternateContent") {
    run(chosen(node), open, redline);
  } else if (name == "w:drawing" || name == "w:pict" || name == "w:object") {
    frames(node);
  }
}

void StoryReader::append(std::u16string_view text, Open& open, Redline redline) {
  if (text.empty() || instructions_ > 0) return;
  open.afterNoteMark = false;
  open.paragraph.append(text, redline);
}

void StoryReader::forgetFields() {
  outerFields_ = instructions_ = 0;
  fields_.clear();
}

void StoryReader::fieldMark(std::string_view type) {
  if (type == "begin") {
    fields_.push_back(true);
    ++instructions_;
  } else if (type == "separate") {
    endInstruction();
  } else if (type == "end" && !fields_.empty()) {
    endInstruction();
    fields_.pop_back();
  } else if (type == "end" && outerFields_ > 0) {
    --outerFields_;
  }
}

void StoryReader::endInstruction() {
  if (fields_.empty() || !fields_.back()) return;
  fields_.back() = false;
  --instructions_;
}

// A text box is a story of its own, read after the one it stands in.
void StoryReader::frames(const pugi::xml_node& node) {
  for (const auto& child : node.children()) {
    if (is(child, "w:txbxContent")) {
      boxes_.push_back(child);
    } else if (is(child, "mc:AlternateContent")) {
      frames(chosen(child));
    } else {
      frames(child);
    }
  }
}

void StoryReader::section(const pugi::xml_node& properties) {
  for (const auto& node : properties.children()) {
    const bool header = is(node, "w:headerReference");
    if (!header && !is(node, "w:footerReference")) continue;
    references_.push_back({header ? Reference::Kind::header : Reference::Kind::footer,
                           node.attribute("r:id").value()});
  }
}

}  // namespace meibun::files
