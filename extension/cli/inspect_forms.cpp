// SPDX-License-Identifier: MPL-2.0
#include "cli/inspect_forms.hpp"

#include <algorithm>

#include "cli/words.hpp"
#include "core/base/text.hpp"

namespace meibun::cli {
namespace {

// Blocks carry the numbers 0, 1, … of their place in the snapshot.
const document::Block& blockOf(const Inspected& inspected, document::BlockId id) {
  return inspected.snapshot.blocks.at(id.value);
}

std::string placeOf(const document::Block& block, const Output& output) {
  if (block.cell) return block.cell->sheet + "." + cellName(*block.cell);
  if (block.box) {
    return output.text("cli.inspect-slide", {{"slide", std::to_string(block.box->slide)},
                                             {"number", std::to_string(block.id.value + 1)},
                                             {"story", name(block.story)}});
  }
  return output.text("cli.inspect-place", {{"number", std::to_string(block.id.value + 1)},
                                           {"story", name(block.story)}});
}

std::string titleOf(const track::FoundClause& clause) {
  return (clause.version ? model::toString(*clause.version) : clause.key.digits) +
         (clause.title.empty() ? "" : "  " + clause.title);
}

// "current", "edited", or "outdated, edited" where both hold.
std::string stateOf(const track::FoundClause& clause, const Output& output) {
  auto text = shown(clause.status, output);
  if (clause.edited && clause.status != track::Status::edited) {
    text += output.text("cli.inspect-and-edited");
  }
  return text;
}

std::string originOf(const track::FoundClause& clause, const Output& output) {
  const auto evidence = shown(clause.evidence, output);
  if (!clause.entry) return output.text("cli.inspect-known-by", {{"evidence", evidence}});
  const auto& entry = *clause.entry;
  if (entry.release == 0) {
    return output.text("cli.inspect-draft", {{"day", entry.inserted}, {"evidence", evidence}});
  }
  return output.text("cli.inspect-origin", {{"day", entry.inserted},
                                            {"release", std::to_string(entry.release)},
                                            {"evidence", evidence}});
}

std::string ordinalOf(const track::FoundClause& clause, const track::OpenPlace& place) {
  const auto found = std::find_if(clause.blocks.begin(), clause.blocks.end(),
                                  [&](const auto& one) { return one.block == place.block; });
  return found == clause.blocks.end() ? "?" : std::to_string(found->ordinal);
}

void printClause(const track::FoundClause& clause, const Inspected& inspected, Output& output) {
  output.line("  " + stateOf(clause, output) + "  " + titleOf(clause));
  if (!clause.variant.empty()) {
    const auto variant = model::toString(clause.variant);
    output.line("    " + output.text("cli.inspect-variant", {{"variant", variant}}));
  }
  for (const auto& [parameter, words] : clause.values) {
    output.line("    " + output.text("cli.inspect-value",
                                     {{"parameter", parameter}, {"words", base::utf8(words)}}));
  }
  for (const auto& place : clause.open) {
    output.line("    " + output.text("cli.inspect-open", {{"title", place.title},
                                                          {"ordinal", ordinalOf(clause, place)}}));
  }
  output.line("    " + originOf(clause, output));
  for (const auto& found : clause.blocks) {
    auto line = "    " + output.text("cli.inspect-block",
                                     {{"ordinal", std::to_string(found.ordinal)},
                                      {"place", placeOf(blockOf(inspected, found.block), output)}});
    if (found.edited) line += output.text("cli.inspect-and-edited");
    if (found.copy) line += output.text("cli.inspect-and-copied");
    output.line(line);
  }
  for (const int ordinal : clause.missing) {
    output.line("    " +
                output.text("cli.inspect-missing", {{"ordinal", std::to_string(ordinal)}}));
  }
}

Json blockJson(const track::FoundBlock& found, const Inspected& inspected) {
  const auto& block = blockOf(inspected, found.block);
  return {{"ordinal", found.ordinal},
          {"edited", found.edited},
          {"copy", found.copy},
          {"anchored", found.anchored},
          {"story", name(block.story)},
          {"number", block.id.value + 1},
          {"sheet", block.cell ? Json(block.cell->sheet) : Json()},
          {"cell", block.cell ? Json(cellName(*block.cell)) : Json()},
          {"slide", block.box ? Json(block.box->slide) : Json()},
          {"text", base::utf8(document::textOf(block))}};
}

Json openJson(const track::OpenPlace& place) {
  return {{"parameter", place.parameter},
          {"title", place.title},
          {"number", place.block.value + 1},
          {"begin", place.begin},
          {"length", place.length}};
}

Json clauseJson(const track::FoundClause& clause, const Inspected& inspected) {
  auto blocks = Json::array();
  for (const auto& found : clause.blocks)
    blocks.push_back(blockJson(found, inspected));
  auto added = Json::array();
  for (const auto id : clause.added)
    added.push_back(id.value + 1);
  auto open = Json::array();
  for (const auto& place : clause.open)
    open.push_back(openJson(place));
  const auto* const entry = clause.entry ? &*clause.entry : nullptr;
  return {{"instance", clause.instance.digits},
          {"key", clause.key.digits},
          {"clause", clause.version ? Json(model::toString(clause.version->clause)) : Json()},
          {"version", clause.version ? Json(clause.version->version) : Json()},
          {"title", clause.title},
          {"variant", toJson(clause.variant)},
          {"lang", clause.lang},
          {"values", toJson(clause.values)},
          {"status", name(clause.status)},
          {"edited", clause.edited},
          {"reordered", clause.reordered},
          {"copy", clause.copy},
          {"evidence", name(clause.evidence)},
          {"inserted", entry ? Json(entry->inserted) : Json()},
          {"release", entry && entry->release > 0 ? Json(entry->release) : Json()},
          {"missing", clause.missing},
          {"added", added},
          {"open", open},
          {"blocks", blocks}};
}

base::Diagnostics notesOf(const Inspected& inspected) {
  auto notes = inspected.snapshot.notes;
  for (auto finding : inspected.recognition.findings) {
    if (finding.where.file.empty()) finding.where.file = inspected.file;
    notes.push_back(std::move(finding));
  }
  return notes;
}

}  // namespace

void printText(const Inspected& inspected, const Call& call) {
  auto& output = call.output;
  const auto& clauses = inspected.recognition.clauses;
  output.line(inspected.file + ": " +
              output.text("cli.inspect-count", {{"count", std::to_string(clauses.size())}}));
  for (const auto& clause : clauses)
    printClause(clause, inspected, output);
  for (const auto& note : notesOf(inspected))
    output.report(note);
}

Json toJson(const Inspected& inspected, const Output& output) {
  auto clauses = Json::array();
  for (const auto& clause : inspected.recognition.clauses) {
    clauses.push_back(clauseJson(clause, inspected));
  }
  return {{"file", inspected.file},
          {"readable", true},
          {"family", name(inspected.snapshot.abilities.family)},
          {"kind", files::toString(inspected.kind)},
          {"notes", toJson(notesOf(inspected), output)},
          {"clauses", clauses}};
}

Json unreadableJson(const std::string& file, const base::Diagnostic& error, const Output& output) {
  return {{"file", file}, {"readable", false}, {"error", toJson(error, output)}};
}

}  // namespace meibun::cli
