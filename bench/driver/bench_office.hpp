// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/task/XJob.hpp>

#include "bench/driver/statistics.hpp"
#include "office/uno/uno.hpp"
#include "tests/office/fixture/office.hpp"

namespace meibun::bench {

/// An office that has the bench's component (see bench/component/bench_job.hpp for what it does).
class BenchOffice {
 public:
  using Document = Reference<css::lang::XComponent>;

  explicit BenchOffice(const std::filesystem::path& profile);

  fixture::Office& office() { return office_; }
  Document open(std::string_view factory = "swriter") { return office_.open(factory); }
  void close(const Document& document) { office_.close(document); }

  /// Milliseconds, as the component measured them. UNO's exceptions come through.
  Samples call(std::string_view what, const Document& document = {},
               std::initializer_list<std::pair<std::string_view, Any>> arguments = {});
  Samples insert(std::string_view way, const Document& document, int first, int count);

 private:
  fixture::Office office_;
  Reference<css::task::XJob> job_;
};

int undoSteps(const BenchOffice::Document& document);
int bookmarks(const BenchOffice::Document& document);

}  // namespace meibun::bench
