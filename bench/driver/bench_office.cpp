// SPDX-License-Identifier: MPL-2.0
#include "bench/driver/bench_office.hpp"

#include <vector>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>

#include "office/uno/convert.hpp"

namespace meibun::bench {

using css::uno::UNO_QUERY_THROW;

BenchOffice::BenchOffice(const std::filesystem::path& profile)
    : office_({.profileTemplate = profile, .profile = {}, .environment = {}}),
      job_(uno::create<css::task::XJob>(office_.context(), "org.meibun.Bench")) {}

Samples BenchOffice::call(std::string_view what, const Document& document,
                          std::initializer_list<std::pair<std::string_view, Any>> arguments) {
  std::vector<css::beans::NamedValue> values{{"what", Any(uno::ustr(what))}};
  if (document.is()) values.emplace_back("document", Any(document));
  for (const auto& [name, value] : arguments)
    values.emplace_back(uno::ustr(name), value);
  Sequence<double> measured;
  job_->execute(uno::seq(values)) >>= measured;
  return uno::items(measured);
}

Samples BenchOffice::insert(std::string_view way, const Document& document, int first, int count) {
  return call("insert", document,
              {{"way", Any(uno::ustr(way))},
               {"first", Any(sal_Int32{first})},
               {"count", Any(sal_Int32{count})}});
}

int undoSteps(const BenchOffice::Document& document) {
  return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
      ->getUndoManager()
      ->getAllUndoActionTitles()
      .getLength();
}

int bookmarks(const BenchOffice::Document& document) {
  return Reference<css::container::XIndexAccess>(
             Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks(),
             UNO_QUERY_THROW)
      ->getCount();
}

}  // namespace meibun::bench
