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
    return inserter_.beginSet(document, std::move(plan.groups), "一式", std::move(plan.questions));
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
