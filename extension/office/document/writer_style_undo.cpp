// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_style_undo.hpp"

#include <map>

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "office/document/properties.hpp"
#include "office/document/writer_look.hpp"
#include "office/document/writer_styles.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::uno::UNO_QUERY_THROW;

// How each paragraph looked, by the name of a bookmark in it.
using Looks = std::map<OUString, Look>;

Reference<css::container::XNameAccess> bookmarksOf(const Reference<css::frame::XModel>& document) {
  return kept(Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks());
}

Reference<css::text::XTextRange> rangeOf(const Reference<css::container::XNameAccess>& bookmarks,
                                         const OUString& name) {
  const Reference<css::text::XTextContent> bookmark(bookmarks->getByName(name), UNO_QUERY_THROW);
  return kept(kept(bookmark)->getAnchor());
}

void putBack(const Reference<css::frame::XModel>& document,
             const std::vector<StyleSnapshot>& styles, const Looks& looks) {
  for (const auto& style : styles)
    makeStyle(document, style);
  const auto bookmarks = bookmarksOf(document);
  for (const auto& [name, look] : looks) {
    if (!bookmarks->hasByName(name)) continue;
    const auto range = rangeOf(bookmarks, name);
    if (property<OUString>(range, "ParaStyleName") == look.style) continue;
    applyLook(range, look);
    applyList(range, look.list);
  }
}

using Lists = std::map<OUString, ListPlace>;

void putInLists(const Reference<css::frame::XModel>& document, const Lists& lists) {
  const auto bookmarks = bookmarksOf(document);
  for (const auto& [name, list] : lists) {
    if (!bookmarks->hasByName(name)) continue;
    applyList(rangeOf(bookmarks, name), list);
  }
}

Looks looksOf(const std::vector<WriterBlock>& blocks) {
  Looks looks;
  for (const auto& block : blocks) {
    if (block.bookmarks.empty()) continue;
    auto look = lookOf(block.paragraph);
    if (!isOwnStyle(look.style)) continue;
    looks.emplace(block.bookmarks.front()->getName(), std::move(look));
  }
  return looks;
}

void drop(const Reference<css::frame::XModel>& document, const std::vector<StyleSnapshot>& styles) {
  for (const auto& style : styles)
    dropStyle(document, style);
}

}  // namespace

StyleCleaning::StyleCleaning(const Reference<css::frame::XModel>& document, UndoScope& scope)
    : document_(document), scope_(scope) {}

void StyleCleaning::begin(const std::vector<WriterBlock>& blocks) {
  styles_ = ownStyles(document_);
  if (styles_.empty()) return;
  scope_.record([document = document_, styles = styles_,
                 looks = looksOf(blocks)] { putBack(document, styles, looks); },
                [] {});
}

void StyleCleaning::finish() {
  if (styles_.empty()) return;
  {
    const UndoPause pause(document_);
    drop(document_, styles_);
  }
  scope_.record([] {}, [document = document_, styles = styles_] { drop(document, styles); });
}

void keepListsForRedo(const Reference<css::frame::XModel>& document,
                      const std::vector<Anchored>& paragraphs, UndoScope& scope) {
  Lists lists;
  for (const auto& [paragraph, name] : paragraphs) {
    if (property<OUString>(paragraph, "NumberingStyleName").isEmpty()) continue;
    lists.emplace(uno::ustr(track::toString(name)),
                  ListPlace{.style = property<OUString>(paragraph, "NumberingStyleName"),
                            .id = property<OUString>(paragraph, "ListId"),
                            .level = property<sal_Int16>(paragraph, "NumberingLevel")});
  }
  if (lists.empty()) return;
  scope.record([] {}, [document, lists] { putInLists(document, lists); });
}

}  // namespace meibun::document
