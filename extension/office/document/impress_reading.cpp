// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_reading.hpp"

#include <utility>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/table/XTable.hpp>

#include "office/document/properties.hpp"
#include "office/document/property_store.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// What the office fills in itself is no text of the document's.
bool isField(const std::string& kind) {
  return kind == "DateTimeShape" || kind == "SlideNumberShape" || kind == "PageShape";
}

Story storyOf(const std::string& kind) {
  if (kind == "HeaderShape") return Story::header;
  return kind == "FooterShape" ? Story::footer : Story::frame;
}

class Reader {
 public:
  explicit Reader(const Model& model) : model_(model) {
    reading_.snapshot.abilities = impressAbilities();
  }

  Reading read() {
    for (std::int32_t i = 0; i < pageCount(model_); ++i)
      readPage(pageAt(model_, i), i + 1);
    reading_.snapshot.record = readRecord(model_);
    addNotes();
    return std::move(reading_);
  }

 private:
  void readPage(const Page& page, std::int32_t number) {
    page_ = page;
    slide_ = {number, 0};
    for (const Shape& shape : shapesOf(page))
      readShape(shape);
    for (const Shape& shape : shapesOf(notesOf(page))) {
      const auto kind = kindOf(shape);
      const bool framing = isField(kind) || kind == "HeaderShape" || kind == "FooterShape";
      if (!framing && !isEmptyPlaceholder(shape)) add(shape, textOf(shape), Story::note);
    }
  }

  void readShape(const Shape& shape) {
    const auto kind = kindOf(shape);
    if (isField(kind)) return;
    const Reference<css::drawing::XShapes> group(shape, UNO_QUERY);
    if (group.is()) {
      for (sal_Int32 i = 0; i < group->getCount(); ++i)
        readShape(Shape(group->getByIndex(i), UNO_QUERY_THROW));
    } else if (kind == "TableShape") {
      readTable(shape);
    } else {
      add(shape, textOf(shape), storyOf(kind));
    }
  }

  void readTable(const Shape& shape) {
    const auto table = property<Reference<css::table::XTable>>(shape, "Model");
    const auto rows = table->getRowCount();
    const auto columns = table->getColumnCount();
    for (sal_Int32 row = 0; row < rows; ++row) {
      for (sal_Int32 column = 0; column < columns; ++column)
        add(shape, Text(table->getCellByPosition(column, row), UNO_QUERY), Story::table);
    }
  }

  void add(const Shape& shape, const Text& text, Story story) {
    if (!text.is()) return;
    auto name = story == Story::table ? std::nullopt : track::parseBoxName(nameOf(shape));
    auto lines = isEmptyPlaceholder(shape) ? std::vector<std::u16string>(1) : linesOf(text);
    if (lines.size() == 1 && lines.front().empty() && !name) return;
    ++slide_.box;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      addBlock(std::move(lines[line]), story, name);
      reading_.boxOf.push_back(reading_.boxes.size());
      reading_.lineOf.push_back(line);
    }
    reading_.boxes.push_back({page_, shape, text, story, std::move(name)});
  }

  void addBlock(std::u16string text, Story story, const std::optional<track::ParsedBox>& name) {
    Block block;
    block.id.value = static_cast<std::uint32_t>(reading_.snapshot.blocks.size() + 1);
    block.story = story;
    if (!text.empty()) block.runs.push_back({.text = std::move(text)});
    if (name) block.anchors = anchorsOf(*name);
    block.box = slide_;
    reading_.snapshot.blocks.push_back(std::move(block));
  }

  void addNotes() {
    OUString filter;
    for (const auto& argument : model_->getArgs())
      if (argument.Name == "FilterName") argument.Value >>= filter;
    if (filter != "MS PowerPoint 97" && filter != "MS PowerPoint 97 Vorlage") return;
    reading_.snapshot.notes.push_back(
        {.code = "impress.names-lost", .severity = base::Severity::warning});
  }

  Model model_;
  Reading reading_;
  Page page_;
  SlideBox slide_;
};

}  // namespace

std::optional<std::size_t> Reading::indexOf(BlockId id) const {
  if (id.value == 0 || id.value > snapshot.blocks.size()) return std::nullopt;
  return id.value - 1;
}

std::vector<std::u16string> linesOf(const Text& text) {
  std::vector<std::u16string> lines;
  // A table's cell enumerates nothing before its text was asked for.
  if (text->getString().isEmpty()) return {std::u16string()};
  const auto all =
      Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
  while (all->hasMoreElements()) {
    const Reference<css::text::XTextRange> paragraph(all->nextElement(), UNO_QUERY_THROW);
    lines.push_back(uno::u16(paragraph->getString()));
  }
  return lines;
}

Abilities impressAbilities() {
  return {.family = Family::slides,
          .carrier = Carrier::shapeName,
          .tracksWording = false,
          .undoes = true,
          .liveNumbering = false};
}

Reading readDocument(const Model& model) { return Reader(model).read(); }

}  // namespace meibun::document::impress
