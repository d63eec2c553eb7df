// SPDX-License-Identifier: MPL-2.0
#include "files/odf_slides.hpp"

#include <utility>

#include "core/base/text.hpp"
#include "files/box_list.hpp"
#include "files/odf_inline.hpp"

namespace meibun::files {
namespace {

using document::Story;

// Elements that hold no wording of a text.
bool isPassedOver(std::string_view name) {
  return name == "office:annotation" || name == "office:event-listeners" || name == "svg:title" ||
         name == "svg:desc" || name == "text:number" || name == "text:list-header";
}

class Inlines {
 public:
  std::u16string textOf(const pugi::xml_node& paragraph) {
    append(paragraph);
    return std::move(text_);
  }

 private:
  void append(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name{node.name()};
      if (isText(node)) {
        text_ += base::utf16(blanks_.collapse(node.value()));
      } else if (name == "text:s") {
        special(blanks(node));
      } else if (name == "text:tab") {
        special(u"\t");
      } else if (name == "text:line-break") {
        special(u"\n");
      } else if (!isPassedOver(name)) {
        append(name == "text:ruby" ? node.child("text:ruby-base") : node);
      }
    }
  }

  void special(std::u16string_view text) {
    text_ += text;
    blanks_.restart();
  }

  std::u16string text_;
  BlankCollapser blanks_;
};

void collectLines(const pugi::xml_node& parent, std::vector<std::u16string>& lines) {
  for (const auto& node : parent.children()) {
    if (is(node, "text:p") || is(node, "text:h")) {
      lines.push_back(Inlines().textOf(node));
    } else if (node.type() == pugi::node_element && !isPassedOver(node.name())) {
      collectLines(node, lines);
    }
  }
}

std::vector<std::u16string> linesOf(const pugi::xml_node& text) {
  std::vector<std::u16string> lines;
  collectLines(text, lines);
  return lines;
}

// What the office fills in itself is no text of the document's, nor are the words of a prompt.
bool isFilledIn(const pugi::xml_node& shape) {
  const std::string_view kind{shape.attribute("presentation:class").value()};
  return kind == "date-time" || kind == "page-number" || kind == "page";
}

bool isPrompt(const pugi::xml_node& shape) {
  return shape.attribute("presentation:placeholder").as_bool();
}

class Reading {
 public:
  explicit Reading(const Limits& limits) : boxes_(limits) {}

  void slide(const pugi::xml_node& page) {
    boxes_.nextSlide();
    shapes(page);
    for (const auto& shape : page.child("presentation:notes").children()) {
      const std::string_view kind{shape.attribute("presentation:class").value()};
      if (kind == "header" || kind == "footer" || isFilledIn(shape) || isPrompt(shape)) continue;
      if (is(shape, "draw:page-thumbnail")) continue;
      box(shape, Story::note);
    }
  }

  BlockList& blocks() { return boxes_.blocks(); }

 private:
  void shapes(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name{node.name()};
      if (name == "draw:g" || name == "draw:a") {
        shapes(node);
      } else if (name.substr(0, 5) == "draw:" && !isFilledIn(node)) {
        shape(node);
      }
    }
  }

  void shape(const pugi::xml_node& node) {
    if (const auto table = node.child("table:table")) return rows(table);
    const std::string_view kind{node.attribute("presentation:class").value()};
    box(node, kind == "header" ? Story::header : kind == "footer" ? Story::footer : Story::frame);
  }

  void rows(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name{node.name()};
      if (name == "table:table-cell") {
        boxes_.box(Story::table, {}, linesOf(node));
      } else if (name == "table:table-row" || name == "table:table-rows" ||
                 name == "table:table-header-rows" || name == "table:table-row-group") {
        rows(node);
      }
    }
  }

  void box(const pugi::xml_node& node, Story story) {
    const auto text = is(node, "draw:frame") ? node.child("draw:text-box") : node;
    boxes_.box(story, node.attribute("draw:name").value(),
               isPrompt(node) ? std::vector<std::u16string>{} : linesOf(text));
  }

  BoxList boxes_;
};

}  // namespace

OdfSlides::OdfSlides(OdfSource source, Kind kind, const Limits& limits)
    : source_(std::move(source)), kind_(kind), limits_(limits) {}

document::Abilities OdfSlides::abilities() const {
  return {document::Family::slides, document::Carrier::shapeName, false, false, false};
}

base::Result<document::Snapshot> OdfSlides::read() const {
  const auto body = source_.body("office:presentation");
  if (!body) {
    return base::Diagnostic{
        "files.part-missing", {source_.file()}, {{"part", "office:presentation"}}};
  }
  Reading reading{limits_};
  for (const auto& page : body.children("draw:page"))
    reading.slide(page);
  document::Snapshot snapshot;
  snapshot.abilities = abilities();
  snapshot.record = source_.record();
  MEIBUN_TRY(blocks, reading.blocks().take(source_.file()));
  snapshot.blocks = std::move(blocks);
  return snapshot;
}

}  // namespace meibun::files
