// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/typed_text.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "office/document/calc_start.hpp"
#include "office/document/impress_site.hpp"
#include "office/document/writer_spot.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::dispatch {
namespace {

using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::text::XTextViewCursor> viewCursor(const Reference<css::frame::XModel>& document) {
  return Reference<css::text::XTextViewCursorSupplier>(document->getCurrentController(),
                                                       UNO_QUERY_THROW)
      ->getViewCursor();
}

void run(const Context& context, const Reference<css::frame::XModel>& document, const char* command,
         const std::vector<css::beans::PropertyValue>& arguments = {}) {
  const auto controller = document->getCurrentController();
  if (!controller.is()) return;
  css::frame::DispatchHelper::create(context)->executeDispatch(
      Reference<css::frame::XDispatchProvider>(controller->getFrame(), UNO_QUERY_THROW),
      OUString::createFromAscii(command), "", 0, uno::seq(arguments));
}

// As long as a cell is being edited its text is not in the sheet. Calc ends that before a command
// such as this one, which goes nowhere.
void finishTyping(const Context& context, const Reference<css::frame::XModel>& document) {
  run(context, document, ".uno:GoDown",
      {uno::argument("By", sal_Int16{0}), uno::argument("Sel", false)});
}

bool isSheet(const Reference<css::frame::XModel>& document) {
  const Reference<css::lang::XServiceInfo> kind(document, UNO_QUERY);
  return kind.is() && kind->supportsService("com.sun.star.sheet.SpreadsheetDocument");
}

bool isPresentation(const Reference<css::frame::XModel>& document) {
  return Reference<css::presentation::XPresentationSupplier>(document, UNO_QUERY).is();
}

}  // namespace

base::Result<TypedText> TypedText::at(const Context& context,
                                      const Reference<css::frame::XModel>& document) {
  return uno::attempt<TypedText>("TypedText::at", [&]() -> base::Result<TypedText> {
    TypedText typed;
    typed.document_ = document;
    if (isSheet(document)) {
      finishTyping(context, document);
      MEIBUN_TRY(start, document::calc::selectedCell(document));
      const auto cell = document::calc::cellAt(start.sheet, start.column, start.row);
      typed.range_.set(cell, UNO_QUERY_THROW);
      typed.text_ = uno::u16(typed.range_->getString());
      typed.cell_ =
          document::calc::shown(document::calc::mergedAreaAt(start.sheet, start.column, start.row));
      return typed;
    }
    if (isPresentation(document)) {
      run(context, document, ".uno:SelectObject");  // a box that was typed in stays selected
      typed.range_.set(document::impress::selectedBox(document), UNO_QUERY);
      if (!typed.range_.is()) return base::Diagnostic{.code = "command.no-code-box"};
      typed.text_ = uno::u16(typed.range_->getString());
      typed.box_ = true;
      return typed;
    }
    MEIBUN_TRY(spot, document::spotOfSelection(document));
    typed.range_ = spot.range;
    typed.text_ = uno::u16(spot.range->getString());
    typed.selected_ = !typed.text_.empty();
    if (typed.selected_) return typed;
    const Reference<css::text::XParagraphCursor> cursor(
        spot.text->createTextCursorByRange(spot.range->getStart()), UNO_QUERY_THROW);
    cursor->gotoStartOfParagraph(true);
    typed.text_ = uno::u16(cursor->getString());
    return typed;
  });
}

document::Selection TypedText::place() const { return {.code = box_ ? text_ : std::u16string()}; }

base::Result<void> TypedText::selectLast(const std::u16string& code) const {
  if (isWhole()) return boost::outcome_v2::success();
  return uno::attempt<void>("TypedText::selectLast", [&]() -> base::Result<void> {
    const auto cursor = range_->getText()->createTextCursorByRange(range_->getStart());
    cursor->goLeft(static_cast<sal_Int16>(code.size()), true);
    if (uno::u16(cursor->getString()) != code) {
      return base::Diagnostic{.code = "command.code-unreachable",
                              .arguments = {{"code", uno::utf8(uno::ustr(code))}}};
    }
    viewCursor(document_)->gotoRange(uno::up<css::text::XTextRange>(cursor), false);
    return boost::outcome_v2::success();
  });
}

void TypedText::restore() const {
  if (isWhole()) return;
  uno::guarded("TypedText::restore", uno::onlyLogged,
               [this] { viewCursor(document_)->gotoRange(range_->getStart(), false); });
}

}  // namespace meibun::dispatch
