// SPDX-License-Identifier: MPL-2.0
#include "tests/office/panel_case.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <stdexcept>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <com/sun/star/awt/tree/XTreeDataModel.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <cppuhelper/implbase1.hxx>

#include "core/base/text.hpp"
#include "office/document/impress_reading.hpp"

namespace meibun::fixture {
namespace {

void collect(const Reference<css::awt::tree::XTreeNode>& node, std::vector<std::string>& titles) {
  OUString title;
  if (node->getChildCount() == 0 && (node->getDisplayValue() >>= title) && !title.isEmpty()) {
    titles.push_back(uno::utf8(title));
  }
  for (sal_Int32 i = 0; i < node->getChildCount(); ++i)
    collect(node->getChildAt(i), titles);
}

std::string cellsOf(const Reference<css::sheet::XSpreadsheetDocument>& book) {
  const Reference<css::container::XIndexAccess> sheets(book->getSheets(),
                                                       css::uno::UNO_QUERY_THROW);
  const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(0), css::uno::UNO_QUERY_THROW);
  const auto cursor = sheet->createCursor();
  const Reference<css::sheet::XUsedAreaCursor> area(cursor, css::uno::UNO_QUERY_THROW);
  area->gotoStartOfUsedArea(false);
  area->gotoEndOfUsedArea(true);
  std::string text;
  for (const auto& row :
       Reference<css::sheet::XCellRangeData>(cursor, css::uno::UNO_QUERY_THROW)->getDataArray()) {
    for (const auto& cell : row) {
      OUString value;
      if ((cell >>= value) && !value.isEmpty()) text += uno::utf8(value) + "\n";
    }
  }
  return text;
}

std::string slideTexts(const Reference<css::frame::XModel>& deck) {
  std::string text;
  for (const auto& block : document::impress::readDocument(deck).snapshot.blocks)
    text += base::utf8(textOf(block)) + "\n";
  return text;
}

// A tree or a list has its focus in an inner window, or on a row.
bool holdsFocus(const Accessible& node) {
  if (node.hasState(state::FOCUSED)) return true;
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(), holdsFocus);
}

Reference<css::awt::XToolkitRobot> robotOf(const Office& office) {
  return Reference<css::awt::XToolkitRobot>(css::awt::Toolkit::create(office.context()),
                                            css::uno::UNO_QUERY_THROW);
}

// Called by the office on its main thread, which deals with no other event meanwhile.
class Posting final : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  Posting(std::function<void()> work, std::promise<void>& done)
      : work_(std::move(work)), done_(done) {}
  void SAL_CALL notify(const Any&) override {
    work_();
    done_.set_value();
  }

 private:
  std::function<void()> work_;
  std::promise<void>& done_;
};

}  // namespace

void PanelCase::openPanels(std::string_view factory) {
  document_ = office().open(factory);
  clauses_.emplace(document_);
}

void PanelCase::openPanels(Reference<css::lang::XComponent> document) {
  document_ = std::move(document);
  clauses_.emplace(document_);
}

Reference<css::awt::XControlContainer> PanelCase::documentPanel() const {
  return showPanel(document_, kDocumentPanel);
}

Reference<css::awt::XControl> PanelCase::control(const std::string& name) const {
  const auto& panel = clauses().controls();
  Reference<css::awt::XControl> found;
  // The form's controls come and go with the clause, a moment after it was chosen.
  const auto isThere = [&] {
    found = panel->getControl(uno::ustr(name));
    if (!found.is()) {
      found = Reference<css::awt::XControlContainer>(panel->getControl("form"),
                                                     css::uno::UNO_QUERY_THROW)
                  ->getControl(uno::ustr(name));
    }
    return found.is() && found->getPeer().is();
  };
  if (!waitUntil(isThere)) throw std::runtime_error("the panel has no control " + name);
  return found;
}

std::string PanelCase::textOf(const std::string& name) const {
  return uno::utf8(query<css::awt::XTextComponent>(control(name))->getText());
}

bool PanelCase::isVisible(const std::string& name) const {
  return query<css::awt::XWindow2>(control(name))->isVisible();
}

void PanelCase::focus(const std::string& name) const {
  query<css::awt::XWindow>(control(name))->setFocus();
  ASSERT_TRUE(waitUntil([&] { return hasFocus(name); })) << name;
}

bool PanelCase::hasFocus(const Reference<css::awt::XControl>& control) {
  return holdsFocus(Accessible(control));
}

void PanelCase::pressKey(const Office& office, const Reference<css::awt::XControl>& control,
                         sal_Int16 code) {
  const auto robot = robotOf(office);
  css::awt::KeyEvent event;
  event.Source = control->getPeer();
  event.KeyCode = code;
  robot->keyPress(event);
  robot->keyRelease(event);
}

void PanelCase::pressKey(const Reference<css::awt::XControl>& control, sal_Int16 code,
                         sal_Int16 modifiers) {
  const auto robot = robotOf(office());
  css::awt::KeyEvent event;
  event.Source = control->getPeer();
  event.KeyCode = code;
  event.Modifiers = modifiers;
  robot->keyPress(event);
  robot->keyRelease(event);
}

void PanelCase::click(const Reference<css::awt::XControl>& control, sal_Int32 x, sal_Int32 y) {
  const auto robot = robotOf(office());
  css::awt::MouseEvent event;
  event.Source = control->getPeer();
  event.Buttons = css::awt::MouseButton::LEFT;
  event.X = x;
  event.Y = y;
  event.ClickCount = 1;
  robot->mousePress(event);
  robot->mouseRelease(event);
}

void PanelCase::clickAtOnce(const Reference<css::awt::XControl>& control, sal_Int32 x,
                            sal_Int32 y) {
  std::promise<void> done;
  css::awt::AsyncCallback::create(office().context())
      ->addCallback(new Posting([&] { click(control, x, y); }, done), Any());
  done.get_future().wait();
}

std::vector<std::string> PanelCase::titles() const {
  Reference<css::awt::tree::XTreeDataModel> model;
  query<css::beans::XPropertySet>(control("tree")->getModel())->getPropertyValue("DataModel") >>=
      model;
  std::vector<std::string> titles;
  if (model.is()) collect(model->getRoot(), titles);
  return titles;
}

std::string PanelCase::content() const {
  const Reference<css::text::XTextDocument> text(document_, css::uno::UNO_QUERY);
  if (text.is()) return uno::utf8(text->getText()->getString());
  if (Reference<css::presentation::XPresentationSupplier>(document_, css::uno::UNO_QUERY).is()) {
    return slideTexts(query<css::frame::XModel>(document_));
  }
  return cellsOf(query<css::sheet::XSpreadsheetDocument>(document_));
}

}  // namespace meibun::fixture
