// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_style_undo.hpp"

#include <map>

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <cppuhelper/weakref.hxx>

#include "office/document/properties.hpp"
#include "office/document/writer_look.hpp"

namespace meibun::document {
namespace {

using css::uno::UNO_QUERY_THROW;

// How each paragraph looked, by the name of a bookmark in it.
using Looks = std::map<OUString, Look>;

void putBack(const Reference<css::frame::XModel>& document, const Looks& looks) {
  if (!document.is()) return;
  const auto bookmarks =
      Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
  for (const auto& [name, look] : looks) {
    if (!bookmarks->hasByName(name)) continue;
    const Reference<css::text::XTextContent> bookmark(bookmarks->getByName(name), UNO_QUERY_THROW);
    const auto range = bookmark->getAnchor();
    if (property<OUString>(range, "ParaStyleName") == look.style) continue;
    applyLook(range, look);
    applyList(range, look.list);
  }
}

}  // namespace

void keepStylesForUndo(const Reference<css::frame::XModel>& document,
                       const std::vector<WriterBlock>& blocks, UndoScope& scope) {
  Looks looks;
  for (const auto& block : blocks) {
    if (block.bookmarks.empty()) continue;
    auto look = lookOf(block.paragraph);
    if (!look.style.startsWith("Meibun ")) continue;
    looks.emplace(block.bookmarks.front()->getName(), std::move(look));
  }
  if (looks.empty()) return;
  const css::uno::WeakReference<css::frame::XModel> weak(document);
  scope.record([weak, looks] { putBack(weak, looks); }, [] {});
}

}  // namespace meibun::document
