// SPDX-License-Identifier: MPL-2.0
// The panel "Clauses" in a real office: search, choice, preview, insertion, keyboard, layout.
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <gmock/gmock.h>

#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace key = css::awt::Key;

constexpr const char* kKeepUpdated = "最新の状態の維持";
constexpr const char* kNoSupply = "脆弱性情報の提供は製品販売に含まれないこと";

class PanelClauses : public PanelCase, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    PanelCase::SetUp();
    openPanels(GetParam());
  }

  Reference<css::document::XUndoManager> undoManager() const {
    return query<css::document::XUndoManagerSupplier>(document())->getUndoManager();
  }
  std::vector<OUString> undoTitles() const {
    return uno::items(undoManager()->getAllUndoActionTitles());
  }
  // Every paragraph of the preview stands in the document.
  void expectInserted() const {
    const auto text = content();
    const auto preview = clauses().preview();
    for (std::size_t begin = 0; begin < preview.size();) {
      const auto end = std::min(preview.find('\n', begin), preview.size());
      EXPECT_THAT(text, HasSubstr(preview.substr(begin, end - begin)));
      begin = end + 1;
    }
  }
};

TEST_P(PanelClauses, AScreenReaderFindsEveryControlByItsName) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "② 相談窓口");
  const Accessible panel{windowOf(clauses().controls())};
  ASSERT_TRUE(waitUntil([&] { return panel.tryFind(role::TEXT, "相談窓口").has_value(); }))
      << panel.dump();
  EXPECT_TRUE(panel.tryFind(role::TEXT, "検索")) << panel.dump();
  EXPECT_TRUE(panel.tryFind(role::TREE, "条項　15件")) << panel.dump();
  EXPECT_TRUE(panel.tryFind(role::COMBO_BOX, "案内")) << panel.dump();
  EXPECT_TRUE(panel.tryFind(role::COMBO_BOX, "製品")) << panel.dump();
  EXPECT_TRUE(panel.tryFind(role::LIST, "プレビュー")) << panel.dump();
  EXPECT_TRUE(panel.tryFind(role::PUSH_BUTTON, "挿入")) << panel.dump();
}

TEST_P(PanelClauses, SearchNarrowsTheTree) {
  ASSERT_THAT(titles(), Contains(kNoSupply));
  clauses().search("ふぁーむうぇあ");
  ASSERT_TRUE(waitUntil([&] { return titles().size() < 15; }));
  EXPECT_THAT(titles(), Contains(kKeepUpdated));
  EXPECT_THAT(titles(), Not(Contains(kNoSupply)));
  clauses().search("");
  EXPECT_TRUE(waitUntil([&] { return titles().size() == 15; }));
}

TEST_P(PanelClauses, WithoutAHitItSaysSo) {
  clauses().search("そのような語はない");
  ASSERT_TRUE(waitUntil([&] { return isVisible("empty"); }));
  EXPECT_FALSE(isVisible("tree"));
  EXPECT_FALSE(query<css::awt::XWindow2>(control("insert"))->isEnabled());
}

TEST_P(PanelClauses, AVariantChangesThePreview) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "① 注意喚起のみ");
  EXPECT_TRUE(waitUntil([&] {
    return clauses().preview().find("各メーカーの提供情報をご確認ください") != std::string::npos;
  })) << clauses().preview();
  clauses().vary("stance", "③ 保守メニュー");
  EXPECT_TRUE(waitUntil([&] {
    return clauses().preview().find("弊社保守メニュー") != std::string::npos;
  })) << clauses().preview();
}

TEST_P(PanelClauses, AFieldFillsThePreview) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "② 相談窓口");
  clauses().fill("desk", "架空電算 相談窓口");
  EXPECT_TRUE(waitUntil([&] {
    return clauses().preview().find("架空電算 相談窓口まで") != std::string::npos;
  })) << clauses().preview();
}

TEST_P(PanelClauses, TheButtonInsertsAsOneStep) {
  const auto before = content();
  clauses().choose(kKeepUpdated);
  ASSERT_TRUE(clauses().insert()) << clauses().message();
  expectInserted();
  EXPECT_THAT(clauses().message(), HasSubstr(kKeepUpdated));
  ASSERT_EQ(undoTitles().size(), 1u);
  EXPECT_EQ(uno::utf8(undoTitles().front()), "条項の挿入：最新の状態の維持");
  undoManager()->undo();
  EXPECT_EQ(content(), before);
  EXPECT_EQ(anchorCount(document()), 0);
  undoManager()->redo();
  expectInserted();
}

TEST_P(PanelClauses, EnterInsertsFromSearchTreeAndField) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "② 相談窓口");
  int anchors = 0;
  for (const char* name : {"search", "tree", "param.desk"}) {
    focus(name);
    pressKey(control(name), key::RETURN);
    if (anchors > 0) {
      ASSERT_TRUE(waitUntil([&] { return isVisible("message.yes"); })) << name;
      Accessible(control("message.yes")).press();
    }
    EXPECT_TRUE(waitUntil([&] { return anchorCount(document()) > anchors; })) << name;
    // The focus went to the document, where what one typed next took the clause's place.
    EXPECT_TRUE(waitUntil([&] { return hasFocus(name); })) << name;
    anchors = anchorCount(document());
  }
}

// With any other key held down the field inserted too, the search and the tree did not.
TEST_P(PanelClauses, EnterWithCtrlInsertsNowhere) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "② 相談窓口");
  focus("param.desk");
  pressKey(control("param.desk"), key::RETURN, css::awt::KeyModifier::MOD1);
  // Keys are dealt with in their order: once this one has moved the focus, the first is done.
  pressKey(control("param.desk"), key::TAB);
  ASSERT_TRUE(waitUntil([&] { return hasFocus("previewRows"); }));
  EXPECT_EQ(anchorCount(document()), 0);
}

TEST_P(PanelClauses, EscapeClearsTheSearchAndDownGoesToTheTree) {
  clauses().search("最新");
  focus("search");
  pressKey(control("search"), key::DOWN);
  ASSERT_TRUE(waitUntil([&] { return !hasFocus("search"); }));
  pressKey(control("search"), key::RETURN);
  EXPECT_TRUE(waitUntil([&] { return anchorCount(document()) > 0; })) << clauses().message();
  focus("search");
  pressKey(control("search"), key::ESCAPE);
  EXPECT_TRUE(waitUntil([&] { return textOf("search").empty(); }));
  EXPECT_TRUE(waitUntil([&] { return titles().size() == 15; }));
}

TEST_P(PanelClauses, ARequiredFieldIsAskedForAndNothingIsChanged) {
  clauses().choose(kNoSupply);
  EXPECT_FALSE(clauses().insert());
  EXPECT_THAT(clauses().message(), HasSubstr("【販売店名】が未入力です"));
  EXPECT_TRUE(undoTitles().empty());
  Accessible(control("message.no")).press();
  EXPECT_TRUE(waitUntil([&] { return hasFocus("param.seller"); }));
  EXPECT_TRUE(undoTitles().empty());
  clauses().fill("seller", "架空電算サービス株式会社");
  pressKey(control("param.seller"), key::RETURN);
  EXPECT_TRUE(waitUntil([&] { return anchorCount(document()) > 0; })) << clauses().message();
  EXPECT_THAT(content(), HasSubstr("架空電算サービス株式会社が販売させて頂く"));
}

// The rows are what a screen reader reads; the multi-line edit offers it no text at all.
TEST_P(PanelClauses, TheRowsSayWhatThePreviewShows) {
  clauses().choose(kKeepUpdated);
  query<css::awt::XWindow>(control("previewRows"))->setFocus();
  const auto rows = query<css::awt::XListBox>(control("previewRows"));
  ASSERT_TRUE(waitUntil([&] { return rows->getItemCount() > 1; }));
  std::string read;
  for (const auto& row : rows->getItems())
    read += uno::utf8(row);
  auto shown = clauses().preview();
  std::erase(shown, '\n');
  EXPECT_EQ(read, shown);
}

TEST_P(PanelClauses, ADraftedClauseSaysThatItIsNoAdvice) {
  clauses().choose("免責及びその限界");
  EXPECT_TRUE(waitUntil([&] { return isVisible("advice"); }));
  clauses().choose(kKeepUpdated);
  EXPECT_TRUE(waitUntil([&] { return !isVisible("advice"); }));
  clauses().choose("免責及びその限界");
  ASSERT_TRUE(clauses().insert()) << clauses().message();
  EXPECT_THAT(content(), Not(HasSubstr("法的助言")));
}

TEST_P(PanelClauses, NothingStandsOutsideANarrowPanel) {
  const auto panel = windowOf(clauses().controls());
  const auto outside = [&](int width) {
    std::string beyond;
    for (const auto& one : clauses().controls()->getControls()) {
      const auto window = query<css::awt::XWindow2>(one);
      if (!window->isVisible()) continue;
      const auto place = window->getPosSize();
      const bool within =
          place.X >= 0 && place.X + place.Width <= width && place.Y + place.Height <= 620;
      if (within) continue;
      beyond += std::to_string(place.X + place.Width) + "," + std::to_string(place.Y) + " ";
    }
    return beyond;
  };
  for (const char* title : {kKeepUpdated, "修正プログラムの適用及び暫定措置"}) {
    clauses().choose(title);
    for (const int width : {200, 260, 420}) {
      // The office may lay its sidebar out in between and give the panel its own width again.
      EXPECT_TRUE(waitUntil([&] {
        panel->setPosSize(0, 0, width, 620, css::awt::PosSize::SIZE);
        return query<css::awt::XWindow>(control("search"))->getPosSize().Width < width &&
               outside(width).empty();
      })) << outside(width)
          << "at " << width;
      EXPECT_TRUE(isVisible("insert"));
    }
  }
}

TEST_P(PanelClauses, WhatWasChosenOutlivesThePanel) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "③ 保守メニュー");
  clauses().fill("plan", "まもる24");
  clauses().search("最新");
  const auto controller = query<css::frame::XController2>(
      query<css::frame::XModel>(document())->getCurrentController());
  const auto deck = [&](const OUString& name) {
    return Reference<css::ui::XDeck>(controller->getSidebar()->getDecks()->getByName(name),
                                     css::uno::UNO_QUERY_THROW);
  };
  deck("PropertyDeck")->activate(true);
  ASSERT_TRUE(waitUntil([&] { return !deck(uno::ustr(kDeck))->isActive(); }));
  const ClausesPanelDriver again{document()};
  EXPECT_TRUE(waitUntil([&] { return again.preview().find("まもる24") != std::string::npos; }))
      << again.preview();
}

TEST_P(PanelClauses, TabGoesThroughTheControlsInTheirOrder) {
  clauses().choose(kKeepUpdated);
  clauses().vary("stance", "② 相談窓口");
  ASSERT_TRUE(waitUntil([&] { return control("param.desk")->getPeer().is(); }));
  focus("search");
  // The tree is no named stop of the test: a chosen row of it says that it has the focus, always.
  pressKey(control("search"), key::TAB);
  ASSERT_TRUE(waitUntil([&] { return !hasFocus("search"); }));
  EXPECT_FALSE(hasFocus("variant.product"));
  for (const char* next : {"variant.product", "variant.stance", "variant.length", "param.desk",
                           "previewRows", "insert"}) {
    pressKey(control("search"), key::TAB);
    ASSERT_TRUE(waitUntil([&] { return hasFocus(next); })) << next;
  }
}

INSTANTIATE_TEST_SUITE_P(, PanelClauses, ::testing::Values("swriter", "scalc", "simpress"));

}  // namespace
}  // namespace meibun::fixture
