// SPDX-License-Identifier: MPL-2.0
// The commands as a person gives them: menu, toolbar, what the panels then show.
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <gmock/gmock.h>

#include "tests/office/command_case.hpp"
#include "tests/office/fixture/window.hpp"
#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

using testing::Contains;
using testing::HasSubstr;

const OUString& toolbar() {
  static const OUString name = "private:resource/toolbar/addon_org.meibun.Meibun.ToolBar";
  return name;
}

// Not into the document: a sheet has a node for each of its cells.
void collect(const Accessible& node, sal_Int16 wanted, std::vector<std::string>& names) {
  for (const auto& child : node.children()) {
    const auto kind = child.role();
    if (kind == wanted) names.push_back(child.name());
    const bool content = kind == role::TABLE || kind == role::DOCUMENT ||
                         kind == role::DOCUMENT_SPREADSHEET || kind == role::DOCUMENT_TEXT;
    if (!content) collect(child, wanted, names);
  }
}

struct Focus : PanelCase {
  using PanelCase::hasFocus;
};

class CommandsWindow : public CommandCase, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    CommandCase::SetUp();
    open(GetParam());
  }

  Reference<css::frame::XLayoutManager> layout() const {
    Reference<css::frame::XLayoutManager> manager;
    query<css::beans::XPropertySet>(controller()->getFrame())->getPropertyValue("LayoutManager") >>=
        manager;
    return manager;
  }
  std::vector<std::string> namesOf(sal_Int16 wanted) const {
    std::vector<std::string> names;
    collect(Accessible{query<css::uno::XInterface>(controller()->getFrame()->getContainerWindow())},
            wanted, names);
    return names;
  }
  Reference<css::awt::XControlContainer> clausesPanel() const {
    return awaitPanel(document(), kClausesPanel);
  }
  // Once the command itself has opened the sidebar: opening it here too would close it again.
  ClausesPanelDriver opened() const {
    awaitPanel(document(), kClausesPanel);
    return ClausesPanelDriver{document()};
  }
  static bool isVisible(const Reference<css::awt::XControlContainer>& panel, const char* name) {
    return query<css::awt::XWindow2>(panel->getControl(uno::ustr(std::string_view{name})))
               ->isVisible() == sal_True;
  }
  // The office works a press off without its lock: to close the document meanwhile is for none but
  // another thread, and the panel would go in the middle of its work.
  static bool isSaid(const Reference<css::awt::XControlContainer>& panel) {
    const auto message = query<css::awt::XFixedText>(panel->getControl("message"));
    return !isVisible(panel, "message.yes") && !message->getText().isEmpty();
  }
  void answerYes(const Reference<css::awt::XControlContainer>& panel) const {
    Accessible(panel->getControl("message.yes")).press();
    EXPECT_TRUE(waitUntil([&] { return isSaid(panel); }));
    finishPainting(office());
  }
};

TEST_P(CommandsWindow, TheMenuIsMergedIntoTheBar) {
  EXPECT_THAT(namesOf(role::MENU), Contains(HasSubstr("明文")));
}

TEST_P(CommandsWindow, TheToolbarIsOffAndCanBeSwitchedOn) {
  const auto manager = layout();
  EXPECT_FALSE(manager->isElementVisible(toolbar()));
  manager->showElement(toolbar());
  ASSERT_TRUE(waitUntil([&] { return manager->isElementVisible(toolbar()) == sal_True; }));
  EXPECT_THAT(namesOf(role::PUSH_BUTTON), Contains("選んだ条項を挿入"));
  manager->hideElement(toolbar());
}

TEST_P(CommandsWindow, ShowClausesOpensTheDeckAndPutsTheFocusInSearch) {
  press("ShowClauses");
  const auto panel = clausesPanel();
  EXPECT_TRUE(waitUntil([&] { return Focus::hasFocus(panel->getControl("search")); }));
}

TEST_P(CommandsWindow, InsertInsertsWhatThePanelShows) {
  const ClausesPanelDriver driver{document()};
  driver.choose("最新の状態の維持");
  press("Insert");
  EXPECT_TRUE(waitUntil([&] { return anchors() > 0; })) << driver.message();
  EXPECT_THAT(driver.message(), HasSubstr("最新の状態の維持"));
}

// A second Insert asked, and a third did nothing that one could see.
TEST_P(CommandsWindow, WhatStandsAlreadyIsAskedAboutAndTheQuestionIsKept) {
  const ClausesPanelDriver driver{document()};
  driver.choose("最新の状態の維持");
  press("Insert");
  ASSERT_TRUE(waitUntil([&] { return anchors() > 0; })) << driver.message();
  const auto once = anchors();
  if (std::string_view{GetParam()} == "scalc") selectCell(9);
  press("Insert");
  const auto& panel = driver.controls();
  ASSERT_TRUE(waitUntil([&] { return isVisible(panel, "message.yes"); })) << driver.message();
  controller()->getFrame()->getComponentWindow()->setFocus();
  press("Insert");
  EXPECT_TRUE(waitUntil([&] { return Focus::hasFocus(panel->getControl("message.yes")); }));
  EXPECT_EQ(anchors(), once);
  answerYes(panel);
  EXPECT_EQ(anchors(), 2 * once) << driver.message();
}

TEST_P(CommandsWindow, AShortCodeOfWhatStandsAlreadyOpensThePanelAndAsks) {
  type("CN");
  ASSERT_TRUE(send("InsertShortCode").done());
  const auto once = anchors();
  if (std::string_view{GetParam()} == "scalc") {
    sheet()->getCellByPosition(0, 9)->setFormula("CN");
    selectCell(9);
  } else {
    type("CN");
  }
  press("InsertShortCode");
  const auto panel = clausesPanel();
  ASSERT_TRUE(waitUntil([&] { return isVisible(panel, "message.yes"); }));
  EXPECT_EQ(anchors(), once);
  EXPECT_THAT(content(), Contains(HasSubstr("CN")));
}

TEST_P(CommandsWindow, ARefusalIsShownInThePanel) {
  type("ZZ9");
  press("InsertShortCode");
  const auto driver = opened();
  EXPECT_TRUE(waitUntil([&] { return driver.message().find("ZZ9") != std::string::npos; }))
      << driver.message();
  EXPECT_THAT(content(), Contains("ZZ9"));
}

TEST_P(CommandsWindow, AFieldThatIsMissingIsAskedForInThePanel) {
  type("G1");
  press("InsertShortCode");
  const auto driver = opened();
  EXPECT_TRUE(waitUntil([&] { return driver.message().find("販売店名") != std::string::npos; }))
      << driver.message();
}

// The clause's own place, where the code stood, was asked about after that, and a no left the code
// selected.
TEST_P(CommandsWindow, TheCodesOwnPlaceIsNotAskedAbout) {
  type("G1");
  press("InsertShortCode");
  const auto panel = clausesPanel();
  ASSERT_TRUE(waitUntil([&] { return isVisible(panel, "message.yes"); }));
  Accessible(panel->getControl("message.no")).press();
  ASSERT_TRUE(waitUntil([&] { return !isVisible(panel, "message.yes"); }));
  EXPECT_THAT(content(), Contains("G1"));
  if (isText()) {
    EXPECT_TRUE(waitUntil([&] { return cursor()->isCollapsed() == sal_True; }));
  }
  press("InsertShortCode");
  ASSERT_TRUE(waitUntil([&] { return isVisible(panel, "message.yes"); }));
  answerYes(panel);
  EXPECT_GT(anchors(), 0);
  EXPECT_THAT(content(), testing::Not(Contains("G1")));
}

// It was said to be done, and did nothing that one could see.
TEST_P(CommandsWindow, RefreshOpensThePanel) {
  press("Refresh");
  EXPECT_TRUE(awaitPanel(document(), kDocumentPanel).is());
}

TEST_P(CommandsWindow, RemoveAsksInThePanelBelow) {
  type("CN");
  ASSERT_TRUE(send("InsertShortCode").done());
  // Where the clause begins.
  if (std::string_view{GetParam()} == "scalc") {
    selectCell(0);
  } else if (!isSlides()) {  // there the box of the clause is selected
    cursor()->gotoStart(false);
  }
  press("Remove");
  const auto panel = awaitPanel(document(), kDocumentPanel);
  ASSERT_TRUE(waitUntil([&] { return isVisible(panel, "message.yes"); }));
  EXPECT_GT(anchors(), 0);
  answerYes(panel);
  EXPECT_EQ(anchors(), 0);
}

// The deck was open and the command did nothing that one could see.
TEST_P(CommandsWindow, AFoldedPanelIsUnfolded) {
  showPanel(document(), kDocumentPanel);
  for (const auto panel : {kClausesPanel, kDocumentPanel}) {
    const auto folded = panelNamed(document(), panel);
    folded->collapse();
    ASSERT_FALSE(folded->isExpanded());
    press(panel == kClausesPanel ? "ShowClauses" : "ShowDocumentClauses");
    EXPECT_TRUE(waitUntil([&] { return folded->isExpanded() == sal_True; })) << panel;
  }
}

INSTANTIATE_TEST_SUITE_P(, CommandsWindow, ::testing::Values("swriter", "scalc", "simpress"));

}  // namespace
}  // namespace meibun::fixture
