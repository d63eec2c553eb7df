// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_dress.hpp"

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XTextRange;
using model::Numbering;

bool isItem(Numbering numbering) {
  return numbering == Numbering::bracketed || numbering == Numbering::circled;
}

}  // namespace

Dresser::Dresser(WriterStyles& styles, const ContractHere& contract, bool body)
    : styles_(styles), contract_(contract), body_(body) {}

void Dresser::dress(const Reference<XTextRange>& paragraph, const PlannedBlock& block) {
  const auto part = partOf(block);
  if (const Look* example = exampleOf(part)) {
    likeExample(paragraph, block, *example);
  } else {
    inOwnStyle(paragraph, block);
  }
}

// Also keeps count of where in an article the block stands.
std::optional<Part> Dresser::partOf(const PlannedBlock& block) {
  if (!isItem(block.numbering)) items_ = Numbering::none;
  switch (block.numbering) {
    case Numbering::article:
      inArticle_ = true;
      paragraphs_ = 0;
      paragraphList_ = OUString();
      return Part::article;
    case Numbering::clauseParagraph:
      return ++paragraphs_ == 1 ? Part::firstParagraph : Part::paragraph;
    case Numbering::bracketed:
      return Part::bracketed;
    case Numbering::circled:
      return Part::circled;
    case Numbering::none:
      break;
  }
  if (block.boxed) return std::nullopt;
  // An unnumbered paragraph of an article stands as its first does.
  return inArticle_ && block.role == model::Role::paragraph ? std::optional(Part::firstParagraph)
                                                            : std::nullopt;
}

const Look* Dresser::exampleOf(std::optional<Part> part) {
  if (!part || !inArticle_) return nullptr;
  const auto known = looks_.find(*part);
  if (known != looks_.end()) return &known->second;
  const auto example = contract_.examples.find(*part);
  if (example == contract_.examples.end()) return nullptr;
  return &looks_.emplace(*part, lookOf(example->second)).first->second;
}

void Dresser::likeExample(const Reference<XTextRange>& paragraph, const PlannedBlock& block,
                          const Look& example) {
  applyLook(paragraph, example);
  ListPlace list = example.list;
  if (list.style.isEmpty() || !block.typedLabel.empty()) {
    applyList(paragraph, {});
    return;
  }
  const Look* article = exampleOf(Part::article);
  const bool own =
      block.numbering == Numbering::article || (article != nullptr && article->list.id == list.id);
  if (!own) list.id = listFor(block);
  applyList(paragraph, list);
}

void Dresser::inOwnStyle(const Reference<XTextRange>& paragraph, const PlannedBlock& block) {
  if (body_) {
    setProperty(paragraph, "ParaStyleName", styles_.paragraphStyle(block));
  } else if (block.boxed) {
    for (const auto& [name, value] : boxLines())
      setProperty(paragraph, uno::ustr(name), value);
  }
  applyList(paragraph, ownList(block));
}

ListPlace Dresser::ownList(const PlannedBlock& block) {
  const bool firstParagraph =
      block.numbering == Numbering::clauseParagraph && inArticle_ && paragraphs_ == 1;
  if (block.numbering == Numbering::none || !block.typedLabel.empty() || firstParagraph) return {};
  ListPlace list{.style = styles_.listStyle(block.numbering)};
  if (block.numbering != Numbering::article) list.id = listFor(block);
  return list;
}

// A list id that no other list has makes a list of its own, which begins anew and ends with the
// clause.
OUString Dresser::listFor(const PlannedBlock& block) {
  OUString& list = isItem(block.numbering) ? itemList_ : paragraphList_;
  if (isItem(block.numbering) && items_ != block.numbering) list = OUString();
  if (isItem(block.numbering)) items_ = block.numbering;
  if (list.isEmpty()) {
    list = uno::ustr("MB_" + block.anchor.instance.digits + "_" + std::to_string(++lists_));
  }
  return list;
}

}  // namespace meibun::document
