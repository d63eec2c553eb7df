// SPDX-License-Identifier: MPL-2.0
#include "cli/library_use.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/file.hpp"
#include "core/xml/library_reader.hpp"

namespace meibun::cli {
namespace {

// "keep-updated@2" is the name and 2; without a version 0. Nothing for a version that is no number.
std::optional<std::pair<std::string, int>> splitVersion(const std::string& written) {
  const auto at = written.rfind('@');
  if (at == std::string::npos) return std::pair{written, 0};
  int version = 0;
  const char* const end = written.data() + written.size();
  const auto result = std::from_chars(written.data() + at + 1, end, version);
  if (result.ec != std::errc{} || result.ptr != end || version < 1) return std::nullopt;
  return std::pair{written.substr(0, at), version};
}

bool answersTo(const model::Clause& clause, const std::string& name) {
  return name == model::toString(clause.ref.clause) || name == clause.ref.clause.clause ||
         (!clause.code.empty() && name == clause.code);
}

std::set<model::ClauseRef> candidates(const model::Library& library, const std::string& name) {
  std::set<model::ClauseRef> refs;
  for (const auto& pack : library.packs()) {
    for (const auto& clause : pack.clauses) {
      if (answersTo(clause, name)) refs.insert(clause.ref.clause);
    }
  }
  return refs;
}

base::Diagnostic unknown(const std::string& written) {
  return {"cli.clause-unknown", {}, {{"clause", written}}};
}

}  // namespace

base::Result<LoadedLibrary> loadLibrary(const Call& call, bool optional) {
  const auto& folder = call.environment.library;
  std::error_code error;
  if (!std::filesystem::is_directory(base::pathFrom(folder), error)) {
    base::Diagnostic problem{"cli.no-library", {}, {{"folder", folder}}};
    if (!optional || call.environment.libraryIsSet) return problem;
    problem.severity = base::Severity::warning;
    call.output.report(problem);
    return LoadedLibrary{{}, {problem}};
  }
  auto read = xml::readLibrary(folder);
  const auto noPacks = std::find_if(read.findings.begin(), read.findings.end(),
                                    [](const auto& one) { return one.code == "xml.no-packs"; });
  if (noPacks != read.findings.end() && (!optional || call.environment.libraryIsSet)) {
    return *noPacks;
  }
  for (const auto& finding : read.findings)
    call.output.report(finding);
  return LoadedLibrary{std::move(read.library), std::move(read.findings)};
}

const model::Clause* meantVersion(const model::Library& library, const model::ClauseRef& ref,
                                  const std::string& day) {
  if (const auto* const current = library.current(ref, day)) return current;
  const model::Clause* newest = nullptr;
  const auto* const pack = library.pack(ref.pack);
  if (pack == nullptr) return nullptr;
  for (const auto& clause : pack->clauses) {
    if (clause.ref.clause != ref) continue;
    if (newest == nullptr || newest->ref.version < clause.ref.version) newest = &clause;
  }
  return newest;
}

base::Result<const model::Clause*> findClause(const model::Library& library,
                                              const std::string& written, const std::string& day) {
  const auto split = splitVersion(written);
  if (!split) return unknown(written);
  const auto& [name, version] = *split;
  const auto refs = candidates(library, name);
  if (refs.empty()) return unknown(written);
  if (refs.size() > 1) {
    std::string names;
    for (const auto& ref : refs)
      names += (names.empty() ? "" : ", ") + model::toString(ref);
    return base::Diagnostic{"cli.clause-several", {}, {{"clause", written}, {"clauses", names}}};
  }
  const auto& ref = *refs.begin();
  const auto* const clause =
      version > 0 ? library.version({ref, version}) : meantVersion(library, ref, day);
  if (clause == nullptr) return unknown(written);
  return clause;
}

}  // namespace meibun::cli
