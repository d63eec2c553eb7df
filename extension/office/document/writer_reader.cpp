// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_reader.hpp"

#include "office/document/properties.hpp"
#include "office/document/writer_protection.hpp"
#include "office/document/writer_runs.hpp"
#include "office/document/writer_stories.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

// FNV-1a, 64 bits; each field ends with its length, so that texts cannot flow into one another.
class Fingerprint {
 public:
  template <class Character>
  void text(const std::basic_string<Character>& value) {
    for (const Character unit : value)
      number(static_cast<std::uint64_t>(unit));
    number(value.size());
  }
  void number(std::uint64_t value) { hash_ = (hash_ ^ value) * 0x100000001b3ULL; }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// Shapes of the drawing layer have paragraphs without lists and sections.
OUString labelOf(const Reference<css::text::XTextRange>& paragraph) {
  const Reference<css::beans::XPropertySet> set(paragraph, css::uno::UNO_QUERY_THROW);
  OUString label;
  if (set->getPropertySetInfo()->hasPropertyByName("ListLabelString")) {
    set->getPropertyValue("ListLabelString") >>= label;
  }
  return label;
}

void add(Fingerprint& print, const Block& block) {
  for (const Run& run : block.runs) {
    print.text(run.text);
    print.number(static_cast<std::uint64_t>(run.redline));
  }
  print.text(block.label);
  for (const auto& anchor : block.anchors)
    print.text(track::toString(anchor.name));
  print.number(block.locked ? 1 : 0);
  print.number(block.holdsMore ? 1 : 0);
  print.number(static_cast<std::uint64_t>(block.story));
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

std::uint64_t fingerprint(const std::vector<WriterBlock>& blocks,
                          const std::map<std::string, std::string>& record) {
  Fingerprint print;
  for (const WriterBlock& block : blocks)
    add(print, block.block);
  for (const auto& [key, value] : record) {
    print.text(key);
    print.text(value);
  }
  return print.value();
}

}  // namespace meibun::document
