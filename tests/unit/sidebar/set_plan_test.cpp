// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/set_plan.hpp"

#include "core/track/recognise.hpp"
#include "tests/unit/sidebar/controller_case.hpp"

namespace meibun::sidebar {
namespace {

using document::Family;
using document::MemoryDocument;
using testing::ElementsAre;

class SetPlanTest : public ControllerCase {
 protected:
  static const model::ClauseSet& set(const std::string& id) {
    for (const auto& one : shelf()->library.pack("meibun.contract")->sets)
      if (one.id == id) return one;
    throw std::runtime_error{id};
  }
  SetDesk desk() {
    return {shelf(), state_, [this] { return settings_; }, "ja", "2026-12-01", u"一式"};
  }
  SetPlan plan(const std::string& id, const document::DocumentPort& port) {
    return planSet(set(id), desk(), port).value();
  }
  Outcome insert(MemoryDocument& document, SetPlan plan) {
    return inserter_.beginSet(document, shelf(), std::move(plan.groups), "一式",
                              std::move(plan.questions));
  }
  static std::vector<std::size_t> sizes(const SetPlan& plan) {
    std::vector<std::size_t> sizes;
    for (const auto& group : plan.groups)
      sizes.push_back(group.size());
    return sizes;
  }
};

std::vector<std::string> idsFor(Family family) {
  std::vector<std::string> ids;
  for (const auto* set : setsFor(shelf()->library, family))
    ids.push_back(set->id);
  return ids;
}

TEST_F(SetPlanTest, EachKindOfDocumentHasItsSets) {
  EXPECT_THAT(idsFor(Family::sheet),
              ElementsAre("quote-none", "quote-partly-covered", "quote-spot"));
  EXPECT_THAT(idsFor(Family::slides), ElementsAre("proposal-notices"));
  EXPECT_THAT(idsFor(Family::text),
              ElementsAre("contract-maintenance", "contract-sale", "quote-none",
                          "quote-partly-covered", "quote-spot", "proposal-notices"));
}

// This document's sheets have no remarks that could be told, so the chosen cell is asked about.
TEST_F(SetPlanTest, ASheetTakesTheMainPartAtTheCursorAndTheRestOnTheAnnex) {
  MemoryDocument document{MemoryDocument::Kind::sheet};
  document.select({"見積書", 1, 29});
  const auto planned = plan("quote-none", document);
  EXPECT_THAT(sizes(planned), ElementsAre(4U, 6U));
  ASSERT_EQ(planned.questions.size(), 1u);
  EXPECT_EQ(planned.questions[0].code, "panel.ask-place-none");
  EXPECT_EQ(planned.items.front().where, SetItem::Where::cursor);
  EXPECT_EQ(planned.items.back().where, SetItem::Where::annex);
  EXPECT_EQ(planned.items.back().title, "説明及び合意の記録（確認欄）");
}

TEST_F(SetPlanTest, ATextTakesAllAtOnePlace) {
  MemoryDocument document;
  EXPECT_THAT(sizes(plan("quote-none", document)), ElementsAre(10U));
}

TEST_F(SetPlanTest, OneStepPutsAllInAndAsksOnceForWhatIsOpen) {
  MemoryDocument document{MemoryDocument::Kind::sheet};
  document.select({"見積書", 1, 29});
  settings_["company.name"] = u"架空電算サービス株式会社";
  const auto asked = insert(document, plan("quote-none", document));
  ASSERT_EQ(asked.kind, Outcome::Kind::question) << asked.message.code;
  EXPECT_EQ(asked.message.code, "panel.ask-open");
  const auto place = inserter_.agree(document);
  ASSERT_EQ(place.kind, Outcome::Kind::question) << place.message.code;
  EXPECT_EQ(place.message.code, "panel.ask-place-none");
  const auto done = inserter_.agree(document);
  ASSERT_EQ(done.kind, Outcome::Kind::done) << done.message.code;
  EXPECT_EQ(done.message.code, "panel.set-inserted");
  EXPECT_EQ(document.undoSteps(), 1u);
  const auto found = track::recognise(document.read().value(), shelf()->index, shelf()->day);
  EXPECT_EQ(found.clauses.size(), 10u);
  for (const auto& clause : found.clauses)
    EXPECT_EQ(clause.status, track::Status::current) << clause.title;
  for (const auto& item : plan("quote-none", document).items) {
    EXPECT_EQ(item.state, SetItem::State::stands) << item.title;
    EXPECT_FALSE(item.otherWording) << item.title;
  }
}

TEST_F(SetPlanTest, WhatStandsIsLeftOutAndSaidSo) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(ControllerCase::insert(document, controller).kind, Outcome::Kind::done);
  const auto planned = plan("quote-none", document);
  EXPECT_THAT(sizes(planned), ElementsAre(9U));
  EXPECT_EQ(planned.items[3].clause, kKeepUpdated);
  EXPECT_EQ(planned.items[3].state, SetItem::State::stands);
}

// Wording alone did not count: after .pptx, which keeps no anchors, the clause was inserted twice.
TEST_F(SetPlanTest, WhatStandsByItsWordingAloneIsLeftOut) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(ControllerCase::insert(document, controller).kind, Outcome::Kind::done);
  auto pasted = document.content();
  for (auto& paragraph : pasted.paragraphs)
    paragraph.names.clear();
  document.edit(pasted);
  const auto planned = plan("quote-none", document);
  EXPECT_THAT(sizes(planned), ElementsAre(9U));
  EXPECT_EQ(planned.items[3].state, SetItem::State::stands);
  EXPECT_EQ(planned.problem, std::nullopt);
}

// "Stands already" did not tell that other words stand there than the set would put in.
TEST_F(SetPlanTest, WhatStandsInAnotherWordingIsToldSo) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  const auto own = plan("quote-none", document).groups[0][3].rendered.variant;
  const auto axes = controller.view().axes;  // choosing makes the view anew
  for (const auto& axis : axes) {
    if (axis.id != "stance") continue;
    for (const auto& value : axis.values)
      if (value.id != own.at("stance")) controller.chooseValue("stance", value.id);
  }
  controller.fill("desk", u"第一窓口");
  ASSERT_NE(controller.view().selection, own);
  const auto done = ControllerCase::insert(document, controller);
  if (done.kind == Outcome::Kind::question) inserter_.agree(document);
  auto edited = document.content();
  edited.paragraphs.back().runs.front().text += u"（追記）";
  document.edit(edited);
  const auto planned = plan("quote-none", document);
  ASSERT_EQ(planned.items[3].state, SetItem::State::stands);
  EXPECT_TRUE(planned.items[3].otherWording);
  EXPECT_EQ(planned.items[3].status, track::Status::edited);
}

// The clause with the wrong value dropped out as if no pack had it, and the rest was inserted.
TEST_F(SetPlanTest, AWrongValueOfOneFieldKeepsTheWholeSetOut) {
  MemoryDocument document;
  state_.typed[{"meibun.contract", "valid-until"}] = u"来月のいつか";
  const auto planned = plan("quote-none", document);
  ASSERT_TRUE(planned.problem);
  EXPECT_EQ(planned.problem->code, "render.parameter-invalid");
  EXPECT_EQ(planned.items[0].state, SetItem::State::faulty);
  EXPECT_TRUE(planned.groups.empty());
}

// Between the question and the answer a redo brought one of the clauses: it stood twice.
TEST_F(SetPlanTest, AClauseThatCameDuringTheQuestionIsNotInsertedTwice) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(ControllerCase::insert(document, controller).kind, Outcome::Kind::done);
  ASSERT_TRUE(document.undo());
  ASSERT_EQ(insert(document, plan("quote-none", document)).message.code, "panel.ask-open");
  ASSERT_TRUE(document.redo());
  EXPECT_FALSE(inserter_.stillAsks(document));
  const auto answered = inserter_.agree(document);
  EXPECT_EQ(answered.kind, Outcome::Kind::refused);
  EXPECT_EQ(answered.message.code, "panel.place-changed");
  EXPECT_EQ(track::recognise(document.read().value(), shelf()->index).clauses.size(), 1u);
}

TEST_F(SetPlanTest, ASetOfWhichAllStandsInsertsNothing) {
  MemoryDocument document;
  EXPECT_EQ(insert(document, {}).message.code, "panel.set-nothing");
  EXPECT_EQ(document.undoSteps(), 0u);
}

TEST_F(SetPlanTest, AClauseOfNoPackAtHandIsNamed) {
  model::ClauseSet strange;
  strange.uses.push_back({{"other.pack", "notice"}, {}});
  MemoryDocument document;
  const auto planned = planSet(strange, desk(), document).value();
  ASSERT_EQ(planned.items.size(), 1u);
  EXPECT_EQ(planned.items[0].state, SetItem::State::absent);
  EXPECT_EQ(planned.items[0].title, "other.pack:notice");
  EXPECT_TRUE(planned.groups.empty());
}

TEST_F(SetPlanTest, WhatWasTypedFillsTheFields) {
  MemoryDocument document;
  state_.typed[{"meibun.contract", "quote-number"}] = u"Q2612-0417-02";
  const auto planned = plan("quote-none", document);
  EXPECT_EQ(planned.groups[0][0].rendered.values.at("quote-number"), u"Q2612-0417-02");
  EXPECT_THAT(planned.groups[0][0].rendered.open, ElementsAre("valid-until"));
}

}  // namespace
}  // namespace meibun::sidebar
