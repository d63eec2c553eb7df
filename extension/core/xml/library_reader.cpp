// SPDX-License-Identifier: MPL-2.0
#include "core/xml/library_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/file.hpp"
#include "core/model/variant.hpp"
#include "core/xml/element.hpp"
#include "core/xml/pack_folder.hpp"

namespace meibun::xml {
namespace {

namespace fs = std::filesystem;

void reportUnreadable(const fs::path& path, const std::error_code& error,
                      base::Diagnostics& findings) {
  const auto file = base::pathText(path);
  report(findings, "file.unreadable", {file}, {{"file", file}, {"reason", error.message()}});
}

// A link to itself or a folder that may not be entered is said, and the others are still read.
bool isPack(const fs::path& folder, base::Diagnostics& findings) {
  std::error_code error;
  const bool there = fs::exists(folder / "pack.xml", error);
  if (error) reportUnreadable(folder, error, findings);
  return there;
}

std::vector<fs::path> packFolders(const std::string& folder, base::Diagnostics& findings) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::directory_iterator it{base::pathFrom(folder), error}, end; !error && it != end;
       it.increment(error)) {
    if (isPack(it->path(), findings)) folders.push_back(it->path());
  }
  std::sort(folders.begin(), folders.end());
  if (error) {
    reportUnreadable(base::pathFrom(folder), error, findings);
  } else if (folders.empty()) {
    report(findings, "xml.no-packs", {folder}, {{"folder", folder}});
  }
  return folders;
}

struct Read {
  model::Pack pack;
  fs::path folder;
};

void leaveOut(const fs::path& folder, base::Diagnostics& findings) {
  report(findings, "xml.pack-left-out", {base::pathText(folder)},
         {{"pack", base::pathText(folder.filename())}});
}

const Read* findPack(const std::vector<Read>& packs, const std::string& id) {
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&id](const Read& read) { return read.pack.id == id; });
  return found == packs.end() ? nullptr : &*found;
}

bool hasClause(const model::Pack& pack, const std::string& id) {
  return std::any_of(pack.clauses.begin(), pack.clauses.end(),
                     [&id](const model::Clause& clause) { return clause.ref.clause.clause == id; });
}

// A clause that a pack names, and where.
struct Mention {
  model::ClauseRef clause;
  base::Location where;
};

// By relations and by sets.
std::vector<Mention> mentionsIn(const model::Pack& pack) {
  std::vector<Mention> mentions;
  for (const auto& clause : pack.clauses) {
    for (const auto& relation : clause.relations)
      mentions.push_back({relation.clause, relation.where});
  }
  for (const auto& set : pack.sets) {
    for (const auto& use : set.uses)
      mentions.push_back({use.clause, use.where});
  }
  return mentions;
}

// A set asks for a wording that some version has: else it could only be inserted in part.
bool hasWording(const model::Pack& pack, const model::SetUse& use) {
  return std::any_of(pack.clauses.begin(), pack.clauses.end(), [&](const model::Clause& clause) {
    if (clause.ref.clause != use.clause) return false;
    const auto variant = model::complete(pack, clause, use.variant);
    const bool asAsked =
        std::includes(variant.begin(), variant.end(), use.variant.begin(), use.variant.end());
    return asAsked && model::choose(pack, clause, variant).has_value();
  });
}

// Mentions of a clause, or of a wording, that its pack does not have.
base::Diagnostics unknownMentions(const Read& read, const std::vector<Read>& packs) {
  base::Diagnostics unknown;
  for (const auto& [clause, where] : mentionsIn(read.pack)) {
    const auto* const target = findPack(packs, clause.pack);
    if (target == nullptr || hasClause(target->pack, clause.clause)) continue;
    report(unknown, "xml.unknown-clause", where, {{"clause", toString(clause)}});
  }
  for (const auto& set : read.pack.sets) {
    for (const auto& use : set.uses) {
      const auto* const target = findPack(packs, use.clause.pack);
      if (target == nullptr || !hasClause(target->pack, use.clause.clause)) continue;
      if (hasWording(target->pack, use)) continue;
      report(unknown, "xml.set-no-wording", use.where,
             {{"clause", toString(use.clause)}, {"variant", model::toString(use.variant)}});
    }
  }
  return unknown;
}

// All packs are looked at before one is left out, so that a pack's mistake is not also another's.
void checkRelations(std::vector<Read>& packs, base::Diagnostics& findings) {
  for (auto& read : packs) {
    auto unknown = unknownMentions(read, packs);
    if (unknown.empty()) continue;
    findings.insert(findings.end(), unknown.begin(), unknown.end());
    leaveOut(read.folder, findings);
    read.folder.clear();
  }
  std::erase_if(packs, [](const Read& read) { return read.folder.empty(); });
}

void warnOfMissingPacks(const std::vector<Read>& packs, base::Diagnostics& findings) {
  for (const auto& read : packs) {
    for (const auto& [clause, where] : mentionsIn(read.pack)) {
      if (findPack(packs, clause.pack) != nullptr) continue;
      report(findings, "xml.missing-pack", where,
             {{"pack", clause.pack}, {"clause", toString(clause)}}, base::Severity::warning);
    }
  }
}

}  // namespace

ReadLibrary readLibrary(const std::string& folder) {
  ReadLibrary result;
  std::vector<Read> packs;
  for (const auto& path : packFolders(folder, result.findings)) {
    if (auto pack = readPack(path, result.findings)) {
      packs.push_back({std::move(*pack), path});
    } else {
      leaveOut(path, result.findings);
    }
  }
  checkRelations(packs, result.findings);
  warnOfMissingPacks(packs, result.findings);
  std::vector<model::Pack> read;
  read.reserve(packs.size());
  for (auto& each : packs)
    read.push_back(std::move(each.pack));
  result.library = model::Library{std::move(read)};
  return result;
}

}  // namespace meibun::xml
