// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_pages.hpp"

#include <com/sun/star/sheet/XSheetPageBreak.hpp>

#include "office/document/calc_grid.hpp"

namespace meibun::document::calc {
namespace {

// Deprecated since its first day, but nothing else makes Calc compute the breaks anew: a row's
// IsStartOfNewPage gives those of the last printing.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
css::uno::Sequence<css::sheet::TablePageBreakData> breaksOf(const Sheet& sheet) {
  const Reference<css::sheet::XSheetPageBreak> breaks(sheet, css::uno::UNO_QUERY_THROW);
  return breaks->getRowPageBreaks();
}
#pragma GCC diagnostic pop

}  // namespace

PageWatch::PageWatch(const Model& model, const SitePlan& plan) {
  if (plan.onAnnex || plan.targets.empty()) return;
  sheet_ = sheetNamed(model, plan.targets.front().sheet);
  before_ = pageStarts();
}

// The first rows of the second and later pages, as far as something is printed.
std::vector<std::int32_t> PageWatch::pageStarts() const {
  const auto areas = printAreas(sheet_);
  const std::int32_t last = areas.empty() ? lastUsedRow(sheet_) : areas.front().bottom;
  const std::int32_t first = areas.empty() ? 0 : areas.front().top;
  std::vector<std::int32_t> starts;
  for (const auto& one : breaksOf(sheet_))
    if (one.Position > first && one.Position <= last) starts.push_back(one.Position);
  return starts;
}

base::Diagnostics PageWatch::notes() const {
  if (!sheet_.is()) return {};
  const auto after = pageStarts();
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (i < before_.size() && after[i] >= before_[i]) continue;
    return {{.code = "calc.further-page",
             .arguments = {{"sheet", nameOf(sheet_)}, {"row", std::to_string(after[i] + 1)}},
             .severity = base::Severity::info}};
  }
  return {};
}

}  // namespace meibun::document::calc
