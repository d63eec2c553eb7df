// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.hpp"
#include "office/document/calc_site.hpp"

namespace meibun::document::calc {

/// Tells whether an insertion pushes rows onto a later printed page: made before it, asked after
/// it. Of a quote's own sheet; an annex is a further page by nature. A sheet with several print
/// areas, or scaled to a number of pages, has no page breaks that Calc would tell. Throws UNO
/// exceptions.
class PageWatch {
 public:
  PageWatch(const Model& model, const SitePlan& plan);
  /// calc.further-page, or nothing.
  base::Diagnostics notes() const;

 private:
  std::vector<std::int32_t> pageStarts() const;

  Sheet sheet_;
  std::vector<std::int32_t> before_;
};

}  // namespace meibun::document::calc
