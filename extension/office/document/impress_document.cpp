// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_document.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "core/document/fingerprint.hpp"
#include "office/document/impress_changing.hpp"
#include "office/document/impress_insertion.hpp"
#include "office/document/impress_reading.hpp"
#include "office/document/impress_site.hpp"
#include "office/document/signature.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document {
namespace {

using impress::Changing;
using impress::Reading;
using impress::Shape;
using impress::SlideSite;

base::Diagnostics notesOn(const impress::Inserted& inserted) {
  if (inserted.newSlides == 0) return {};
  return {{.code = "impress.went-on",
           .arguments = {{"n", std::to_string(inserted.newSlides)}},
           .severity = base::Severity::info}};
}

base::Diagnostic stale() { return {.code = "port.stale"}; }

}  // namespace

class ImpressDocument::Inner {
 public:
  Inner(Context context, Reference<css::frame::XModel> document, std::u16string continued)
      : context_(std::move(context)),
        model_(std::move(document)),
        continued_(std::move(continued)) {}

  Reading read();
  SlideSite site(const Place& place, const std::vector<PlannedBlock>& blocks) {
    return impress::siteFor(context_, model_, read(), place, blocks);
  }
  base::Result<Applied> apply(const Change& change);
  base::Result<void> show(Revision at, BlockId block);
  std::optional<BlockId> blockAtCursor(Revision at);

 private:
  base::Result<void> carryOut(const Change& change, const Reading& reading, UndoScope& scope);
  base::Result<void> begin(const Change& change, const Reading& reading);
  void select(const Shape& shape);

  Context context_;
  impress::Model model_;
  std::u16string continued_;
  Revisions revisions_;
  std::vector<Shape> held_;  // see allShapes()
  std::vector<SlideSite> sites_;
  impress::Inserted inserted_;
};

// The office tells of the first change only: a revision is what the document shows.
Reading ImpressDocument::Inner::read() {
  held_ = impress::allShapes(model_);  // made before those held till now are let go
  auto reading = impress::readDocument(model_);
  Fingerprint shown;
  for (const auto& block : reading.snapshot.blocks)
    shown.add(block);
  shown.add(reading.snapshot.record);
  reading.snapshot.revision = revisions_.of(shown.value());
  return reading;
}

// Everything that can be refused, before anything is touched.
base::Result<void> ImpressDocument::Inner::begin(const Change& change, const Reading& reading) {
  if (auto reason = impress::documentRefusal(model_)) return *reason;
  if (auto page = impress::shownPage(model_); page.has_error()) return page.error();
  sites_.clear();
  inserted_ = {};
  for (const Step& step : change.steps) {
    const auto* insert = std::get_if<InsertBlocks>(&step);
    if (insert == nullptr) continue;
    auto site = impress::siteFor(context_, model_, reading, insert->at, insert->blocks);
    if (auto reason = obstacle(change, site.site)) return *reason;
    sites_.push_back(std::move(site));
  }
  if (sites_.empty() && wouldLoseSignature(context_, model_)) {
    if (auto open = openQuestion(change, {signatureLost()})) return *open;
  }
  return boost::outcome_v2::success();
}

base::Result<void> ImpressDocument::Inner::carryOut(const Change& change, const Reading& reading,
                                                    UndoScope& scope) {
  const impress::Commands commands(context_, model_, held_);
  Changing changing(commands, model_, reading, scope);
  auto site = sites_.begin();
  for (const Step& step : change.steps) {
    const auto done = [&]() -> base::Result<void> {
      if (const auto* insert = std::get_if<InsertBlocks>(&step)) {
        if (insert->blocks.empty()) return boost::outcome_v2::success();
        MEIBUN_TRY(inserted, impress::insertBlocks(commands, model_, *site++, insert->blocks,
                                                   continued_, scope));
        inserted_ = std::move(inserted);
        return boost::outcome_v2::success();
      }
      if (const auto* remove = std::get_if<RemoveBlock>(&step)) return changing.remove(*remove);
      if (const auto* anchor = std::get_if<SetAnchor>(&step)) return changing.setAnchor(*anchor);
      if (const auto* restore = std::get_if<Restore>(&step)) return changing.restore(*restore);
      changing.setRecord(std::get<SetRecord>(step));
      return boost::outcome_v2::success();
    }();
    if (done.has_error()) return done;
  }
  changing.finish();
  return boost::outcome_v2::success();
}

base::Result<Applied> ImpressDocument::Inner::apply(const Change& change) {
  if (lacksRevision(change)) return stale();
  const auto reading = read();
  if (change.against && *change.against != revisions_.now()) return stale();
  MEIBUN_TRY(begin(change, reading));
  impress::Commands(context_, model_, held_).endEditing();
  {
    const ControllerLock lock(model_);
    UndoScope scope(model_, change.title);
    const auto done = uno::attempt<void>("ImpressDocument::apply",
                                         [&] { return carryOut(change, reading, scope); });
    if (done.has_error()) {
      const auto back = scope.rollBack();
      return back.has_error() ? back.error() : done.error();
    }
    scope.commit();
  }
  // The change stands: a view that cannot follow (logged) must not make it look refused.
  if (inserted_.first.is()) {
    static_cast<void>(
        uno::attempt<void>("ImpressDocument::apply: view", [&] { select(inserted_.first); }));
  }
  return Applied{revisions_.afterChange(), notesOn(inserted_)};
}

void ImpressDocument::Inner::select(const Shape& shape) {
  Reference<css::view::XSelectionSupplier>(model_->getCurrentController(),
                                           css::uno::UNO_QUERY_THROW)
      ->select(Any(shape));
}

base::Result<void> ImpressDocument::Inner::show(Revision at, BlockId block) {
  const auto reading = read();
  if (at != revisions_.now()) return stale();
  const auto index = reading.indexOf(block);
  if (!index) return base::Diagnostic{.code = "port.no-such-block"};
  const auto view = impress::viewOf(model_);
  if (!view.is()) return base::Diagnostic{.code = "port.no-view"};
  const auto& box = reading.boxes[reading.boxOf[*index]];
  view->setCurrentPage(box.page);
  if (box.story != Story::note) select(box.shape);
  return boost::outcome_v2::success();
}

std::optional<BlockId> ImpressDocument::Inner::blockAtCursor(Revision at) {
  const auto reading = read();
  if (at != revisions_.now()) return std::nullopt;
  const auto shape = impress::selectedShape(model_);
  if (!shape.is()) return std::nullopt;
  for (std::size_t i = 0; i < reading.boxOf.size(); ++i)
    if (reading.boxes[reading.boxOf[i]].shape == shape) return reading.snapshot.blocks[i].id;
  return std::nullopt;
}

ImpressDocument::ImpressDocument(Context context, Reference<css::frame::XModel> document,
                                 std::u16string continued)
    : inner_(
          std::make_unique<Inner>(std::move(context), std::move(document), std::move(continued))) {}

ImpressDocument::~ImpressDocument() = default;

Abilities ImpressDocument::abilities() const { return impress::impressAbilities(); }

base::Result<Snapshot> ImpressDocument::read() const {
  return uno::attempt<Snapshot>("ImpressDocument::read",
                                [&] { return std::move(inner_->read().snapshot); });
}

base::Result<Site> ImpressDocument::survey(const Place& place,
                                           const std::vector<PlannedBlock>& blocks) const {
  return uno::attempt<Site>("ImpressDocument::survey",
                            [&] { return std::move(inner_->site(place, blocks).site); });
}

base::Result<Applied> ImpressDocument::apply(const Change& change) {
  return uno::attempt<Applied>("ImpressDocument::apply", [&] { return inner_->apply(change); });
}

base::Result<void> ImpressDocument::show(Revision at, BlockId block) {
  return uno::attempt<void>("ImpressDocument::show", [&] { return inner_->show(at, block); });
}

std::optional<BlockId> ImpressDocument::blockAtCursor(Revision at) {
  const auto found = uno::attempt<std::optional<BlockId>>(
      "ImpressDocument::blockAtCursor", [&] { return inner_->blockAtCursor(at); });
  return found ? found.value() : std::nullopt;
}

}  // namespace meibun::document
