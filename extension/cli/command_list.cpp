// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <limits>
#include <set>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/library_use.hpp"
#include "cli/words.hpp"

namespace meibun::cli {
namespace {

struct Section {
  std::string title;
  std::vector<const model::Clause*> clauses;
};

std::vector<const model::Clause*> versionsOf(const model::Pack& pack, const std::string& id,
                                             const model::Library& library, const Call& call) {
  std::vector<const model::Clause*> versions;
  for (const auto& clause : pack.clauses) {
    if (clause.ref.clause.clause == id) versions.push_back(&clause);
  }
  std::sort(versions.begin(), versions.end(),
            [](const auto* a, const auto* b) { return a->ref.version < b->ref.version; });
  if (call.arguments.has("all") || versions.empty()) return versions;
  return {meantVersion(library, versions.front()->ref.clause, call.day)};
}

std::vector<Section> sectionsOf(const model::Pack& pack, const model::Library& library,
                                const Call& call) {
  std::vector<Section> sections;
  std::set<std::string> seen;
  const auto add = [&](Section& section, const std::string& id) {
    if (!seen.insert(id).second) return;
    for (const auto* const clause : versionsOf(pack, id, library, call)) {
      section.clauses.push_back(clause);
    }
  };
  for (const auto& chapter : pack.chapters) {
    sections.push_back({model::titleIn(chapter, call.environment.language), {}});
    for (const auto& id : chapter.clauses)
      add(sections.back(), id);
  }
  Section rest;
  for (const auto& clause : pack.clauses)
    add(rest, clause.ref.clause.clause);
  if (!rest.clauses.empty()) sections.push_back(std::move(rest));
  return sections;
}

Json setJson(const model::ClauseSet& set, const Call& call) {
  auto uses = Json::array();
  for (const auto& use : set.uses) {
    uses.push_back({{"clause", model::toString(use.clause)},
                    {"variant", toJson(use.variant)},
                    {"place", name(use.place)}});
  }
  return {{"id", set.id},
          {"title", model::titleIn(set, call.environment.language)},
          {"document", name(set.document)},
          {"uses", uses}};
}

void printSet(const model::ClauseSet& set, const Call& call) {
  auto& output = call.output;
  output.line("    " + output.text("cli.list-set",
                                   {{"id", set.id},
                                    {"title", model::titleIn(set, call.environment.language)}}));
  for (const auto& use : set.uses) {
    const auto variant = model::toString(use.variant);
    output.line("      " + model::toString(use.clause) + (variant.empty() ? "" : "  " + variant));
  }
}

Json packJson(const model::Pack& pack, const model::Library& library, const Call& call) {
  auto chapters = Json::array();
  for (const auto& section : sectionsOf(pack, library, call)) {
    auto clauses = Json::array();
    for (const auto* const clause : section.clauses) {
      clauses.push_back(clauseHead(*clause, library, call));
    }
    chapters.push_back({{"title", section.title}, {"clauses", clauses}});
  }
  auto sets = Json::array();
  for (const auto& set : pack.sets)
    sets.push_back(setJson(set, call));
  return {{"id", pack.id},
          {"title", model::titleIn(pack, call.environment.language)},
          {"publisher", pack.publisher},
          {"layer", name(pack.layer)},
          {"chapters", chapters},
          {"sets", sets}};
}

void printPack(const model::Pack& pack, const model::Library& library, const Call& call) {
  auto& output = call.output;
  output.line(pack.id + "  " + model::titleIn(pack, call.environment.language));
  for (const auto& section : sectionsOf(pack, library, call)) {
    if (!section.title.empty()) output.line("  " + section.title);
    for (const auto* const clause : section.clauses) {
      output.line("    " + model::toString(clause->ref) + "  " +
                  shown(library.state(clause->ref, call.day), output) + "  " +
                  model::titleIn(*clause, call.environment.language));
    }
  }
  for (const auto& set : pack.sets)
    printSet(set, call);
}

ExitStatus list(const Call& call) {
  const auto loaded = loadLibrary(call);
  if (!loaded) {
    call.output.report(loaded.error());
    return ExitStatus::unreadable;
  }
  const auto& [library, findings] = loaded.value();
  const auto wanted = call.arguments.value("pack");
  if (!wanted.empty() && library.pack(wanted) == nullptr) {
    call.output.report({"cli.pack-unknown", {}, {{"pack", wanted}}});
    return ExitStatus::no;
  }
  auto packs = Json::array();
  for (const auto& pack : library.packs()) {
    if (!wanted.empty() && pack.id != wanted) continue;
    if (call.format == "json") {
      packs.push_back(packJson(pack, library, call));
    } else {
      printPack(pack, library, call);
    }
  }
  if (call.format == "json") {
    auto json = answer("list", findings, call.output);
    json["packs"] = packs;
    print(json, call.output);
  }
  return ExitStatus::done;
}

}  // namespace

Command listCommand() {
  return {"list",
          "[OPTION]…",
          "cli.summary-list",
          0,
          0,
          {{"pack", "ID", "cli.option-pack"},
           {"all", "", "cli.option-all"},
           {"day", "YYYY-MM-DD", "cli.option-day"}},
          {"text", "json"},
          list};
}

}  // namespace meibun::cli
