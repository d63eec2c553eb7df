// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/document/writer_contract.hpp"
#include "office/document/writer_look.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Gives each inserted paragraph, in their order, its style and its place in a list. Lists begin
/// anew: 項 in each article, items after anything that is no item of theirs; no list of the
/// document goes on in the clause or the other way, but for articles and what is numbered within
/// their list.
class Dresser {
 public:
  Dresser(WriterStyles& styles, const ContractHere& contract, bool body);

  void dress(const Reference<css::text::XTextRange>& paragraph, const PlannedBlock& block);

 private:
  std::optional<Part> partOf(const PlannedBlock& block);
  const Look* exampleOf(std::optional<Part> part);
  void likeExample(const Reference<css::text::XTextRange>& paragraph, const PlannedBlock& block,
                   const Look& example);
  void inOwnStyle(const Reference<css::text::XTextRange>& paragraph, const PlannedBlock& block);
  OUString listFor(const PlannedBlock& block);
  ListPlace ownList(const PlannedBlock& block);

  WriterStyles& styles_;
  const ContractHere& contract_;
  bool body_;
  std::map<Part, Look> looks_;
  bool inArticle_ = false;
  int paragraphs_ = 0;  // of the present article
  int lists_ = 0;
  OUString paragraphList_;
  OUString itemList_;
  model::Numbering items_ = model::Numbering::none;
};

}  // namespace meibun::document
