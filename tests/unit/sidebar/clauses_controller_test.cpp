// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/clauses_controller.hpp"

#include "tests/unit/sidebar/controller_case.hpp"

namespace meibun::sidebar {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class ClausesControllerTest : public ControllerCase {};

const TreeNode* findTitle(const std::vector<TreeNode>& nodes, const model::ClauseRef& clause) {
  for (const auto& node : nodes) {
    if (node.clause == clause) return &node;
    if (const auto* below = findTitle(node.children, clause)) return below;
  }
  return nullptr;
}

TEST_F(ClausesControllerTest, TheTreeHasEveryClauseByPackAndChapter) {
  const auto controller = make();
  const auto& tree = controller.tree();
  ASSERT_EQ(tree.packs.size(), shelf()->library.packs().size());
  EXPECT_FALSE(tree.packs.front().clause);
  EXPECT_FALSE(tree.packs.front().children.front().children.empty());
  ASSERT_NE(findTitle(tree.packs, kKeepUpdated), nullptr);
  EXPECT_EQ(findTitle(tree.packs, kKeepUpdated)->title, "最新の状態の維持");
}

TEST_F(ClausesControllerTest, SearchNarrowsAndChoosesTheBestHit) {
  auto controller = make();
  const auto all = controller.tree().count;
  controller.search("ふぁーむうぇあ");
  EXPECT_LT(controller.tree().count, all);
  EXPECT_GT(controller.tree().count, 0u);
  ASSERT_TRUE(state_.clause);
  EXPECT_EQ(state_.clause, controller.tree().best);
  EXPECT_NE(controller.view().clause, nullptr);
}

// The hit that is farthest from the words was chosen.
TEST_F(ClausesControllerTest, AHitInATitleIsChosenBeforeOneInTheWording) {
  auto controller = make();
  controller.search("修正プログラム");
  EXPECT_GT(controller.tree().count, 1U);
  EXPECT_EQ(controller.state().clause, kPatches);
}

TEST_F(ClausesControllerTest, WithoutAHitNothingIsChosen) {
  auto controller = make();
  controller.search("そのような語はない");
  EXPECT_EQ(controller.tree().count, 0u);
  EXPECT_FALSE(state_.clause);
  EXPECT_EQ(controller.view().clause, nullptr);
}

TEST_F(ClausesControllerTest, ClearingTheSearchKeepsTheClause) {
  auto controller = make();
  controller.search("最新");
  const auto chosen = state_.clause;
  controller.search("");
  EXPECT_EQ(state_.clause, chosen);
}

TEST_F(ClausesControllerTest, OnlyTheAxesOfTheClauseAreOffered) {
  auto controller = make();
  controller.choose(kKeepUpdated);
  EXPECT_FALSE(controller.view().axes.empty());
  controller.choose(model::ClauseRef{"jcssa.guideline", "maintenance-or-support"});
  for (const auto& axis : controller.view().axes)
    EXPECT_NE(axis.id, "product");
}

TEST_F(ClausesControllerTest, AVariantChangesThePreview) {
  auto controller = make();
  controller.choose(kKeepUpdated);
  controller.chooseValue("stance", "notice");
  const auto notice = shown(controller);
  EXPECT_THAT(notice, HasSubstr("各メーカーの提供情報をご確認ください"));
  controller.chooseValue("stance", "desk");
  EXPECT_THAT(shown(controller), HasSubstr("弊社サポートセンター"));
  EXPECT_NE(shown(controller), notice);
}

TEST_F(ClausesControllerTest, OnSlidesTheLengthWrittenForThemStandsChosen) {
  const model::ClauseRef both{"test.pack", "short"};
  ClausesController controller{shelfWithSlides(), state_, [this] { return settings_; }, "ja"};
  controller.choose(both);
  EXPECT_EQ(shown(controller), "全文です。\n");
  controller.writeFor(document::Family::slides);
  EXPECT_EQ(shown(controller), "体言止め。\n");
  EXPECT_EQ(controller.view().selection.at("length"), "slide");
  controller.chooseValue("length", "line");
  EXPECT_EQ(shown(controller), "一行です。\n");
  controller.choose(model::ClauseRef{"test.pack", "long"});
  EXPECT_EQ(shown(controller), "全文です。\n");
  controller.choose(both);
  EXPECT_EQ(shown(controller), "一行です。\n");
}

TEST_F(ClausesControllerTest, SettingsFillTheirFieldsAndFoldThemAway) {
  settings_["company.supportDesk"] = u"架空電算 相談窓口";
  auto controller = make();
  controller.choose(kKeepUpdated);
  controller.chooseValue("stance", "desk");
  ASSERT_EQ(controller.view().form.fields.size(), 1u);
  EXPECT_TRUE(controller.view().form.fields.front().quiet);
  EXPECT_THAT(shown(controller), HasSubstr("架空電算 相談窓口までお問い合わせください"));
}

// Only the log said so: the person saw empty fields and no reason.
TEST_F(ClausesControllerTest, SettingsThatCannotBeReadAreSaid) {
  ClausesController controller{
      shelf(), state_, [] { return base::Diagnostic{.code = "settings.unreadable"}; }, "ja"};
  controller.choose(kKeepUpdated);
  controller.chooseValue("stance", "desk");
  ASSERT_TRUE(controller.view().settingsProblem);
  EXPECT_EQ(controller.view().settingsProblem->code, "settings.unreadable");
  EXPECT_THAT(shown(controller), HasSubstr("弊社サポートセンター"));
}

TEST_F(ClausesControllerTest, WhatIsTypedStandsBeforeTheSettings) {
  settings_["company.supportDesk"] = u"相談窓口";
  auto controller = make();
  controller.choose(kKeepUpdated);
  controller.chooseValue("stance", "desk");
  controller.fill("desk", u"第二窓口");
  EXPECT_THAT(shown(controller), HasSubstr("第二窓口まで"));
  EXPECT_FALSE(controller.view().form.fields.front().quiet);
}

TEST_F(ClausesControllerTest, TheSourcesOwnWordsAreNoValue) {
  auto controller = make();
  controller.choose(kKeepUpdated);
  controller.chooseValue("stance", "desk");
  EXPECT_EQ(controller.view().form.fields.front().text, u"弊社サポートセンター");
  EXPECT_THAT(controller.view().form.values, IsEmpty());
}

TEST_F(ClausesControllerTest, ManyFieldsFoldAwayWhenTheyHaveWordsOfTheirOwn) {
  auto controller = make();
  controller.choose(kPatches);
  const auto& fields = controller.view().form.fields;
  ASSERT_GT(fields.size(), kFieldsInSight);
  EXPECT_TRUE(fields.front().quiet);
}

TEST_F(ClausesControllerTest, StateOutlivesThePanel) {
  {
    auto controller = make();
    controller.choose(kKeepUpdated);
    controller.chooseValue("stance", "desk");
    controller.fill("desk", u"第二窓口");
  }
  const auto controller = make();
  ASSERT_NE(controller.view().clause, nullptr);
  EXPECT_EQ(controller.view().clause->ref.clause, kKeepUpdated);
  EXPECT_THAT(shown(controller), HasSubstr("第二窓口まで"));
}

TEST_F(ClausesControllerTest, TitlesFollowTheInterface) {
  auto controller = make("en");
  controller.choose(kKeepUpdated);
  EXPECT_THAT(controller.tree().packs.front().title, HasSubstr("guideline"));
}

}  // namespace
}  // namespace meibun::sidebar
