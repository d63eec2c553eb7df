// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_change.hpp"

#include <algorithm>
#include <set>

#include "office/document/cursors.hpp"
#include "office/document/property_store.hpp"
#include "office/document/writer_anchors.hpp"
#include "office/document/writer_insertion.hpp"
#include "office/document/writer_removal.hpp"
#include "office/document/writer_style_undo.hpp"

namespace meibun::document {
namespace {

using css::text::XTextRange;

template <class Kind>
std::vector<const Kind*> stepsOf(const Change& change) {
  std::vector<const Kind*> steps;
  for (const auto& step : change.steps) {
    if (const auto* one = std::get_if<Kind>(&step)) steps.push_back(one);
  }
  return steps;
}

// Blocks to take out, held by cursors: when text is inserted at a paragraph's end, the office's
// paragraph object goes on to mean the last of the new paragraphs.
class Leaving {
 public:
  Leaving(const Change& change, const std::vector<WriterBlock>& blocks) {
    std::set<BlockId> ids;
    for (const auto* step : stepsOf<RemoveBlock>(change))
      ids.insert(step->block);
    for (const auto& id : ids) {
      blocks_.push_back(blocks[id.value]);
      auto& block = blocks_.back();
      starts_.push_back(rangeOf(cursorOver(block.text, block.paragraph->getStart())));
    }
    for (const auto* step : stepsOf<Restore>(change))
      refilled_.emplace(step->block, step->before);
  }

  void remove(const Reference<css::frame::XModel>& document, UndoScope& scope) {
    if (blocks_.empty()) return;
    std::vector<const WriterBlock*> list;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      blocks_[i].paragraph = paragraphAt(blocks_[i].text, starts_[i]);
      list.push_back(&blocks_[i]);
    }
    StyleCleaning cleaning(document, scope);
    cleaning.begin(blocks_);
    removeParagraphs(document, list, refilled_);
    cleaning.finish();
  }

 private:
  std::vector<WriterBlock> blocks_;
  std::vector<Reference<XTextRange>> starts_;
  Refilled refilled_;
};

void setAnchors(const Reference<css::frame::XModel>& document, const Change& change,
                const std::vector<WriterBlock>& blocks) {
  for (const auto* step : stepsOf<SetAnchor>(change)) {
    setAnchor(document, blocks[step->block.value], step->instance, step->name);
  }
}

void record(const Reference<css::frame::XModel>& document, const Change& change, UndoScope& scope) {
  std::map<std::string, std::optional<std::string>> values;
  for (const auto* step : stepsOf<SetRecord>(change))
    values[step->key] = step->value;
  writeRecord(document, values, scope);
}

}  // namespace

Reference<XTextRange> carryOut(const Reference<css::frame::XModel>& document,
                               const StyleNames& names, const Change& change,
                               const std::vector<WriterSite>& sites,
                               const std::vector<WriterBlock>& blocks, UndoScope& scope) {
  WriterStyles styles(document, names, scope);
  setAnchors(document, change, blocks);
  Leaving leaving(change, blocks);
  Reference<XTextRange> behindSelection;
  const auto inserts = stepsOf<InsertBlocks>(change);
  for (std::size_t i = 0; i < inserts.size(); ++i) {
    if (inserts[i]->blocks.empty()) continue;
    const auto end = insertParagraphs(document, styles, *sites[i].spot, sites[i].contract,
                                      inserts[i]->blocks, scope);
    if (sites[i].spot->selection) behindSelection = end;
  }
  leaving.remove(document, scope);
  record(document, change, scope);
  return behindSelection;
}

}  // namespace meibun::document
