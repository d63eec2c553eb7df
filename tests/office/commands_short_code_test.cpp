// SPDX-License-Identifier: MPL-2.0
// A clause by its short code: what is taken for the code, and what goes for it.
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gmock/gmock.h>

#include "office/document/impress_pages.hpp"
#include "tests/office/command_case.hpp"
#include "tests/office/fixture/window.hpp"

namespace meibun::fixture {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

css::beans::PropertyValue words(std::string_view name, const char* utf8) {
  return uno::argument(name, OUString::fromUtf8(utf8));
}

class CommandsShortCode : public CommandCase {
 protected:
  void key(sal_Int16 code, sal_uInt16 character, sal_Int16 modifiers = 0) const {
    css::awt::KeyEvent event;
    event.Source = controller()->getFrame()->getComponentWindow();
    event.KeyCode = code;
    event.KeyChar = character;
    event.Modifiers = modifiers;
    const auto robot =
        query<css::awt::XToolkitRobot>(css::awt::Toolkit::create(office().context()));
    robot->keyPress(event);
    robot->keyRelease(event);
  }
};

// The text of a cell is in the sheet only once editing has ended: the code was not found.
TEST_F(CommandsShortCode, ACodeIsTakenWhileItIsStillBeingTypedIntoTheCell) {
  open("scalc");
  controller()->getFrame()->getComponentWindow()->setFocus();
  key(css::awt::Key::C, u'C');
  key(css::awt::Key::N, u'N');
  finishPainting(office());
  ASSERT_THAT(content(), ElementsAre(""));
  const auto finished = send("InsertShortCode");
  EXPECT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(content().front(), HasSubstr("最新の状態"));
}

// Letter by letter: what is still being typed into a box is finished first.
TEST_F(CommandsShortCode, ACodeAloneInATextBoxGivesWayToItsClause) {
  open("simpress");
  const auto before = content();
  startBox();
  controller()->getFrame()->getComponentWindow()->setFocus();
  key(css::awt::Key::C, u'C');
  key(css::awt::Key::N, u'N');
  finishPainting(office());
  const auto finished = send("InsertShortCode");
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(content(), testing::Not(Contains("CN")));
  EXPECT_THAT(content(), Contains(HasSubstr("最新の状態")));
  EXPECT_EQ(anchors(), 1);
  undo();
  EXPECT_EQ(anchors(), 0);
  EXPECT_THAT(content(), Contains("CN"));
  undo();
  EXPECT_EQ(content(), before);
}

// The outline of the layout takes the clause itself, as an empty one does.
TEST_F(CommandsShortCode, ACodeInAnOutlineIsReplacedThere) {
  open("simpress");
  const auto boxes = slide()->getCount();
  const auto kindOf = document::impress::kindOf;
  Reference<css::drawing::XShape> outline;
  for (sal_Int32 i = 0; i < boxes; ++i) {
    const Reference<css::drawing::XShape> shape(slide()->getByIndex(i), css::uno::UNO_QUERY_THROW);
    if (kindOf(shape) == "OutlinerShape" || kindOf(shape) == "SubtitleShape") outline = shape;
  }
  ASSERT_TRUE(outline.is());
  query<css::text::XTextRange>(outline)->setString("CN");
  query<css::view::XSelectionSupplier>(controller())->select(Any(outline));
  const auto finished = send("InsertShortCode");
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(slide()->getCount(), boxes);
  EXPECT_THAT(uno::utf8(query<css::text::XTextRange>(outline)->getString()),
              HasSubstr("最新の状態"));
  undo();
  EXPECT_THAT(content(), Contains("CN"));
  EXPECT_EQ(anchors(), 0);
}

TEST_F(CommandsShortCode, WhatElseStandsInABoxStays) {
  open("simpress");
  EXPECT_EQ(send("InsertShortCode").code, "command.no-code-box");
  type("備考 CN");
  const auto finished = send("InsertShortCode");
  EXPECT_EQ(finished.code, "command.code-unknown") << finished.message;
  EXPECT_THAT(content(), Contains("備考 CN"));
  EXPECT_EQ(anchors(), 0);
}

// Ctrl+Shift+F3, as registry/Accelerators.xcu has it.
TEST_F(CommandsShortCode, TheKeyReplacesTheCodeByItsClause) {
  open("swriter");
  type("CN");
  controller()->getFrame()->getComponentWindow()->setFocus();
  key(css::awt::Key::F3, 0, css::awt::KeyModifier::SHIFT | css::awt::KeyModifier::MOD1);
  EXPECT_TRUE(waitUntil([&] { return anchors() > 0; }));
  EXPECT_THAT(content(), testing::Each(testing::Not(HasSubstr("CN"))));
}

TEST_F(CommandsShortCode, InTheMiddleOfATextOnlyTheCodeGoes) {
  open("swriter");
  type("備考ａ１９");
  const auto before = content();
  const auto finished = send("InsertShortCode");
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(content().front(), "備考");
  EXPECT_GT(anchors(), 0);
  undo();
  EXPECT_EQ(content(), before);
}

// The code at the end of a selection was found, and all of the selection gave way to its clause.
TEST_F(CommandsShortCode, WhatElseIsSelectedStays) {
  open("swriter");
  type("備考A19");
  const auto before = content();
  cursor()->gotoStart(true);
  EXPECT_EQ(send("InsertShortCode").code, "command.code-unknown");
  EXPECT_EQ(content(), before);
  cursor()->gotoEnd(false);
  cursor()->goLeft(3, true);
  const auto finished = send("InsertShortCode");
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(content().front(), "備考");
  EXPECT_GT(anchors(), 0);
}

// The code stayed selected: what was typed next wrote over it.
TEST_F(CommandsShortCode, AQuestionLeavesTheCursorBehindTheCode) {
  open("swriter");
  type("備考G1");
  EXPECT_EQ(send("InsertShortCode").code, "panel.ask-open");
  EXPECT_TRUE(cursor()->isCollapsed());
  const auto finished = send("InsertShortCode", {words("Consents", "panel.ask-open")});
  EXPECT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(content().front(), "備考");
}

TEST_F(CommandsShortCode, OtherCellsAreReplacedOnlyWithConsent) {
  open("scalc");
  type("CN");
  sheet()->getCellByPosition(0, 1)->setFormula("kept");
  const auto before = content();
  const auto asked = send("InsertShortCode");
  ASSERT_FALSE(asked.done());
  EXPECT_THAT(asked.questions, Contains("calc.overwrite"));
  EXPECT_EQ(content(), before);
  const auto agreed = send("InsertShortCode", {words("Consents", "calc.overwrite")});
  EXPECT_TRUE(agreed.done()) << agreed.code << " " << agreed.message;
}

TEST_F(CommandsShortCode, ACellWithOtherWordsIsNoCode) {
  open("scalc");
  type("備考CN");
  EXPECT_EQ(send("InsertShortCode").code, "command.code-unknown");
  EXPECT_THAT(content(), ElementsAre("備考CN"));
}

}  // namespace
}  // namespace meibun::fixture
