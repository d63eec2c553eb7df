// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <filesystem>
#include <limits>
#include <set>
#include <system_error>
#include <tuple>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "core/base/file.hpp"
#include "core/xml/library_reader.hpp"
#include "core/xml/pack_folder.hpp"

namespace meibun::cli {
namespace {

namespace fs = std::filesystem;

// What is found over all paths of a call.
struct Findings {
  base::Diagnostics all;
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string,
                      std::vector<std::pair<std::string, std::string>>>>
      seen;
  std::set<std::string> packs;  // read without an error
  bool unreadable = false;
};

bool isPack(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "pack.xml", error);
}

bool isLibrary(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator it{folder, error}, end; !error && it != end; it.increment(error)) {
    if (isPack(it->path())) return true;
  }
  return false;
}

// The pack that a file belongs to: the nearest folder above it that holds a pack.xml.
fs::path packAbove(const fs::path& file) {
  std::error_code error;
  for (auto folder = fs::absolute(file, error).lexically_normal().parent_path();;
       folder = folder.parent_path()) {
    if (isPack(folder)) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

// Each once, although paths may overlap.
void add(Findings& findings, const base::Diagnostic& finding) {
  const auto& where = finding.where;
  if (findings.seen.emplace(where.file, where.line, where.column, finding.code, finding.arguments)
          .second) {
    findings.all.push_back(finding);
  }
}

void validatePack(const fs::path& folder, Findings& findings) {
  base::Diagnostics found;
  if (const auto pack = xml::readPack(folder, found)) findings.packs.insert(pack->id);
  for (const auto& finding : found)
    add(findings, finding);
}

void validateLibrary(const std::string& folder, Findings& findings) {
  const auto read = xml::readLibrary(folder);
  for (const auto& pack : read.library.packs())
    findings.packs.insert(pack.id);
  for (const auto& finding : read.findings)
    add(findings, finding);
}

// A file means nothing without its pack, so the pack is read and the file's own findings are kept;
// pack.xml's too, for with an error there nothing but the file's shape was looked at.
void validateFile(const fs::path& file, Findings& findings) {
  const auto folder = packAbove(file);
  if (folder.empty()) {
    findings.unreadable = true;
    add(findings, {"cli.no-pack", {base::pathText(file)}});
    return;
  }
  base::Diagnostics found;
  if (const auto pack = xml::readPack(folder, found)) findings.packs.insert(pack->id);
  std::error_code error;
  const auto description = folder / "pack.xml";
  for (auto& finding : found) {
    const auto place = base::pathFrom(finding.where.file);
    if (fs::equivalent(place, file, error)) {
      finding.where.file = base::pathText(file);
      add(findings, finding);
    } else if (fs::equivalent(place, description, error)) {
      finding.where.file =
          base::pathText(file.is_absolute() ? description : fs::proximate(description, error));
      add(findings, finding);
    }
  }
}

void validatePath(const std::string& path, Findings& findings) {
  const auto given = base::pathFrom(path);
  std::error_code error;
  if (isPack(given)) {
    validatePack(given, findings);
  } else if (isLibrary(given)) {
    validateLibrary(path, findings);
  } else if (fs::is_regular_file(given, error)) {
    validateFile(given, findings);
  } else {
    findings.unreadable = true;
    const bool there = fs::exists(given, error);
    add(findings, {there ? "cli.no-pack" : "cli.no-such-path", {path}});
  }
}

std::size_t count(const Findings& findings, base::Severity severity) {
  const auto found =
      std::count_if(findings.all.begin(), findings.all.end(),
                    [&](const auto& finding) { return finding.severity == severity; });
  return static_cast<std::size_t>(found);
}

void printText(const Findings& findings, std::size_t errors, std::size_t warnings, Output& output) {
  for (const auto& finding : findings.all)
    output.line(output.catalog().line(finding));
  output.line(output.text("cli.validated", {{"errors", std::to_string(errors)},
                                            {"warnings", std::to_string(warnings)}}));
}

ExitStatus validate(const Call& call) {
  Findings findings;
  for (const auto& path : call.arguments.words())
    validatePath(path, findings);
  const auto errors = count(findings, base::Severity::error);
  const auto warnings = count(findings, base::Severity::warning);
  if (call.format == "json") {
    auto json = answer("validate", findings.all, call.output);
    json["errors"] = errors;
    json["warnings"] = warnings;
    json["packs"] = findings.packs;
    print(json, call.output);
  } else {
    printText(findings, errors, warnings, call.output);
  }
  if (findings.unreadable) return ExitStatus::unreadable;
  return errors == 0 ? ExitStatus::done : ExitStatus::no;
}

}  // namespace

Command validateCommand() {
  return {"validate",
          "PATH… [OPTION]…",
          "cli.summary-validate",
          1,
          std::numeric_limits<std::size_t>::max(),
          {},
          {"text", "json"},
          validate};
}

}  // namespace meibun::cli
