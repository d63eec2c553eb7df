// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_document.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/property_store.hpp"
#include "office/document/signature.hpp"
#include "office/document/writer_change.hpp"
#include "office/document/writer_placeholders.hpp"
#include "office/document/writer_protection.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document {
namespace {

using css::text::XTextRange;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

base::Diagnostic unknownBlock(BlockId id) {
  return {.code = "port.no-such-block", .arguments = {{"block", std::to_string(id.value)}}};
}

std::optional<BlockId> blockIn(const Step& step) {
  if (const auto* remove = std::get_if<RemoveBlock>(&step)) return remove->block;
  if (const auto* anchor = std::get_if<SetAnchor>(&step)) return anchor->block;
  if (const auto* restore = std::get_if<Restore>(&step)) return restore->block;
  return std::nullopt;
}

base::Result<Spot> spotAt(const Reference<css::frame::XModel>& document, const Place& place,
                          const std::vector<WriterBlock>& blocks) {
  if (std::holds_alternative<Selection>(place)) return spotOfSelection(document);
  if (std::holds_alternative<DocumentEnd>(place)) return spotAtEnd(document);
  if (const auto* after = std::get_if<AfterBlock>(&place)) {
    if (after->block.value >= blocks.size()) return unknownBlock(after->block);
    return spotAfter(document, blocks[after->block.value]);
  }
  return base::Diagnostic{.code = "port.place-of-sheets"};
}

// What is taken out must not be protected either.
std::optional<base::Diagnostic> lockedBlock(const Reference<css::frame::XModel>& document,
                                            const Change& change,
                                            const std::vector<WriterBlock>& blocks) {
  for (const auto& step : change.steps) {
    const auto id = blockIn(step);
    if (!id) continue;
    if (id->value >= blocks.size()) return unknownBlock(*id);
    const auto& block = blocks[id->value];
    if (!block.block.locked) continue;
    return rangeRefusal(document, block.paragraph)
        .value_or(base::Diagnostic{.code = "port.protected-section"});
  }
  return std::nullopt;
}

Reference<css::text::XTextViewCursor> viewCursor(const Reference<css::frame::XModel>& document) {
  const Reference<css::text::XTextViewCursorSupplier> supplier(document->getCurrentController(),
                                                               UNO_QUERY);
  return supplier.is() ? supplier->getViewCursor() : Reference<css::text::XTextViewCursor>();
}

// The office counts pages while it lays out, long after a document was opened or changed: what such
// fields show in a header or footer makes no snapshot stale.
Block withoutPages(Block block) {
  if (block.story != Story::header && block.story != Story::footer) return block;
  for (auto& run : block.runs)
    std::erase_if(run.text, [](char16_t c) { return c >= u'0' && c <= u'9'; });
  return block;
}

bool holds(const WriterBlock& block, const Reference<XTextRange>& point) {
  if (block.text != point->getText()) return false;
  const Reference<css::text::XTextRangeCompare> compare(block.text, UNO_QUERY);
  if (!compare.is()) return false;
  return compare->compareRegionStarts(block.paragraph, point) >= 0 &&
         compare->compareRegionEnds(block.paragraph, point) <= 0;
}

}  // namespace

WriterDocument::WriterDocument(Context context, Reference<css::frame::XModel> document,
                               StyleNames names)
    : context_(std::move(context)),
      document_(std::move(document)),
      names_(std::move(names)),
      package_(context_, document_) {}

Abilities WriterDocument::abilities() const {
  return {.family = Family::text,
          .carrier = Carrier::bookmark,
          .tracksWording = true,
          .undoes = true,
          .liveNumbering = true};
}

base::Result<Snapshot> WriterDocument::read() const {
  return uno::attempt<Snapshot>("WriterDocument::read", [&] {
    Snapshot snapshot;
    snapshot.abilities = abilities();
    snapshot.record = readRecord(document_);
    snapshot.notes = package_.losses();
    auto blocks = readBlocks(document_);
    snapshot.recordsChanges = property<bool>(document_, "RecordChanges");
    snapshot.revision = revisionOf(blocks, snapshot.record);
    snapshot.blocks.reserve(blocks.size());
    for (auto& block : blocks)
      snapshot.blocks.push_back(std::move(block.block));
    return snapshot;
  });
}

Revision WriterDocument::revisionOf(const Blocks& blocks,
                                    const std::map<std::string, std::string>& record) const {
  Fingerprint shown;
  for (const auto& block : blocks)
    shown.add(withoutPages(block.block));
  shown.add(record);
  shown.add(property<bool>(document_, "RecordChanges"));
  return revisions_.of(shown.value());
}

// The document as it is now, if that is what the snapshot of this revision showed.
base::Result<WriterDocument::Blocks> WriterDocument::blocksOf(
    const std::optional<Revision>& revision) const {
  const bool known = revisions_.isRead();
  auto blocks = readBlocks(document_);
  const auto now = revisionOf(blocks, readRecord(document_));
  if (!known || !revision || *revision != now) return base::Diagnostic{.code = "port.stale"};
  return blocks;
}

WriterSite WriterDocument::siteOf(const Place& place, const std::vector<PlannedBlock>& blocks,
                                  const Blocks& known) const {
  auto surveyed = surveyWriter(context_, document_, spotAt(document_, place, known), blocks);
  for (auto& loss : package_.firstLosses())
    surveyed.site.notes.push_back(std::move(loss));
  return surveyed;
}

base::Result<Site> WriterDocument::survey(const Place& place,
                                          const std::vector<PlannedBlock>& blocks) const {
  return uno::attempt<Site>("WriterDocument::survey", [&]() -> base::Result<Site> {
    if (!std::holds_alternative<AfterBlock>(place)) return siteOf(place, blocks, {}).site;
    MEIBUN_TRY(known, blocksOf(revisions_.now()));
    return siteOf(place, blocks, known).site;
  });
}

base::Result<std::vector<WriterSite>> WriterDocument::sitesOf(const Change& change,
                                                              const Blocks& known) const {
  std::vector<WriterSite> sites;
  for (const auto& step : change.steps) {
    const auto* insert = std::get_if<InsertBlocks>(&step);
    if (insert == nullptr) continue;
    auto site = siteOf(insert->at, insert->blocks, known);
    if (auto reason = obstacle(change, site.site)) return *reason;
    sites.push_back(std::move(site));
  }
  return sites;
}

base::Result<Applied> WriterDocument::apply(const Change& change) {
  return uno::attempt<Applied>("WriterDocument::apply", [&]() -> base::Result<Applied> {
    MEIBUN_TRY(carryOut(change));
    return Applied{revisions_.afterChange()};
  });
}

base::Result<void> WriterDocument::carryOut(const Change& change) {
  if (auto refusal = documentRefusal(document_)) return *refusal;
  const bool reads =
      change.against || std::any_of(change.steps.begin(), change.steps.end(), namesBlock);
  auto read = reads ? blocksOf(change.against) : base::Result<Blocks>(Blocks());
  MEIBUN_TRY(blocks, std::move(read));
  if (auto locked = lockedBlock(document_, change, blocks)) return *locked;
  MEIBUN_TRY(sites, sitesOf(change, blocks));
  if (const auto open = openQuestion(change, {signatureLost()})) {
    if (wouldLoseSignature(context_, document_)) return *open;
  }
  Reference<XTextRange> behindSelection;
  {
    const ControllerLock lock(document_);
    UndoScope scope(document_, change.title);
    const auto done = uno::attempt<void>("WriterDocument::apply", [&] {
      behindSelection = document::carryOut(document_, names_, change, sites, blocks, scope);
      scope.commit();
    });
    if (done.has_error()) {
      MEIBUN_TRY(scope.rollBack());
      return done.error();
    }
  }
  // The change stands: a view that cannot follow (logged) must not make it look refused.
  if (behindSelection.is()) {
    static_cast<void>(uno::attempt<void>("WriterDocument::apply: cursor", [&] {
      if (const auto view = viewCursor(document_); view.is()) {
        view->gotoRange(behindSelection, false);
      }
    }));
  }
  return boost::outcome_v2::success();
}

base::Result<void> WriterDocument::show(Revision at, BlockId block) {
  return select(at, block, {});
}

base::Result<void> WriterDocument::select(Revision at, BlockId block, TextSpan span) {
  return uno::attempt<void>("WriterDocument::select", [&]() -> base::Result<void> {
    MEIBUN_TRY(blocks, blocksOf(at));
    if (block.value >= blocks.size()) return unknownBlock(block);
    const auto cursor = viewCursor(document_);
    if (!cursor.is()) return base::Diagnostic{.code = "port.no-view"};
    const auto range = rangeIn(blocks[block.value], span);
    cursor->gotoRange(range->getStart(), false);
    cursor->gotoRange(range->getEnd(), true);
    return boost::outcome_v2::success();
  });
}

std::optional<BlockId> WriterDocument::blockAtCursor(Revision at) {
  const auto point = pointOf(at, [](const auto& selected) { return selected->getStart(); });
  return point ? std::optional(point->block) : std::nullopt;
}

// Text is selected from its end to its beginning too.
std::optional<TextPoint> WriterDocument::cursor(Revision at) {
  return pointOf(at, [](const Reference<XTextRange>& selected) {
    const auto over = cursorOver(selected->getText(), selected->getStart());
    over->gotoRange(selected->getEnd(), true);
    return over->getEnd();
  });
}

std::optional<TextPoint> WriterDocument::pointOf(Revision at, const PointIn& pointIn) const {
  const auto found = uno::attempt<std::optional<TextPoint>>(
      "WriterDocument::pointOf", [&]() -> base::Result<std::optional<TextPoint>> {
        MEIBUN_TRY(blocks, blocksOf(at));
        MEIBUN_TRY(spot, spotOfSelection(document_));
        const auto point = pointIn(spot.range);
        for (const auto& block : blocks) {
          if (holds(block, point)) {
            return std::optional(TextPoint{block.block.id, offsetIn(block, point)});
          }
        }
        return std::optional<TextPoint>();
      });
  return found.has_value() ? found.value() : std::nullopt;
}

}  // namespace meibun::document
