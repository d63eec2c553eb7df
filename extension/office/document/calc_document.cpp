// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_document.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <set>
#include <utility>

#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "core/document/fingerprint.hpp"
#include "office/document/calc_changing.hpp"
#include "office/document/calc_pages.hpp"
#include "office/document/calc_reading.hpp"
#include "office/document/calc_site.hpp"
#include "office/document/package_watch.hpp"
#include "office/document/signature.hpp"
#include "office/uno/guard.hpp"

namespace meibun::document {
namespace {

using calc::Changing;
using calc::Reading;
using calc::SitePlan;

// Counts what happens to the document. Over a bridge the calls come on another thread.
class RevisionCounter final : public cppu::WeakImplHelper1<css::util::XModifyListener> {
 public:
  std::uint64_t now() const { return count_.load(); }
  void SAL_CALL modified(const css::lang::EventObject&) override { ++count_; }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  std::atomic<std::uint64_t> count_{1};
};

bool inserts(const Change& change) {
  return std::any_of(change.steps.begin(), change.steps.end(),
                     [](const Step& step) { return std::holds_alternative<InsertBlocks>(step); });
}

// The sites are looked for before anything is changed: two on one sheet might take the same rows.
bool collide(const std::vector<SitePlan>& sites) {
  std::set<std::string> sheets;
  return std::any_of(sites.begin(), sites.end(), [&](const SitePlan& site) {
    return !site.targets.empty() && !sheets.insert(site.targets.front().sheet).second;
  });
}

bool onlyInserts(const Change& change) {
  return std::all_of(change.steps.begin(), change.steps.end(), [](const Step& step) {
    const auto* record = std::get_if<SetRecord>(&step);
    return std::holds_alternative<InsertBlocks>(step) || (record != nullptr && record->value);
  });
}

}  // namespace

class CalcDocument::Inner {
 public:
  Inner(Context context, Reference<css::frame::XModel> document)
      : context_(std::move(context)),
        model_(std::move(document)),
        counter_(new RevisionCounter),
        package_(context_, model_) {
    broadcaster()->addModifyListener(listener());
  }
  ~Inner() {
    try {
      broadcaster()->removeModifyListener(listener());
    } catch (...) {
      uno::currentException("CalcDocument");
    }
  }

  Snapshot snapshot();
  const Reading& reading();
  std::optional<GridCell> placeOf(BlockId block);
  base::Result<SitePlan> plan(const Place& place, const std::vector<PlannedBlock>& blocks);
  base::Result<Applied> apply(const Change& change);
  base::Result<void> show(Revision at, BlockId block);
  std::optional<BlockId> blockAtCursor(Revision at);

 private:
  Reference<css::util::XModifyBroadcaster> broadcaster() const {
    return Reference<css::util::XModifyBroadcaster>(model_, css::uno::UNO_QUERY_THROW);
  }
  Reference<css::util::XModifyListener> listener() const {
    return Reference<css::util::XModifyListener>(counter_.get());
  }
  base::Result<SitePlan> planAt(const Place& place, const std::vector<PlannedBlock>& blocks);
  bool stale(const std::optional<Revision>& against) {
    return against && *against != reading().snapshot.revision;
  }
  std::optional<base::Diagnostic> lockedBlock(const Change& change);
  base::Result<std::vector<SitePlan>> sitesOf(const Change& change);
  base::Result<void> carryOut(const Change& change, const std::vector<SitePlan>& sites,
                              UndoScope& scope);

  Context context_;
  calc::Model model_;
  rtl::Reference<RevisionCounter> counter_;
  std::optional<Reading> reading_;
  std::uint64_t counted_ = 0;  // what the reading is of
  Revisions revisions_;
  PackageWatch package_;
};

// Calc tells of changes late, and of row heights that it set itself: a revision is what the
// document shows, and what is told only makes it be read anew.
const Reading& CalcDocument::Inner::reading() {
  const auto counted = counter_->now();
  if (reading_ && counted_ == counted) return *reading_;
  reading_ = calc::readDocument(model_);
  counted_ = counted;
  Fingerprint shown;
  for (const auto& block : reading_->snapshot.blocks)
    shown.add(block);
  shown.add(reading_->snapshot.record);
  reading_->snapshot.revision = revisions_.of(shown.value());
  return *reading_;
}

// By one reading: the next may be another one already.
std::optional<GridCell> CalcDocument::Inner::placeOf(BlockId block) {
  const Reading& now = reading();
  const auto index = now.indexOf(block);
  if (!index) return std::nullopt;
  return now.cells[now.cellOf[*index]].place;
}

// Saved under another name the document loses other things, and nothing tells of that.
Snapshot CalcDocument::Inner::snapshot() {
  Snapshot shown = reading().snapshot;
  const auto& losses = package_.losses();
  shown.notes.insert(shown.notes.end(), losses.begin(), losses.end());
  return shown;
}

base::Result<SitePlan> CalcDocument::Inner::plan(const Place& place,
                                                 const std::vector<PlannedBlock>& blocks) {
  MEIBUN_TRY(planned, planAt(place, blocks));
  for (auto& loss : package_.firstLosses())
    planned.site.notes.push_back(std::move(loss));
  return std::move(planned);
}

base::Result<SitePlan> CalcDocument::Inner::planAt(const Place& place,
                                                   const std::vector<PlannedBlock>& blocks) {
  calc::SitePlanner planner(context_, model_);
  const auto* after = std::get_if<AfterBlock>(&place);
  if (after == nullptr) return planner.plan(place, blocks);
  const auto cell = placeOf(after->block);
  if (!cell) return base::Diagnostic{.code = "port.no-such-block"};
  return planner.plan(*cell, blocks);
}

std::optional<base::Diagnostic> CalcDocument::Inner::lockedBlock(const Change& change) {
  for (const Step& step : change.steps) {
    const auto* remove = std::get_if<RemoveBlock>(&step);
    const auto place = remove == nullptr ? std::nullopt : placeOf(remove->block);
    if (!place) continue;
    if (auto reason = calc::sheetRefusal(calc::sheetNamed(model_, place->sheet))) return reason;
  }
  return std::nullopt;
}

// Of its insertions, in their order.
base::Result<std::vector<SitePlan>> CalcDocument::Inner::sitesOf(const Change& change) {
  std::vector<SitePlan> sites;
  for (const Step& step : change.steps) {
    const auto* insert = std::get_if<InsertBlocks>(&step);
    if (insert == nullptr) continue;
    MEIBUN_TRY(planned, plan(insert->at, insert->blocks));
    if (auto reason = obstacle(change, planned.site)) return *reason;
    sites.push_back(std::move(planned));
  }
  if (collide(sites)) return base::Diagnostic{.code = "calc.places-collide"};
  return sites;
}

base::Result<void> CalcDocument::Inner::carryOut(const Change& change,
                                                 const std::vector<SitePlan>& sites,
                                                 UndoScope& scope) {
  // An insertion names no block, so that it need not read the document first.
  const Reading nothing;
  Changing changing(model_, onlyInserts(change) ? nothing : reading(), scope);
  auto site = sites.begin();
  for (const Step& step : change.steps) {
    const auto done = [&]() -> base::Result<void> {
      if (const auto* insert = std::get_if<InsertBlocks>(&step))
        return changing.insert(*site++, insert->blocks);
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

base::Result<Applied> CalcDocument::Inner::apply(const Change& change) {
  if (stale(change.against) || lacksRevision(change)) {
    return base::Diagnostic{.code = "port.stale"};
  }
  if (auto reason = calc::documentRefusal(model_)) return *reason;
  if (auto reason = lockedBlock(change)) return *reason;
  MEIBUN_TRY(sites, sitesOf(change));
  if (!inserts(change) && wouldLoseSignature(context_, model_)) {
    if (auto open = openQuestion(change, {signatureLost()})) return *open;
  }
  std::vector<calc::PageWatch> pages;
  for (const auto& site : sites)
    pages.emplace_back(model_, site);
  // Calc tells of changes only when its views are free again: they are before the modified flag and
  // the revision are looked at.
  std::optional<ControllerLock> lock(std::in_place, model_);
  UndoScope scope(model_, change.title);
  base::Diagnostics notes;
  const auto done = uno::attempt<void>("CalcDocument::apply", [&]() -> base::Result<void> {
    MEIBUN_TRY(carryOut(change, sites, scope));
    for (const auto& watch : pages) {
      for (auto& note : watch.notes())
        notes.push_back(std::move(note));
    }
    return boost::outcome_v2::success();
  });
  if (done.has_error()) {
    lock.reset();
    const auto back = scope.rollBack();
    return back.has_error() ? back.error() : done.error();
  }
  scope.commit();
  lock.reset();
  reading_.reset();
  return Applied{revisions_.afterChange(), std::move(notes)};
}

base::Result<void> CalcDocument::Inner::show(Revision at, BlockId block) {
  if (stale(at)) return base::Diagnostic{.code = "port.stale"};
  const auto place = placeOf(block);
  if (!place) return base::Diagnostic{.code = "port.no-such-block"};
  const Reference<css::view::XSelectionSupplier> view(model_->getCurrentController(),
                                                      css::uno::UNO_QUERY);
  if (!view.is()) return base::Diagnostic{.code = "port.no-view"};
  const auto sheet = calc::sheetNamed(model_, place->sheet);
  view->select(Any(calc::rangeOf(sheet, calc::mergedAreaAt(sheet, place->column, place->row))));
  return boost::outcome_v2::success();
}

std::optional<BlockId> CalcDocument::Inner::blockAtCursor(Revision at) {
  if (stale(at)) return std::nullopt;
  const auto start = calc::selectedCell(model_);
  if (start.has_error()) return std::nullopt;
  const GridCell place{calc::nameOf(start.value().sheet), start.value().column, start.value().row};
  const Reading& now = reading();
  for (std::size_t i = 0; i < now.cellOf.size(); ++i)
    if (now.cells[now.cellOf[i]].place == place) return now.snapshot.blocks[i].id;
  return std::nullopt;
}

CalcDocument::CalcDocument(Context context, Reference<css::frame::XModel> document)
    : inner_(std::make_unique<Inner>(std::move(context), std::move(document))) {}

CalcDocument::~CalcDocument() = default;

Abilities CalcDocument::abilities() const { return calc::calcAbilities(); }

base::Result<Snapshot> CalcDocument::read() const {
  return uno::attempt<Snapshot>("CalcDocument::read", [&] { return inner_->snapshot(); });
}

base::Result<Site> CalcDocument::survey(const Place& place,
                                        const std::vector<PlannedBlock>& blocks) const {
  return uno::attempt<Site>("CalcDocument::survey", [&]() -> base::Result<Site> {
    MEIBUN_TRY(plan, inner_->plan(place, blocks));
    return std::move(plan.site);
  });
}

base::Result<Applied> CalcDocument::apply(const Change& change) {
  return uno::attempt<Applied>("CalcDocument::apply", [&] { return inner_->apply(change); });
}

base::Result<void> CalcDocument::show(Revision at, BlockId block) {
  return uno::attempt<void>("CalcDocument::show", [&] { return inner_->show(at, block); });
}

std::optional<BlockId> CalcDocument::blockAtCursor(Revision at) {
  const auto found = uno::attempt<std::optional<BlockId>>(
      "CalcDocument::blockAtCursor", [&] { return inner_->blockAtCursor(at); });
  return found ? found.value() : std::nullopt;
}

}  // namespace meibun::document
