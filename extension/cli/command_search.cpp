// SPDX-License-Identifier: MPL-2.0
#include <limits>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/library_use.hpp"
#include "cli/words.hpp"
#include "core/select/search.hpp"

namespace meibun::cli {
namespace {

std::string queryOf(const Call& call) {
  std::string query;
  for (const auto& word : call.arguments.words())
    query += (query.empty() ? "" : " ") + word;
  return query;
}

void printHit(const model::Clause& clause, const model::Library& library, const Call& call) {
  call.output.line(model::toString(clause.ref) + "  " +
                   shown(library.state(clause.ref, call.day), call.output) + "  " +
                   model::titleIn(clause, call.environment.language));
}

ExitStatus search(const Call& call) {
  const auto loaded = loadLibrary(call);
  if (!loaded) {
    call.output.report(loaded.error());
    return ExitStatus::unreadable;
  }
  const auto& [library, findings] = loaded.value();
  const auto query = queryOf(call);
  auto json = answer("search", findings, call.output);
  json["query"] = query;
  json["hits"] = Json::array();
  for (const auto& hit : select::Search{library, call.day}.find(query)) {
    const auto* const clause = meantVersion(library, hit.clause, call.day);
    if (clause == nullptr) continue;
    auto head = clauseHead(*clause, library, call);
    head["rank"] = hit.rank;
    json["hits"].push_back(head);
    if (call.format != "json") printHit(*clause, library, call);
  }
  if (call.format == "json") print(json, call.output);
  if (!json["hits"].empty()) return ExitStatus::done;
  call.output.report({"cli.nothing-found", {}, {{"query", query}}, base::Severity::info});
  return ExitStatus::no;
}

}  // namespace

Command searchCommand() {
  return {"search",
          "WORDS [OPTION]…",
          "cli.summary-search",
          1,
          std::numeric_limits<std::size_t>::max(),
          {{"day", "YYYY-MM-DD", "cli.option-day"}},
          {"text", "json"},
          search};
}

}  // namespace meibun::cli
