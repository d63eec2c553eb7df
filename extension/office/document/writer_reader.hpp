// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// A block with what stands for it in the office; good until the document changes.
struct WriterBlock {
  Block block;
  Reference<css::text::XTextRange> paragraph;
  Reference<css::text::XText> text;
  std::vector<Reference<css::container::XNamed>> bookmarks;  // of block.anchors, in their order
};

/// Every paragraph, in reading order; ids are the places in the vector. Linear in the document.
std::vector<WriterBlock> readBlocks(const Reference<css::frame::XModel>& document);

}  // namespace meibun::document
