// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_reader.hpp"

#include "office/document/properties.hpp"
#include "office/document/writer_protection.hpp"
#include "office/document/writer_runs.hpp"
#include "office/document/writer_stories.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

// Shapes of the drawing layer have paragraphs without lists and sections.
OUString labelOf(const Reference<css::text::XTextRange>& paragraph) {
  const Reference<css::beans::XPropertySet> set(paragraph, css::uno::UNO_QUERY_THROW);
  OUString label;
  if (set->getPropertySetInfo()->hasPropertyByName("ListLabelString")) {
    set->getPropertyValue("ListLabelString") >>= label;
  }
  return label;
}

}  // namespace

std::vector<WriterBlock> readBlocks(const Reference<css::frame::XModel>& document) {
  std::vector<WriterBlock> blocks;
  std::vector<RunReader> runs;
  RunReader last;
  SectionLocks sections(document);
  visitParagraphs(document, [&](const ParagraphPlace& place) {
    if (place.number >= runs.size()) runs.resize(place.number + 1, last);
    WriterBlock& read = blocks.emplace_back();
    read.paragraph = place.paragraph;
    read.text = place.text;
    read.block.id = {static_cast<std::uint32_t>(blocks.size() - 1)};
    read.block.story = place.story;
    read.block.label = uno::u16(labelOf(place.paragraph));
    read.block.locked = place.locked || sections.locked(place.paragraph);
    runs[place.number].read(place.paragraph, read.block, read.bookmarks);
    last = runs[place.number];
  });
  return blocks;
}

}  // namespace meibun::document
