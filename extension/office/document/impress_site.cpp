// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_site.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/presentation/XPresentation2.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>

#include "office/document/article_label.hpp"
#include "office/document/signature.hpp"
#include "office/document/undo_scope.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

bool showRuns(const Model& model) {
  const Reference<css::presentation::XPresentationSupplier> supplier(model, UNO_QUERY_THROW);
  const Reference<css::presentation::XPresentation2> show(supplier->getPresentation(), UNO_QUERY);
  return show.is() && show->isRunning();
}

base::Result<Page> pageFor(const Model& model, const Reading& reading, const Place& place) {
  MEIBUN_TRY(shown, shownPage(model));
  if (std::holds_alternative<Selection>(place)) return shown;
  if (std::holds_alternative<DocumentEnd>(place)) return pageAt(model, pageCount(model) - 1);
  const auto* after = std::get_if<AfterBlock>(&place);
  if (after == nullptr) return base::Diagnostic{.code = "port.place-of-sheets"};
  const auto index = reading.indexOf(after->block);
  if (!index) {
    return base::Diagnostic{.code = "port.no-such-block",
                            .arguments = {{"block", std::to_string(after->block.value)}}};
  }
  return reading.boxes[reading.boxOf[*index]].page;
}

bool isBody(const Shape& shape) {
  const auto kind = kindOf(shape);
  return kind == "OutlinerShape" || kind == "SubtitleShape";
}

bool takesText(const Shape& shape) { return isBody(shape) && isEmptyPlaceholder(shape); }

Shape onlyEmptyOutline(const Page& page) {
  Shape found;
  for (const Shape& shape : shapesOf(page)) {
    if (kindOf(shape) != "OutlinerShape" || !isEmptyPlaceholder(shape)) continue;
    if (found.is()) return {};
    found = shape;
  }
  return found;
}

// What a short code alone was typed into.
Shape codeBox(const Model& model, const Place& place) {
  const auto* selection = std::get_if<Selection>(&place);
  if (selection == nullptr || selection->code.empty()) return {};
  const auto box = selectedBox(model);
  return box.is() && uno::u16(textOf(box)->getString()) == selection->code ? box : Shape();
}

bool oneClause(const std::vector<PlannedBlock>& blocks) {
  return std::all_of(blocks.begin(), blocks.end(), [&](const PlannedBlock& block) {
    return block.anchor.instance == blocks.front().anchor.instance;
  });
}

Shape placeholderFor(const Model& model, const Page& page, const Place& place,
                     const std::vector<PlannedBlock>& blocks) {
  if (!std::holds_alternative<Selection>(place)) return {};
  const auto selected = selectedShape(model);
  if (selected.is()) return takesText(selected) ? selected : Shape();
  return oneClause(blocks) ? onlyEmptyOutline(page) : Shape();
}

// The articles that stand on the slides up to this one.
int nextArticle(const Reading& reading, std::int32_t slide) {
  int last = 0;
  for (const Block& block : reading.snapshot.blocks) {
    if (block.box->slide > slide || block.story == Story::note) continue;
    if (const auto label = typedArticleLabel(document::textOf(block))) last = label->number;
  }
  return last + 1;
}

}  // namespace

Shape selectedBox(const Model& model) {
  const auto selected = selectedShape(model);
  if (!selected.is() || isEmptyPlaceholder(selected)) return {};
  const bool takes = isBody(selected) || kindOf(selected) == "TextShape";
  return takes && textOf(selected).is() ? selected : Shape();
}

std::optional<base::Diagnostic> documentRefusal(const Model& model) {
  if (Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)->isReadonly())
    return base::Diagnostic{.code = "port.read-only"};
  if (showRuns(model)) return base::Diagnostic{.code = "impress.show-runs"};
  return UndoScope::refusal(model);
}

SlideSite siteFor(const Context& context, const Model& model, const Reading& reading,
                  const Place& place, const std::vector<PlannedBlock>& blocks) {
  SlideSite result;
  result.site.numbering.style = NumberingHere::Style::typed;
  result.site.refusal = documentRefusal(model);
  if (result.site.refusal) return result;
  const auto page = pageFor(model, reading, place);
  if (page.has_error()) {
    result.site.refusal = page.error();
    return result;
  }
  result.page = page.value();
  result.site.numbering.nextArticle = nextArticle(reading, indexOf(result.page) + 1);
  if (wouldLoseSignature(context, model)) {
    result.site.questions.push_back(signatureLost());
  }
  if (blocks.empty()) return result;
  if (const auto typed = codeBox(model, place); typed.is()) {
    (isBody(typed) ? result.placeholder : result.replaced) = typed;
  } else {
    result.placeholder = placeholderFor(model, result.page, place, blocks);
  }
  if (!result.placeholder.is()) return result;
  result.site.before.emplace(blocks.front().anchor.instance.digits + ".cell.0",
                             std::string(kPlaceholder) + nameOf(result.placeholder));
  return result;
}

}  // namespace meibun::document::impress
