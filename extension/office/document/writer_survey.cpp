// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_survey.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/render/numbering.hpp"
#include "office/document/signature.hpp"
#include "office/document/writer_protection.hpp"
#include "office/document/writer_removal.hpp"
#include "office/document/writer_runs.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

std::optional<base::Diagnostic> refusalAt(const Reference<css::frame::XModel>& document,
                                          const Spot& spot) {
  if (auto refusal = documentRefusal(document)) return refusal;
  for (const auto& paragraph : paragraphsOf(spot)) {
    if (auto refusal = rangeRefusal(document, paragraph)) return refusal;
  }
  return std::nullopt;
}

bool isOfArticle(const PlannedBlock& block) {
  return block.numbering == model::Numbering::article ||
         block.numbering == model::Numbering::clauseParagraph;
}

// Nothing is known of the blocks yet: then the numbering is what is asked for.
bool wantsContract(const std::vector<PlannedBlock>& blocks) {
  return blocks.empty() || std::any_of(blocks.begin(), blocks.end(), isOfArticle);
}

bool holdsClause(const Spot& spot) {
  RunReader reader;
  Block block;
  std::vector<Reference<css::container::XNamed>> bookmarks;
  for (const auto& part : paragraphsOf(spot))
    reader.read(part, block, bookmarks);
  return !block.anchors.empty();
}

bool isStretch(const Spot& spot) { return !spot.range->getString().isEmpty(); }

void ask(const Context& context, const Reference<css::frame::XModel>& document, const Spot& spot,
         Site& site) {
  if (wouldLoseSignature(context, document)) {
    site.questions.push_back(signatureLost());
  }
  constexpr std::size_t kMost = 24;  // enough to see which selection is meant
  if (isStretch(spot) && holdsClause(spot)) {
    site.questions.push_back(
        {.code = "port.replaces-clause",
         .arguments = {{"text", base::excerpt(uno::u16(spot.range->getString()), kMost)}},
         .severity = base::Severity::question});
  }
}

void askToSplit(const Spot& spot, const std::vector<PlannedBlock>& blocks, Site& site) {
  const auto& here = site.numbering;
  const bool article = std::any_of(blocks.begin(), blocks.end(), [](const PlannedBlock& block) {
    return block.numbering == model::Numbering::article;
  });
  if (!article || here.style == NumberingHere::Style::none || here.nextArticle < 2) return;
  if (!splitsArticle(spot)) return;
  const auto label = render::typedLabel(model::Numbering::article, here.nextArticle - 1, here);
  site.questions.push_back({.code = "port.splits-article",
                            .arguments = {{"label", base::utf8(label)}},
                            .severity = base::Severity::question});
}

void noteNumbers(const Spot& spot, const std::vector<PlannedBlock>& blocks, Site& site) {
  const auto& here = site.numbering;
  if (here.style != NumberingHere::Style::typed) return;
  const auto isArticle = [](const PlannedBlock& block) {
    return block.numbering == model::Numbering::article;
  };
  if (std::none_of(blocks.begin(), blocks.end(), isArticle)) return;
  if (!typedBelow(spot, here.nextArticle)) return;
  const auto label = render::typedLabel(model::Numbering::article, here.nextArticle, here);
  site.notes.push_back({.code = "port.number-twice",
                        .arguments = {{"label", base::utf8(label)}},
                        .severity = base::Severity::info});
}

}  // namespace

WriterSite surveyWriter(const Context& context, const Reference<css::frame::XModel>& document,
                        const base::Result<Spot>& spot, const std::vector<PlannedBlock>& blocks) {
  WriterSite result;
  if (spot.has_error()) {
    result.site.refusal = documentRefusal(document).value_or(spot.error());
    return result;
  }
  result.site.refusal = refusalAt(document, spot.value());
  if (result.site.refusal) return result;
  result.spot = spot.value();
  if (wantsContract(blocks)) result.contract = contractAt(*result.spot);
  result.site.numbering = result.contract.numbering;
  ask(context, document, *result.spot, result.site);
  askToSplit(*result.spot, blocks, result.site);
  noteNumbers(*result.spot, blocks, result.site);
  if (fillsParagraph(*result.spot)) {
    result.site.before = emptyParagraphState(paragraphsOf(*result.spot).front());
  }
  return result;
}

}  // namespace meibun::document
