// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>

#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/document/writer_spot.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// What a paragraph of a contract can be an example of.
enum class Part { article, firstParagraph, paragraph, bracketed, circled };

/// What the contract around a spot shows: how its articles are numbered, and for each part the
/// nearest paragraph that is one. Looks upwards first; below only when no article stands above.
/// `numbering` names the style none where the text has no articles.
struct ContractHere {
  NumberingHere numbering;
  std::map<Part, Reference<css::text::XTextRange>> examples;
};

ContractHere contractAt(const Spot& spot);

/// Whether a new article at the spot would take paragraphs or items of the article above it.
bool splitsArticle(const Spot& spot);

/// Whether an article below the spot has this number typed by hand.
bool typedBelow(const Spot& spot, int number);

}  // namespace meibun::document
