// SPDX-License-Identifier: MPL-2.0
#include "bench/component/bench_job.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <com/sun/star/frame/XStorable.hpp>

#include "bench/component/insertion.hpp"
#include "bench/component/main_thread.hpp"
#include "bench/component/panel_use.hpp"
#include "bench/component/plain_document.hpp"
#include "bench/component/stopwatch.hpp"
#include "bench/component/wording.hpp"
#include "core/track/recognise.hpp"
#include "office/document/undo_scope.hpp"
#include "office/document/writer_document.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::bench {
namespace {

constexpr int kClauses = 1000;

template <class T>
T argument(const std::map<std::string, Any>& arguments, const std::string& name) {
  T value{};
  const auto found = arguments.find(name);
  if (found == arguments.end() || !(found->second >>= value)) {
    throw std::runtime_error("argument " + name + " is missing or of another type");
  }
  return value;
}

void saveDocx(const Reference<css::frame::XModel>& document, const OUString& url) {
  Reference<css::frame::XStorable>(document, css::uno::UNO_QUERY_THROW)
      ->storeToURL(url, uno::seq({uno::argument("FilterName", OUString("MS Word 2007 XML"))}));
}

}  // namespace

BenchJob::BenchJob(Context context)
    : context_(std::move(context)), library_(makeLibrary(kClauses)), index_(library_) {}

Any BenchJob::execute(const Sequence<css::beans::NamedValue>& arguments) {
  return uno::guarded("org.meibun.Bench", [&] {
    Arguments named;
    for (const auto& item : arguments)
      named[uno::utf8(item.Name)] = item.Value;
    Milliseconds result;
    onMainThread(context_, [&] { result = run(named); });
    return Any(uno::seq(result));
  });
}

BenchJob::Milliseconds BenchJob::run(const Arguments& arguments) {
  const auto what = uno::utf8(argument<OUString>(arguments, "what"));
  if (what == "auto-text") {
    autoText_ = makeAutoText(context_, library_);
    return {};
  }
  const auto document = argument<Reference<css::frame::XModel>>(arguments, "document");
  if (what == "insert") return insert(arguments, document);
  if (what == "states") return states(arguments, document);
  if (what == "portions") {
    return repeated(argument<sal_Int32>(arguments, "times"), [&] { readPortions(document); });
  }
  if (what == "save") {
    const auto url = argument<OUString>(arguments, "url");
    return {milliseconds([&] { saveDocx(document, url); })};
  }
  if (what == "deck") {
    const auto deck = argument<OUString>(arguments, "deck");
    return {milliseconds([&] { openDeck(context_, document, deck); })};
  }
  if (what == "close-sidebar") {
    closeSidebar(document);
    return {};
  }
  if (what == "search") {
    const auto words = argument<OUString>(arguments, "words");
    return {milliseconds([&] { search(context_, document, words); })};
  }
  if (what == "strip") {
    removeBookmarks(document);
    return {};
  }
  throw std::runtime_error("unknown measurement: " + what);
}

BenchJob::Milliseconds BenchJob::insert(const Arguments& arguments,
                                        const Reference<css::frame::XModel>& document) {
  const auto way = makeWay(uno::utf8(argument<OUString>(arguments, "way")), document);
  const auto first = static_cast<std::size_t>(argument<sal_Int32>(arguments, "first"));
  const auto end = first + static_cast<std::size_t>(argument<sal_Int32>(arguments, "count"));
  const document::ControllerLock lock(document);
  Milliseconds result;
  for (std::size_t position = first; position < end; ++position)
    result.push_back(milliseconds([&] { way->insert(position); }));
  return result;
}

BenchJob::Milliseconds BenchJob::states(const Arguments& arguments,
                                        const Reference<css::frame::XModel>& document) {
  const document::WriterDocument port(context_, document);
  const auto clauses = argument<sal_Int32>(arguments, "clauses");
  return repeated(argument<sal_Int32>(arguments, "times"), [&] {
    const auto found = track::recognise(expectValue(port.read()), index_);
    const auto current =
        std::count_if(found.clauses.begin(), found.clauses.end(),
                      [](const auto& clause) { return clause.status == track::Status::current; });
    if (current != clauses) {
      throw std::runtime_error(std::to_string(current) + " clauses are current, not " +
                               std::to_string(clauses));
    }
  });
}

std::unique_ptr<Way> BenchJob::makeWay(const std::string& name,
                                       const Reference<css::frame::XModel>& document) {
  if (name == "meibun") return meibunWay(context_, document, library_);
  if (name == "calls") return callsWay(document, library_, Breaks::inString);
  if (name == "appended") return callsWay(document, library_, Breaks::appended);
  if (name == "box") return boxWay(document, library_);
  if (name == "string") return stringWay(document, library_);
  if (name == "auto-text" && autoText_.is()) return autoTextWay(document, autoText_);
  throw std::runtime_error("unknown way, or nothing prepared for it: " + name);
}

}  // namespace meibun::bench
