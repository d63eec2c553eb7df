// SPDX-License-Identifier: MPL-2.0
#include "core/document/document_port.hpp"

#include <algorithm>

namespace meibun::document {

std::u16string textOf(const Block& block) {
  std::u16string text;
  for (const auto& run : block.runs) {
    if (run.redline != Run::Redline::deleted) text += run.text;
  }
  return text;
}

bool isLine(const Block& block) { return block.cell || block.box; }

bool shareNames(const Block& a, const Block& b) {
  return isLine(a) && a.cell == b.cell && a.box == b.box;
}

std::string cellName(const GridCell& cell) {
  constexpr int kLetters = 26;
  std::string letters;
  for (auto column = cell.column + 1; column > 0; column = (column - 1) / kLetters) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % kLetters));
  }
  return letters + std::to_string(cell.row + 1);
}

bool namesBlock(const Step& step) {
  if (const auto* insert = std::get_if<InsertBlocks>(&step)) {
    return std::holds_alternative<AfterBlock>(insert->at);
  }
  return !std::holds_alternative<SetRecord>(step);
}

bool lacksRevision(const Change& change) {
  return !change.against && std::any_of(change.steps.begin(), change.steps.end(), namesBlock);
}

base::Diagnostic signatureLost() {
  return {"port.signature-lost", {}, {}, base::Severity::question};
}

std::optional<base::Diagnostic> openQuestion(const Change& change,
                                             const base::Diagnostics& questions) {
  const auto open = std::find_if(questions.begin(), questions.end(), [&](const auto& question) {
    return !change.consents.contains(question.code);
  });
  return open == questions.end() ? std::nullopt : std::optional{*open};
}

std::optional<base::Diagnostic> obstacle(const Change& change, const Site& site) {
  return site.refusal ? site.refusal : openQuestion(change, site.questions);
}

}  // namespace meibun::document
