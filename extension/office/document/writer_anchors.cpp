// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_anchors.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "office/document/cursors.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::container::XNamed;
using css::uno::UNO_QUERY_THROW;

}  // namespace

void addAnchor(const Reference<css::frame::XModel>& document,
               const Reference<css::text::XTextRange>& text, const track::AnchorName& name) {
  const auto bookmark = Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                            ->createInstance("com.sun.star.text.Bookmark");
  Reference<XNamed>(bookmark, UNO_QUERY_THROW)->setName(uno::ustr(track::toString(name)));
  text->getText()->insertTextContent(
      text, Reference<css::text::XTextContent>(bookmark, UNO_QUERY_THROW), true);
}

void setAnchor(const Reference<css::frame::XModel>& document, const WriterBlock& block,
               const track::Instance& instance, const std::optional<track::AnchorName>& name) {
  bool named = false;
  for (std::size_t i = 0; i < block.bookmarks.size(); ++i) {
    if (block.block.anchors[i].name.instance != instance) continue;
    if (name && !named) {
      block.bookmarks[i]->setName(uno::ustr(track::toString(*name)));
      named = true;
    } else {
      Reference<css::lang::XComponent>(block.bookmarks[i], UNO_QUERY_THROW)->dispose();
    }
  }
  if (!name || named) return;
  addAnchor(document, rangeOf(cursorOver(block.text, block.paragraph)), *name);
}

}  // namespace meibun::document
