// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/document_rows.hpp"

#include <string_view>
#include <vector>

namespace meibun::sidebar {
namespace {

std::string_view statusKey(track::Status status) {
  switch (status) {
    case track::Status::current:
      return "status.current";
    case track::Status::edited:
      return "status.edited";
    case track::Status::outdated:
      return "status.outdated";
    case track::Status::withdrawn:
      return "status.withdrawn";
    case track::Status::unknown:
      return "status.unknown";
  }
  return "status.unknown";
}

// What bears no mark is followed by nobody, whatever version its wording is of.
std::string statusOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause) {
  if (clause.evidence == track::Evidence::wording) return texts.text("status.wording");
  const auto status = texts.text(statusKey(clause.status));
  if (!clause.edited || clause.status == track::Status::edited) return status;
  return texts.text("status.and-edited", {{"status", status}});
}

std::string evidenceOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause) {
  switch (clause.evidence) {
    case track::Evidence::ledger:
      return {};
    case track::Evidence::anchor:
      return texts.text("panel.evidence-anchor");
    case track::Evidence::wording:
      return texts.text("panel.evidence-wording");
  }
  return {};
}

}  // namespace

std::string titleOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause) {
  return clause.title.empty() ? texts.text("panel.unknown-clause") : clause.title;
}

std::string rowOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause) {
  const bool known = clause.version.has_value();
  auto row = texts.text(known ? "panel.row" : "panel.row-unknown",
                        {{"status", statusOf(texts, clause)},
                         {"title", titleOf(texts, clause)},
                         {"version", known ? std::to_string(clause.version->version) : "?"}});
  if (clause.open.empty()) return row;
  return texts.text("panel.row-open", {{"row", row}, {"n", std::to_string(clause.open.size())}});
}

std::string detailsOf(const l10n::MessageCatalog& texts, const track::FoundClause& clause) {
  std::vector<std::string> lines;
  if (clause.version) lines.push_back(toString(*clause.version));
  if (clause.entry) {
    lines.push_back(texts.text("panel.inserted-on", {{"day", clause.entry->inserted}}));
  }
  if (clause.copy) lines.push_back(texts.text("panel.is-copy"));
  if (!clause.missing.empty()) {
    lines.push_back(texts.text("panel.missing", {{"n", std::to_string(clause.missing.size())}}));
  }
  if (!clause.added.empty()) {
    lines.push_back(texts.text("panel.added", {{"n", std::to_string(clause.added.size())}}));
  }
  if (clause.reordered) lines.push_back(texts.text("panel.reordered"));
  lines.push_back(evidenceOf(texts, clause));
  std::string text;
  for (const std::string& line : lines) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

}  // namespace meibun::sidebar
