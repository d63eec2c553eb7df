// SPDX-License-Identifier: MPL-2.0
#include "bench/component/plain_document.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "office/document/properties.hpp"

namespace meibun::bench {
namespace {

using css::container::XEnumerationAccess;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

template <class Work>
void forEach(const Reference<css::uno::XInterface>& container, Work&& work) {
  const auto items = Reference<XEnumerationAccess>(container, UNO_QUERY_THROW)->createEnumeration();
  while (items->hasMoreElements())
    work(Reference<css::beans::XPropertySet>(items->nextElement(), UNO_QUERY_THROW));
}

}  // namespace

void readPortions(const Reference<css::frame::XModel>& document) {
  const auto body = Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText();
  sal_Int64 units = 0;
  forEach(body, [&](const auto& paragraph) {
    forEach(paragraph, [&](const auto& portion) {
      const auto type = document::property<OUString>(portion, "TextPortionType");
      if (type == "Text") {
        units +=
            Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString().getLength();
      } else if (type == "Bookmark") {
        const Reference<css::container::XNamed> bookmark(portion->getPropertyValue("Bookmark"),
                                                         UNO_QUERY);
        if (bookmark.is()) units += bookmark->getName().getLength();
      }
    });
  });
  if (units == 0) throw css::uno::RuntimeException("an empty document was read", document);
}

void removeBookmarks(const Reference<css::frame::XModel>& document) {
  const Reference<css::container::XIndexAccess> bookmarks(
      Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks(),
      UNO_QUERY_THROW);
  for (sal_Int32 i = bookmarks->getCount(); i > 0; --i) {
    Reference<css::lang::XComponent>(bookmarks->getByIndex(i - 1), UNO_QUERY_THROW)->dispose();
  }
}

}  // namespace meibun::bench
