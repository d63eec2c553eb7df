// SPDX-License-Identifier: MPL-2.0
#include "files/ooxml_slides.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "files/box_list.hpp"

namespace meibun::files {
namespace {

using document::Story;

std::u16string textOf(const pugi::xml_node& paragraph) {
  std::u16string text;
  for (const auto& node : paragraph.children()) {
    if (is(node, "a:r") || is(node, "a:fld")) {
      text += base::utf16(node.child("a:t").text().get());
    } else if (is(node, "a:br")) {
      text += u'\n';
    }
  }
  return text;
}

std::vector<std::u16string> linesOf(const pugi::xml_node& body) {
  std::vector<std::u16string> lines;
  for (const auto& paragraph : body.children("a:p"))
    lines.push_back(textOf(paragraph));
  return lines;
}

std::string_view placeholderOf(const pugi::xml_node& shape) {
  return shape.child("p:nvSpPr").child("p:nvPr").child("p:ph").attribute("type").value();
}

// What the office fills in itself is no text of the document's.
bool isFilledIn(std::string_view placeholder) {
  return placeholder == "dt" || placeholder == "sldNum" || placeholder == "sldImg";
}

Story storyOf(std::string_view placeholder) {
  if (placeholder == "hdr") return Story::header;
  return placeholder == "ftr" ? Story::footer : Story::frame;
}

class Reading {
 public:
  Reading(const OoxmlSource& source, const Limits& limits) : source_(source), boxes_(limits) {}

  base::Result<void> all() {
    MEIBUN_TRY(relations, source_.relationships(source_.mainPart()));
    MEIBUN_TRY(presentation, source_.parse(source_.mainPart()));
    for (const auto& slide : presentation.root().child("p:sldIdLst").children("p:sldId")) {
      const std::string_view id{slide.attribute("r:id").value()};
      const auto relation = std::find_if(relations.begin(), relations.end(),
                                         [&](const auto& each) { return each.id == id; });
      if (boxes_.blocks().full()) break;
      if (relation == relations.end() || relation->type != "slide") continue;
      MEIBUN_TRY(page(relation->part));
    }
    return boost::outcome_v2::success();
  }

  base::Result<document::Snapshot> take() {
    document::Snapshot snapshot;
    MEIBUN_TRY(record, source_.record());
    snapshot.record = std::move(record);
    MEIBUN_TRY(blocks, boxes_.blocks().take(source_.package().file()));
    snapshot.blocks = std::move(blocks);
    return snapshot;
  }

 private:
  base::Result<void> page(const std::string& part) {
    boxes_.nextSlide();
    MEIBUN_TRY(slide, source_.parse(part));
    shapes(slide.root().child("p:cSld").child("p:spTree"));
    MEIBUN_TRY(relations, source_.relationships(part));
    for (const auto& relation : relations) {
      if (relation.type != "notesSlide") continue;
      MEIBUN_TRY(notes, source_.parse(relation.part));
      for (const auto& shape : notes.root().child("p:cSld").child("p:spTree").children("p:sp")) {
        const auto placeholder = placeholderOf(shape);
        if (isFilledIn(placeholder) || storyOf(placeholder) != Story::frame) continue;
        box(shape, Story::note);
      }
    }
    return boost::outcome_v2::success();
  }

  void shapes(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      if (is(node, "p:sp")) {
        const auto placeholder = placeholderOf(node);
        if (!isFilledIn(placeholder)) box(node, storyOf(placeholder));
      } else if (is(node, "p:grpSp")) {
        shapes(node);
      } else if (is(node, "mc:AlternateContent")) {
        const auto choice = node.child("mc:Choice");
        shapes(choice ? choice : node.child("mc:Fallback"));
      } else if (is(node, "p:graphicFrame")) {
        table(node.child("a:graphic").child("a:graphicData").child("a:tbl"));
      }
    }
  }

  void table(const pugi::xml_node& node) {
    for (const auto& row : node.children("a:tr")) {
      for (const auto& cell : row.children("a:tc"))
        boxes_.box(Story::table, {}, linesOf(cell.child("a:txBody")));
    }
  }

  void box(const pugi::xml_node& shape, Story story) {
    const auto name = shape.child("p:nvSpPr").child("p:cNvPr").attribute("name").value();
    boxes_.box(story, name, linesOf(shape.child("p:txBody")));
  }

  const OoxmlSource& source_;
  BoxList boxes_;
};

}  // namespace

OoxmlSlides::OoxmlSlides(OoxmlSource source, const Limits& limits)
    : source_(std::move(source)), limits_(limits) {}

document::Abilities OoxmlSlides::abilities() const {
  return {document::Family::slides, document::Carrier::shapeName, false, false, false};
}

base::Result<document::Snapshot> OoxmlSlides::read() const {
  Reading reading{source_, limits_};
  MEIBUN_TRY(reading.all());
  MEIBUN_TRY(snapshot, reading.take());
  snapshot.abilities = abilities();
  return std::move(snapshot);
}

}  // namespace meibun::files
