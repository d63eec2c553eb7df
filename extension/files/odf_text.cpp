// SPDX-License-Identifier: MPL-2.0
#include "files/odf_text.hpp"

#include <deque>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "files/odf_changes.hpp"
#include "files/odf_inline.hpp"

namespace meibun::files {
namespace {

using document::Story;

bool isParagraph(const pugi::xml_node& node) { return is(node, "text:p") || is(node, "text:h"); }

// Elements of a story that hold no wording of it.
bool isPassedOver(const pugi::xml_node& node) {
  const std::string_view name{node.name()};
  return name == "office:annotation" || name == "office:forms" || name == "text:sequence-decls" ||
         name == "text:variable-decls" || name == "text:user-field-decls" ||
         name == "text:dde-connection-decls" || name == "table:covered-table-cell" ||
         name == "text:number" || (name.size() > 7 && name.substr(name.size() - 7) == "-source");
}

class Reading {
 public:
  explicit Reading(const Limits& limits) : blocks_(limits) {}

  void story(const pugi::xml_node& node, Story story) {
    flow(node, {story, false});
    while (!later_.empty()) {
      const auto [next, place] = later_.front();
      later_.pop_front();
      flow(next, place);
    }
  }

  BlockList& blocks() { return blocks_; }

 private:
  struct Place {
    Story story;
    bool locked;
  };

  struct Open {
    Paragraph paragraph;
    BlankCollapser blanks = {};
  };

  void flow(const pugi::xml_node& parent, Place place) {
    for (const auto& node : parent.children()) {
      if (node.type() != pugi::node_element || isPassedOver(node)) continue;
      if (isParagraph(node)) {
        paragraph(node, place);
      } else if (is(node, "text:tracked-changes")) {
        regions_.add(node);
      } else if (isDrawing(node)) {
        frames(node, place);
      } else {
        flow(node, inside(node, place));
      }
    }
  }

  static Place inside(const pugi::xml_node& node, Place place) {
    if (is(node, "table:table") && place.story == Story::body) place.story = Story::table;
    place.locked = place.locked || node.attribute("text:protected").as_bool();
    return place;
  }

  void paragraph(const pugi::xml_node& node, Place place) {
    Open open{Paragraph{place.story, place.locked}};
    inlines(node, open, place);
    blocks_.add(std::move(open.paragraph));
  }

  void inlines(const pugi::xml_node& parent, Open& open, Place place) {
    for (const auto& node : parent.children()) {
      if (isText(node)) {
        open.paragraph.append(open.blanks.collapse(node.value()), here());
      } else if (node.type() == pugi::node_element) {
        element(node, open, place);
      }
    }
  }

  void element(const pugi::xml_node& node, Open& open, Place place) {
    const std::string_view name{node.name()};
    if (name == "text:s") {
      special(blanks(node), open);
    } else if (name == "text:tab") {
      special(u"\t", open);
    } else if (name == "text:line-break") {
      special(u"\n", open);
    } else if (isBookmark(name)) {
      bookmark(name, node.attribute("text:name").value(), open.paragraph);
    } else if (name == "text:change-start") {
      regions_.start(node.attribute("text:change-id").value());
    } else if (name == "text:change-end") {
      regions_.end(node.attribute("text:change-id").value());
    } else if (name == "text:change") {
      deleted(regions_.takeDeletion(node.attribute("text:change-id").value()), open, place);
    } else if (name == "text:note") {
      later_.emplace_back(node.child("text:note-body"), Place{Story::note, false});
    } else if (name == "text:ruby") {
      inlines(node.child("text:ruby-base"), open, place);
    } else if (name == "text:number") {
      open.paragraph.block().label = base::utf16(node.text().get());
    } else if (isDrawing(node)) {
      frames(node, place);
    } else if (!isSilent(name)) {
      inlines(node, open, place);
    }
  }

  static bool isDrawing(const pugi::xml_node& node) {
    return std::string_view{node.name()}.substr(0, 5) == "draw:";
  }

  // Elements in a paragraph that are no text of it.
  static bool isSilent(std::string_view name) {
    return name == "office:annotation" || name == "office:annotation-end" ||
           name == "office:event-listeners" || name == "text:script" ||
           name == "text:soft-page-break";
  }

  static bool isBookmark(std::string_view name) {
    return name == "text:bookmark" || name == "text:bookmark-start" || name == "text:bookmark-end";
  }

  static void bookmark(std::string_view element, std::string_view name, Paragraph& paragraph) {
    if (element != "text:bookmark-end") paragraph.anchor(name, name);
    if (element != "text:bookmark-start") paragraph.anchorEnd(name);
  }

  void special(std::u16string_view text, Open& open) {
    open.paragraph.append(text, here());
    open.blanks.restart();
  }

  // The first deleted paragraph ends the one it was cut from, the last begins its rest.
  void deleted(const pugi::xml_node& content, Open& open, Place place) {
    const bool outer = std::exchange(inDeletion_, true);
    const auto blanks = open.blanks;
    bool first = true;
    deletedFlow(content, open, place, first);
    open.blanks = blanks;
    inDeletion_ = outer;
  }

  void deletedFlow(const pugi::xml_node& parent, Open& open, Place place, bool& first) {
    for (const auto& node : parent.children()) {
      if (node.type() != pugi::node_element || is(node, "office:change-info")) continue;
      if (!isParagraph(node)) {
        deletedFlow(node, open, place, first);
        continue;
      }
      if (!std::exchange(first, false)) {
        blocks_.add(std::move(open.paragraph));
        open.paragraph = Paragraph{place.story, place.locked};
      }
      open.blanks = {};
      inlines(node, open, place);
    }
  }

  // A drawing's text boxes are stories of their own.
  void frames(const pugi::xml_node& drawing, Place place) {
    later_.emplace_back(drawing, Place{Story::frame, place.locked});
  }

  Redline here() const { return inDeletion_ ? Redline::deleted : regions_.here(); }

  BlockList blocks_;
  OdfChanges regions_;
  std::deque<std::pair<pugi::xml_node, Place>> later_;
  bool inDeletion_ = false;
};

std::optional<Story> pageStory(std::string_view name) {
  if (name.substr(0, 12) == "style:header") return Story::header;
  if (name.substr(0, 12) == "style:footer") return Story::footer;
  return std::nullopt;
}

void readPages(const pugi::xml_node& masterStyles, Reading& reading) {
  for (const auto& page : masterStyles.children("style:master-page")) {
    for (const auto& part : page.children()) {
      const auto story = pageStory(part.name());
      if (story && part.attribute("style:display").as_bool(true)) reading.story(part, *story);
    }
  }
}

}  // namespace

OdfText::OdfText(OdfSource source, Kind kind, const Limits& limits)
    : source_(std::move(source)), kind_(kind), limits_(limits) {}

document::Abilities OdfText::abilities() const {
  return {document::Family::text, document::Carrier::bookmark, true, false, true};
}

base::Result<document::Snapshot> OdfText::read() const {
  const auto body = source_.body("office:text");
  if (!body) {
    return base::Diagnostic{"files.part-missing", {source_.file()}, {{"part", "office:text"}}};
  }
  Reading reading{limits_};
  reading.story(body, Story::body);
  readPages(source_.masterStyles(), reading);
  document::Snapshot snapshot;
  snapshot.abilities = abilities();
  snapshot.record = source_.record();
  MEIBUN_TRY(blocks, reading.blocks().take(source_.file()));
  snapshot.blocks = std::move(blocks);
  return snapshot;
}

}  // namespace meibun::files
