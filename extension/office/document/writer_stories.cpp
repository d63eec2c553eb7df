// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_stories.hpp"

#include <utility>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::container::XEnumerationAccess;
using css::container::XIndexAccess;
using css::text::XText;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

class Walker {
 public:
  Walker(Reference<css::frame::XModel> document,
         const std::function<void(const ParagraphPlace&)>& visit)
      : document_(std::move(document)), visit_(visit) {}

  void all() {
    text(Reference<css::text::XTextDocument>(document_, UNO_QUERY_THROW)->getText(), Story::body,
         false);
    headersAndFooters();
    notes(Reference<css::text::XFootnotesSupplier>(document_, UNO_QUERY_THROW)->getFootnotes());
    notes(Reference<css::text::XEndnotesSupplier>(document_, UNO_QUERY_THROW)->getEndnotes());
    frames();
    const auto pages =
        Reference<css::drawing::XDrawPagesSupplier>(document_, UNO_QUERY_THROW)->getDrawPages();
    for (sal_Int32 i = 0; i < pages->getCount(); ++i) {
      shapes(Reference<XIndexAccess>(pages->getByIndex(i), UNO_QUERY_THROW));
    }
  }

 private:
  void text(const Reference<XText>& text, Story story, bool locked) {
    const std::size_t number = stories_++;
    const auto content = Reference<XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    while (content->hasMoreElements()) {
      const Any element = content->nextElement();
      if (const Reference<css::text::XTextTable> grid{element, UNO_QUERY}; grid.is()) {
        table(grid, story == Story::body ? Story::table : story, locked);
      } else if (const Reference<css::text::XTextRange> paragraph{element, UNO_QUERY};
                 paragraph.is()) {
        visit_({paragraph, text, story, number, locked});
      }
    }
  }

  void table(const Reference<css::text::XTextTable>& grid, Story story, bool locked) {
    for (const OUString& name : grid->getCellNames()) {
      const Reference<XText> cell(grid->getCellByName(name), UNO_QUERY_THROW);
      text(cell, story, locked || property<bool>(cell, "IsProtected"));
    }
  }

  void headersAndFooters() {
    const auto families = Reference<css::style::XStyleFamiliesSupplier>(document_, UNO_QUERY_THROW)
                              ->getStyleFamilies();
    const Reference<XIndexAccess> styles(families->getByName("PageStyles"), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < styles->getCount(); ++i) {
      const Reference<css::style::XStyle> style(styles->getByIndex(i), UNO_QUERY_THROW);
      if (!style->isInUse()) continue;
      edge(style, "Header", Story::header);
      edge(style, "Footer", Story::footer);
    }
  }

  void edge(const Reference<css::style::XStyle>& style, const OUString& which, Story story) {
    if (!property<bool>(style, which + "IsOn")) return;
    edgeText(style, which + "Text", story);
    if (!property<bool>(style, which + "IsShared")) edgeText(style, which + "TextLeft", story);
    if (!property<bool>(style, "FirstIsShared")) edgeText(style, which + "TextFirst", story);
  }

  void edgeText(const Reference<css::style::XStyle>& style, const OUString& name, Story story) {
    const auto content = property<Reference<XText>>(style, name);
    if (content.is()) text(content, story, false);
  }

  void notes(const Reference<XIndexAccess>& list) {
    for (sal_Int32 i = 0; i < list->getCount(); ++i) {
      text(Reference<XText>(list->getByIndex(i), UNO_QUERY_THROW), Story::note, false);
    }
  }

  void frames() {
    const Reference<XIndexAccess> list(
        Reference<css::text::XTextFramesSupplier>(document_, UNO_QUERY_THROW)->getTextFrames(),
        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < list->getCount(); ++i) {
      const Reference<XText> frame(list->getByIndex(i), UNO_QUERY_THROW);
      text(frame, Story::frame, property<bool>(frame, "ContentProtected"));
    }
  }

  void shapes(const Reference<XIndexAccess>& page) {
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
      const Any shape = page->getByIndex(i);
      // Frames stand on the draw page too; frames() has them already.
      if (Reference<css::text::XTextFrame>(shape, UNO_QUERY).is()) continue;
      if (const Reference<XIndexAccess> group{shape, UNO_QUERY}; group.is()) shapes(group);
      if (const Reference<XText> box{shape, UNO_QUERY}; box.is()) text(box, Story::frame, false);
    }
  }

  Reference<css::frame::XModel> document_;
  const std::function<void(const ParagraphPlace&)>& visit_;
  std::size_t stories_ = 0;
};

}  // namespace

void visitParagraphs(const Reference<css::frame::XModel>& document,
                     const std::function<void(const ParagraphPlace&)>& visit) {
  Walker(document, visit).all();
}

}  // namespace meibun::document
