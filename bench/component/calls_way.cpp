// SPDX-License-Identifier: MPL-2.0
#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "bench/component/insertion.hpp"
#include "bench/component/ways.hpp"
#include "bench/component/wording.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::bench {
namespace {

using css::text::XTextCursor;
using css::text::XTextRange;
using css::uno::UNO_QUERY_THROW;

// A clause as the arguments of the office's calls.
struct Prepared {
  OUString text;  // the paragraphs, each break a "\r"
  std::vector<OUString> paragraphs;
  std::vector<OUString> bookmarks;
  std::vector<std::pair<OUString, OUString>> properties;
};

void add(Prepared& prepared, const document::InsertBlocks& insert) {
  for (const auto& block : insert.blocks) {
    prepared.paragraphs.push_back(uno::ustr(block.text));
    prepared.bookmarks.push_back(uno::ustr(track::toString(block.anchor)));
  }
}

Prepared prepare(const model::Library& library, std::size_t position) {
  const auto insertion = atDocumentEnd(renderClause(library, position));
  const document::Abilities abilities{.family = document::Family::text,
                                      .carrier = document::Carrier::bookmark,
                                      .tracksWording = true,
                                      .undoes = true,
                                      .liveNumbering = true};
  Prepared result;
  // The first clause fills the empty paragraph of a new document.
  result.text = uno::ustr((position == 0 ? u"" : u"\r") + plainText(insertion.rendered));
  const auto change = render::planInsertion(insertion, abilities, {});
  for (const auto& step : change.steps) {
    if (const auto* insert = std::get_if<document::InsertBlocks>(&step)) add(result, *insert);
    const auto* record = std::get_if<document::SetRecord>(&step);
    if (record == nullptr || (record->key == track::kFormatProperty && position > 0)) continue;
    result.properties.emplace_back(uno::ustr(record->key), uno::ustr(record->value.value()));
  }
  return result;
}

class CallsWay final : public Way {
 public:
  CallsWay(const Reference<css::frame::XModel>& document, const model::Library& library,
           Breaks breaks)
      : document_(document),
        breaks_(breaks),
        body_(Reference<css::text::XTextDocument>(document, UNO_QUERY_THROW)->getText()) {
    for (std::size_t i = 0; i < library.packs().front().clauses.size(); ++i)
      prepared_.push_back(prepare(library, i));
  }

  void insert(std::size_t position) override {
    const Prepared& clause = prepared_.at(position);
    const auto undo = Reference<css::document::XUndoManagerSupplier>(document_, UNO_QUERY_THROW)
                          ->getUndoManager();
    undo->enterUndoContext(uno::ustr(kTitle));
    const auto start = breaks_ == Breaks::inString ? insertText(clause, position > 0)
                                                   : appendText(clause, position > 0);
    format(start);
    insertBookmarks(clause, start);
    addProperties(clause);
    undo->leaveUndoContext();
  }

 private:
  // Both give a cursor at the clause's beginning; `follows`: the document has text already.
  Reference<XTextCursor> insertText(const Prepared& clause, bool follows) {
    const auto range = body_->createTextCursorByRange(body_->getEnd());
    body_->insertString(uno::up<XTextRange>(range), clause.text, true);
    const auto start = body_->createTextCursorByRange(range->getStart());
    if (follows) start->goRight(1, false);
    return start;
  }

  Reference<XTextCursor> appendText(const Prepared& clause, bool follows) {
    Reference<XTextCursor> start;
    const auto end = body_->createTextCursorByRange(body_->getEnd());
    for (const OUString& paragraph : clause.paragraphs) {
      if (follows || start.is()) {
        body_->insertControlCharacter(uno::up<XTextRange>(end),
                                      css::text::ControlCharacter::APPEND_PARAGRAPH, false);
        end->gotoEnd(false);
      }
      body_->insertString(uno::up<XTextRange>(end), paragraph, false);
      if (start.is()) continue;
      start = body_->createTextCursorByRange(uno::up<XTextRange>(end));
      start->goLeft(lengthOf(paragraph), false);
    }
    return start;
  }

  static sal_Int16 lengthOf(const OUString& paragraph) {
    return static_cast<sal_Int16>(paragraph.getLength());
  }

  void format(const Reference<XTextCursor>& start) {
    const auto inserted = body_->createTextCursorByRange(uno::up<XTextRange>(start));
    inserted->gotoEnd(true);
    document::setProperty(inserted, "ParaStyleName", OUString("Text body"));
    document::setProperty(inserted, "CharLocaleAsian", css::lang::Locale("ja", "JP", ""));
  }

  void insertBookmarks(const Prepared& clause, const Reference<XTextCursor>& cursor) {
    const Reference<css::lang::XMultiServiceFactory> factory(document_, UNO_QUERY_THROW);
    for (std::size_t i = 0; i < clause.paragraphs.size(); ++i) {
      cursor->goRight(lengthOf(clause.paragraphs[i]), true);
      const Reference<css::text::XTextContent> bookmark(
          factory->createInstance("com.sun.star.text.Bookmark"), UNO_QUERY_THROW);
      Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(clause.bookmarks[i]);
      body_->insertTextContent(uno::up<XTextRange>(cursor), bookmark, true);
      cursor->collapseToEnd();
      cursor->goRight(1, false);
    }
  }

  void addProperties(const Prepared& clause) {
    const Reference<css::beans::XPropertyContainer> container(
        Reference<css::document::XDocumentPropertiesSupplier>(document_, UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties(),
        UNO_QUERY_THROW);
    for (const auto& [name, value] : clause.properties)
      container->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, Any(value));
  }

  Reference<css::frame::XModel> document_;
  Breaks breaks_;
  Reference<css::text::XText> body_;
  std::vector<Prepared> prepared_;
};

}  // namespace

std::unique_ptr<Way> callsWay(const Reference<css::frame::XModel>& document,
                              const model::Library& library, Breaks breaks) {
  return std::make_unique<CallsWay>(document, library, breaks);
}

}  // namespace meibun::bench
