// SPDX-License-Identifier: MPL-2.0
#include "tests/office/command_case.hpp"

#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

namespace meibun::fixture {
namespace {

css::util::URL urlOf(const Office& office, std::string_view command) {
  css::util::URL url;
  url.Complete = "org.meibun.Meibun:" + uno::ustr(command);
  css::util::URLTransformer::create(office.context())->parseStrict(url);
  return url;
}

// Told once, while it is added.
class Told final : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
 public:
  explicit Told(bool& enabled) : enabled_(enabled) {}
  void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
    enabled_ = event.IsEnabled;
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  bool& enabled_;
};

std::vector<std::string> strings(const Any& value) {
  Sequence<OUString> items;
  value >>= items;
  std::vector<std::string> result;
  for (const auto& item : items)
    result.push_back(uno::utf8(item));
  return result;
}

}  // namespace

bool CommandCase::Finished::done() const {
  return state == css::frame::DispatchResultState::SUCCESS;
}

CommandCase::Finished CommandCase::read(const Any& event) {
  css::frame::DispatchResultEvent result;
  Sequence<css::beans::PropertyValue> values;
  if (!(event >>= result) || !(result.Result >>= values)) {
    throw std::runtime_error("no finished event");
  }
  Finished finished;
  finished.state = result.State;
  for (const auto& value : values) {
    OUString words;
    value.Value >>= words;
    if (value.Name == "Code") finished.code = uno::utf8(words);
    if (value.Name == "Message") finished.message = uno::utf8(words);
    if (value.Name == "Instance") finished.instance = uno::utf8(words);
    if (value.Name == "Questions") finished.questions = strings(value.Value);
  }
  return finished;
}

Reference<css::frame::XController> CommandCase::controller() const {
  return query<css::frame::XModel>(document_)->getCurrentController();
}

CommandCase::Finished CommandCase::send(std::string_view command,
                                        const Arguments& arguments) const {
  return read(css::frame::DispatchHelper::create(office().context())
                  ->executeDispatch(query<css::frame::XDispatchProvider>(controller()->getFrame()),
                                    "org.meibun.Meibun:" + uno::ustr(command), "", 0,
                                    uno::seq(arguments)));
}

void CommandCase::press(std::string_view command) const {
  const auto url = urlOf(office(), command);
  const auto dispatch =
      query<css::frame::XDispatchProvider>(controller()->getFrame())->queryDispatch(url, "", 0);
  ASSERT_TRUE(dispatch.is()) << command;
  dispatch->dispatch(
      url, uno::seq<css::beans::PropertyValue>({uno::argument("KeyModifier", sal_Int16{0})}));
}

std::map<std::string, bool> CommandCase::enabled(const std::vector<std::string>& commands) const {
  std::map<std::string, bool> found;
  const auto provider = query<css::frame::XDispatchProvider>(controller()->getFrame());
  for (const auto& command : commands) {
    const auto url = urlOf(office(), command);
    const auto dispatch = provider->queryDispatch(url, "", 0);
    bool enabled = false;
    const Reference<css::frame::XStatusListener> listener(new Told(enabled));
    dispatch->addStatusListener(listener, url);
    dispatch->removeStatusListener(listener, url);
    found[command] = enabled;
  }
  return found;
}

bool CommandCase::isText() const {
  return Reference<css::text::XTextDocument>(document_, css::uno::UNO_QUERY).is();
}

Reference<css::sheet::XSpreadsheet> CommandCase::sheet() const {
  return query<css::sheet::XSpreadsheetView>(controller())->getActiveSheet();
}

Reference<css::text::XTextViewCursor> CommandCase::cursor() const {
  return query<css::text::XTextViewCursorSupplier>(controller())->getViewCursor();
}

void CommandCase::selectCell(sal_Int32 row) const {
  query<css::view::XSelectionSupplier>(controller())
      ->select(Any(sheet()->getCellByPosition(0, row)));
}

bool CommandCase::isSlides() const {
  return Reference<css::presentation::XPresentationSupplier>(document_, css::uno::UNO_QUERY).is();
}

Reference<css::drawing::XDrawPage> CommandCase::slide() const {
  return Reference<css::drawing::XDrawPage>(
      query<css::drawing::XDrawPagesSupplier>(document_)->getDrawPages()->getByIndex(0),
      css::uno::UNO_QUERY_THROW);
}

// With this key the command does not wait for the mouse.
void CommandCase::startBox() const {
  css::frame::DispatchHelper::create(office().context())
      ->executeDispatch(
          query<css::frame::XDispatchProvider>(controller()->getFrame()), ".uno:Text", "", 0,
          uno::seq<css::beans::PropertyValue>(
              {uno::argument("KeyModifier", sal_Int16{css::awt::KeyModifier::MOD1 << 12})}));
}

void CommandCase::type(std::string_view words) const {
  if (isSlides()) {
    startBox();
    const auto page = slide();
    return Reference<css::text::XTextRange>(page->getByIndex(page->getCount() - 1),
                                            css::uno::UNO_QUERY_THROW)
        ->setString(uno::ustr(words));
  }
  if (!isText()) {
    sheet()->getCellByPosition(0, 0)->setFormula(uno::ustr(words));
    return selectCell(0);
  }
  cursor()->gotoEnd(false);
  const auto range = uno::up<css::text::XTextRange>(cursor());
  range->getText()->insertString(range, uno::ustr(words), false);
  cursor()->gotoEnd(false);
}

std::vector<std::string> CommandCase::content() const {
  std::vector<std::string> lines;
  if (isText()) {
    const auto body = query<css::text::XTextDocument>(document_)->getText();
    const auto paragraphs = query<css::container::XEnumerationAccess>(body)->createEnumeration();
    while (paragraphs->hasMoreElements()) {
      const Reference<css::text::XTextRange> one(paragraphs->nextElement(), css::uno::UNO_QUERY);
      lines.push_back(one.is() ? uno::utf8(one->getString()) : std::string{"(table)"});
    }
    return lines;
  }
  if (isSlides()) {
    const auto page = slide();
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
      const Reference<css::text::XTextRange> box(page->getByIndex(i), css::uno::UNO_QUERY);
      if (box.is() && !box->getString().isEmpty()) lines.push_back(uno::utf8(box->getString()));
    }
    return lines;
  }
  const auto area = query<css::sheet::XUsedAreaCursor>(sheet()->createCursor());
  area->gotoEndOfUsedArea(false);
  const auto last = query<css::sheet::XCellRangeAddressable>(area)->getRangeAddress().EndRow;
  for (sal_Int32 row = 0; row <= last; ++row) {
    const auto cell = query<css::text::XTextRange>(sheet()->getCellByPosition(0, row));
    lines.push_back(uno::utf8(cell->getString()));
  }
  return lines;
}

std::vector<std::string> CommandCase::undoTitles() const {
  std::vector<std::string> titles;
  for (const auto& title : query<css::document::XUndoManagerSupplier>(document_)
                               ->getUndoManager()
                               ->getAllUndoActionTitles()) {
    titles.push_back(uno::utf8(title));
  }
  return titles;
}

void CommandCase::undo() const {
  query<css::document::XUndoManagerSupplier>(document_)->getUndoManager()->undo();
}

}  // namespace meibun::fixture
