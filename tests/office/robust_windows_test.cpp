// SPDX-License-Identifier: MPL-2.0
// Many documents, windows that come and go, and a look that changes under an open panel.
#include <algorithm>
#include <array>

#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>

#include "tests/office/fixture/window.hpp"
#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

class RobustWindows : public PanelCase {
 protected:
  static void toFront(const Reference<css::lang::XComponent>& document) {
    const auto frame = query<css::frame::XModel>(document)->getCurrentController()->getFrame();
    frame->activate();
    query<css::awt::XTopWindow>(frame->getContainerWindow())->toFront();
  }
  // The controls that stand in the panel, with their words.
  static std::vector<std::string> shown(const Reference<css::awt::XControlContainer>& panel) {
    std::vector<std::string> found;
    for (const std::string name : {"search", "tree.label", "tree", "preview.label", "preview",
                                   "origin", "advice", "note", "message", "insert", "manual"}) {
      const auto control = panel->getControl(uno::ustr(name));
      if (!control.is() || !query<css::awt::XWindow2>(control)->isVisible()) continue;
      const auto model = query<css::beans::XPropertySet>(control->getModel());
      OUString words;
      for (const auto* property : {"Label", "Text"}) {
        const auto key = OUString::createFromAscii(property);
        if (!model->getPropertySetInfo()->hasPropertyByName(key)) continue;
        model->getPropertyValue(key) >>= words;
      }
      found.push_back(name + ": " + uno::utf8(words));
    }
    return found;
  }
  static void insert(const ClausesPanelDriver& panel) {
    panel.choose("最新の状態の維持");
    ASSERT_TRUE(panel.insert()) << panel.message();
  }
};

TEST_F(RobustWindows, TwoHundredDocumentsLeaveNoPanelBehind) {
  constexpr int kDocuments = 200;
  constexpr std::array kFactories = {"swriter", "scalc", "simpress"};
  std::vector<css::uno::WeakReference<css::awt::XControlContainer>> panels;
  for (int i = 0; i < kDocuments; ++i) {
    const auto document =
        office().open(kFactories[static_cast<std::size_t>(i) % kFactories.size()]);
    const auto panel = i % 2 == 0 ? kDocumentPanel : kClausesPanel;
    panels.emplace_back(showPanel(document, panel));
    if (i % 40 == 0) insert(ClausesPanelDriver{document});
    office().close(document);
  }
  const auto alive = [&] {
    return std::count_if(panels.begin(), panels.end(), [](const auto& panel) {
      return Reference<css::awt::XControlContainer>(panel).is();
    });
  };
  EXPECT_TRUE(waitUntil([&] { return alive() == 0; })) << alive() << " of " << kDocuments;

  insert(ClausesPanelDriver{openWriter()});
}

// 25.2 ends when a shape outlives its document: what undo and redo held is let go of in time.
TEST_F(RobustWindows, ADocumentClosesWithStepsTakenBackAndAgain) {
  for (int turn = 0; turn < 5; ++turn) {
    for (const auto* factory : {"simpress", "swriter", "scalc"}) {
      const auto document = office().open(factory);
      insert(ClausesPanelDriver{document});
      for (const auto* command : {".uno:Undo", ".uno:Redo", ".uno:Undo", ".uno:Redo"})
        office().dispatch(document, command);
      EXPECT_GT(anchorCount(document), 0) << factory;
      if (turn % 2 == 0) office().dispatch(document, ".uno:Undo");
      office().close(document);
      ASSERT_TRUE(office().isRunning()) << factory;
    }
  }
  insert(ClausesPanelDriver{office().open("simpress")});
}

TEST_F(RobustWindows, EachWindowKeepsItsOwnDocument) {
  const auto contract = openWriter();
  const auto quote = openCalc();
  const ClausesPanelDriver inContract{contract};
  const ClausesPanelDriver inQuote{quote};
  for (int turn = 0; turn < 5; ++turn) {
    toFront(contract);
    inContract.settle();
    toFront(quote);
    inQuote.settle();
  }
  toFront(contract);
  insert(inContract);
  EXPECT_GT(anchorCount(contract), 0);
  EXPECT_EQ(anchorCount(quote), 0);

  office().close(contract);
  toFront(quote);
  insert(inQuote);
  EXPECT_GT(anchorCount(quote), 0);
}

// The office asks for the panel's height when it is idle and catches nothing: it ended.
TEST_F(RobustWindows, APanelWhoseWindowIsGoneDoesNotEndTheOffice) {
  openPanels("swriter");
  clauses().choose("最新の状態の維持");
  query<css::lang::XComponent>(clauses().controls()->getControl("preview"))->dispose();
  query<css::lang::XComponent>(clauses().controls())->dispose();
  office().dispatch(document(), ".uno:Sidebar");
  office().dispatch(document(), ".uno:Sidebar");
  finishPainting(office());
  EXPECT_TRUE(office().isRunning());
  insert(ClausesPanelDriver{openWriter()});
}

// The office makes a panel anew under another theme: what was chosen is there again.
TEST_F(RobustWindows, AChangedLookLeavesThePanelAsItWas) {
  openPanels("swriter");
  clauses().choose("最新の状態の維持");
  const auto preview = clauses().preview();
  const auto before = shown(clauses().controls());
  ASSERT_FALSE(before.empty());
  const Reference<css::awt::XStyleSettingsSupplier> styles(query<css::frame::XModel>(document())
                                                               ->getCurrentController()
                                                               ->getFrame()
                                                               ->getContainerWindow(),
                                                           css::uno::UNO_QUERY_THROW);
  const auto look = styles->getStyleSettings();
  const auto face = look->getDialogColor();
  look->setDialogColor(0x202020);
  look->setFieldColor(0x101010);
  look->setFieldTextColor(0xf0f0f0);
  look->setHighContrastMode(true);
  office().dispatch(document(), ".uno:Sidebar");
  office().dispatch(document(), ".uno:Sidebar");
  const ClausesPanelDriver anew{document()};
  EXPECT_NE(anew.controls(), clauses().controls());
  anew.settle();
  EXPECT_EQ(anew.preview(), preview);
  EXPECT_EQ(shown(anew.controls()), before);
  look->setHighContrastMode(false);
  look->setDialogColor(face);
  anew.settle();
  insert(anew);
}

}  // namespace
}  // namespace meibun::fixture
