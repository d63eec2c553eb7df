// SPDX-License-Identifier: MPL-2.0
#include "core/render/plan.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "tests/contract/contract_library.hpp"

namespace meibun::render {
namespace {

using document::Abilities;
using document::Family;
using document::NumberingHere;

constexpr Abilities kWriter{Family::text, document::Carrier::bookmark, true, true, true};
constexpr Abilities kCalc{Family::sheet, document::Carrier::namedRange, false, true, false};

Insertion insertion(const std::string& id, const std::string& instance = "7K3M9Q2XAB") {
  const auto& pack = contract::library().packs().front();
  const auto& clause = *contract::library().version({{pack.id, id}, 1});
  Insertion one{render(pack, clause, {}, {}).value(),
                {instance},
                document::Selection{},
                1,
                "2026-11-20",
                u"条項を挿入",
                {"port.signature-lost"}};
  return one;
}

std::vector<std::string> lines(const std::vector<document::PlannedBlock>& blocks) {
  std::vector<std::string> result;
  for (const auto& block : blocks)
    result.push_back(base::utf8(block.typedLabel + u"|" + block.text));
  return result;
}

TEST(Plan, LeavesLiveNumbersToTheDocument) {
  NumberingHere here;
  here.style = NumberingHere::Style::live;
  here.nextArticle = 6;
  const auto one = insertion("article");
  const auto blocks = plannedBlocks(one.rendered, one.instance, kWriter, here);
  EXPECT_EQ(lines(blocks)[0], "|（免責）");
  EXPECT_TRUE(std::all_of(blocks.begin(), blocks.end(),
                          [](const auto& block) { return block.typedLabel.empty(); }));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    EXPECT_EQ(blocks[i].anchor.ordinal, static_cast<int>(i));
    EXPECT_EQ(blocks[i].anchor.kind,
              i == 0 ? track::AnchorName::Kind::head : track::AnchorName::Kind::paragraph);
  }
}

TEST(Plan, TypesNumbersWhereTheDocumentDoes) {
  NumberingHere typed;
  typed.style = NumberingHere::Style::typed;
  typed.nextArticle = 6;
  typed.kanjiDigits = true;
  const auto one = insertion("article");
  const std::vector<std::string> expected{
      "第六条|（免責）", "|乙は、次の各号に掲げる損害について責任を負わない。",
      "(1)　|天災による損害", "(2)　|甲の操作による損害",
      "二　|前項の規定は、乙の故意又は重大な過失による場合には、適用しない。"};
  EXPECT_EQ(lines(plannedBlocks(one.rendered, one.instance, kWriter, typed)), expected);
  const auto ring = insertion("ring");
  EXPECT_EQ(lines(plannedBlocks(ring.rendered, ring.instance, kCalc, {}))[2], "②　|標準設定の変更");
}

const track::LedgerEntry& entryIn(const document::Change& change, const std::string& instance,
                                  track::Ledger& ledger) {
  track::Record record;
  for (const auto& step : change.steps) {
    const auto* set = std::get_if<document::SetRecord>(&step);
    if (set != nullptr && set->value) record[set->key] = *set->value;
  }
  ledger = track::decode(record);
  EXPECT_TRUE(ledger.findings.empty());
  EXPECT_EQ(ledger.format, track::kLedgerFormat);
  return ledger.entries.at({instance});
}

TEST(Plan, RecordsWhatWasInserted) {
  document::Site site;
  site.before = {{"rowHeight", "452"}};
  auto one = insertion("ring");
  const auto change = planInsertion(one, kCalc, site);
  EXPECT_EQ(change.title, one.undoTitle);
  EXPECT_EQ(change.consents, one.consents);
  EXPECT_FALSE(change.against.has_value());
  track::Ledger ledger;
  const auto& entry = entryIn(change, "7K3M9Q2XAB", ledger);
  EXPECT_EQ(entry.version, one.rendered.version);
  EXPECT_EQ(entry.release, 1);
  EXPECT_EQ(entry.inserted, "2026-11-20");
  EXPECT_EQ(entry.before, site.before);
  EXPECT_TRUE(entry.values.empty()) << "the source's own words are not recorded";
  ASSERT_EQ(entry.blocks.size(), 3U);
  EXPECT_EQ(entry.blocks[1].typedLabel, model::Numbering::circled);
  EXPECT_EQ(entry.blocks[1].exact, track::exactHash(u"ファームウェアの更新"));
}

TEST(Plan, RunsArticleNumbersOnThroughSeveralClauses) {
  NumberingHere typed;
  typed.style = NumberingHere::Style::typed;
  typed.nextArticle = 9;
  document::Site site;
  site.numbering = typed;
  const auto change = planInsertions(
      {insertion("article"), insertion("ring", "0000000001"), insertion("article", "0000000002")},
      kWriter, site);
  const auto& insert = std::get<document::InsertBlocks>(change.steps.front());
  ASSERT_EQ(insert.blocks.size(), 13U);
  EXPECT_EQ(insert.blocks[0].typedLabel, u"第9条");
  EXPECT_EQ(insert.blocks[8].typedLabel, u"第10条");
}

TEST(Plan, NamesARevisionOnlyWhereABlockIsNamed) {
  auto one = insertion("ring");
  one.place = document::AfterBlock{{3}};
  one.against = document::Revision{7};
  EXPECT_EQ(planInsertion(one, kWriter, {}).against, document::Revision{7});
}

// A snapshot with two clauses as lines of one cell, the first with what its insertion changed.
document::Snapshot sharedCell(track::Recognition& recognition) {
  document::Snapshot snapshot;
  snapshot.abilities = kCalc;
  std::vector<track::ParsedAnchor> anchors;
  document::Site site;
  site.before = {{"cell.0", "rows=452"}};
  for (const auto* instance : {"0000000001", "0000000002"}) {
    const auto one = insertion("ring", instance);
    const auto change = planInsertion(one, kCalc, site);
    site = {};
    for (const auto& step : change.steps) {
      if (const auto* set = std::get_if<document::SetRecord>(&step))
        snapshot.record[set->key] = *set->value;
    }
    for (const auto& planned : std::get<document::InsertBlocks>(change.steps[0]).blocks) {
      document::Block block;
      block.id = {static_cast<std::uint32_t>(snapshot.blocks.size())};
      block.story = document::Story::cell;
      block.cell = document::GridCell{"見積", 1, 20};
      block.runs.push_back({planned.typedLabel + planned.text});
      anchors.push_back({planned.anchor, false});
      snapshot.blocks.push_back(std::move(block));
    }
  }
  for (auto& block : snapshot.blocks)
    block.anchors = anchors;
  recognition = track::recognise(snapshot, contract::library());
  return snapshot;
}

track::Record recordAfter(const document::Change& change, track::Record record) {
  for (const auto& step : change.steps) {
    const auto* set = std::get_if<document::SetRecord>(&step);
    if (set == nullptr) continue;
    if (set->value) {
      record[set->key] = *set->value;
    } else {
      record.erase(set->key);
    }
  }
  return record;
}

TEST(Plan, RemovalFromASharedCellHandsOverWhatIsToBeRestored) {
  track::Recognition recognition;
  const auto snapshot = sharedCell(recognition);
  ASSERT_EQ(recognition.clauses.size(), 2U);
  const auto change = planRemoval(recognition.clauses[0], snapshot, u"外す");
  EXPECT_TRUE(std::none_of(change.steps.begin(), change.steps.end(), [](const auto& step) {
    return std::holds_alternative<document::Restore>(step);
  })) << "the other clause still stands in the cell";
  const auto ledger = track::decode(recordAfter(change, snapshot.record));
  EXPECT_EQ(ledger.entries.size(), 1U);
  EXPECT_EQ(ledger.entries.at({"0000000002"}).before.at("cell.0"), "rows=452");
  EXPECT_EQ(ledger.format, 1);
}

// Only the cell that another clause shares is handed over, under the name of that clause's first
// block in it.
TEST(Plan, RemovalRestoresEachCellOfItsOwn) {
  track::Recognition recognition;
  auto snapshot = sharedCell(recognition);
  auto first = recognition.clauses[0];
  first.entry->before = {{"cell.0", "rows=1"}, {"cell.1", "rows=2"}};
  snapshot.blocks[0].cell->row = 19;
  snapshot.blocks[0].anchors.resize(1);
  for (std::size_t i = 1; i < snapshot.blocks.size(); ++i) {
    auto& anchors = snapshot.blocks[i].anchors;
    anchors.erase(anchors.begin());
    std::erase_if(anchors, [](const auto& anchor) {
      return anchor.name.instance.digits == "0000000002" && anchor.name.ordinal == 0;
    });
  }
  const auto change = planRemoval(first, snapshot, u"外す");
  const auto& restore = std::get<document::Restore>(change.steps.front());
  EXPECT_EQ(restore.block, snapshot.blocks[0].id);
  EXPECT_EQ(restore.before.size(), 1U);
  const auto ledger = track::decode(recordAfter(change, snapshot.record));
  const auto& heir = ledger.entries.at({"0000000002"});
  EXPECT_EQ(heir.before.at("cell.1"), "rows=2");
}

TEST(Plan, RemovalOfTheLastPutsBackAndForgets) {
  track::Recognition recognition;
  auto snapshot = sharedCell(recognition);
  std::erase_if(snapshot.record,
                [](const auto& item) { return item.first.starts_with("Meibun.0000000002"); });
  snapshot.blocks.resize(3);
  for (auto& block : snapshot.blocks)
    block.anchors.resize(3);
  recognition = track::recognise(snapshot, contract::library());
  ASSERT_EQ(recognition.clauses.size(), 1U);
  const auto change = planRemoval(recognition.clauses[0], snapshot, u"外す");
  const auto& restore = std::get<document::Restore>(change.steps.front());
  EXPECT_EQ(restore.before.at("cell.0"), "rows=452");
  EXPECT_EQ(restore.block, recognition.clauses[0].blocks.front().block);
  EXPECT_TRUE(recordAfter(change, snapshot.record).empty());
}

// The entry stayed whole for the copy: when the copy went, the row was put back a second time, or
// around the text that was detached.
TEST(Plan, TheCopyThatIsLeftPutsNothingBackAgain) {
  track::Recognition recognition;
  auto snapshot = sharedCell(recognition);
  std::erase_if(snapshot.record,
                [](const auto& item) { return item.first.starts_with("Meibun.0000000002"); });
  snapshot.blocks.resize(3);
  for (auto& block : snapshot.blocks)
    block.anchors.resize(3);
  for (std::size_t i = 0; i < 3; ++i) {
    auto pasted = snapshot.blocks[i];
    pasted.id = {static_cast<std::uint32_t>(snapshot.blocks.size())};
    pasted.cell->sheet = "見積_2";
    snapshot.blocks.push_back(std::move(pasted));
  }
  recognition = track::recognise(snapshot, contract::library());
  ASSERT_EQ(recognition.clauses.size(), 2U);
  ASSERT_TRUE(recognition.clauses[1].copy);
  auto expected = track::decode(snapshot.record).entries.at({"0000000001"});
  EXPECT_EQ(expected.before.at("cell.0"), "rows=452");
  expected.before.clear();
  for (const auto plan : {&planRemoval, &planDetach}) {
    const auto change = plan(recognition.clauses[0], snapshot, u"外す");
    const bool restores = std::holds_alternative<document::Restore>(change.steps.front());
    EXPECT_EQ(restores, plan == &planRemoval);
    const auto record = recordAfter(change, snapshot.record);
    EXPECT_EQ(track::decode(record).entries.at({"0000000001"}), expected);
  }
}

std::size_t recordSteps(const document::Change& change) {
  return static_cast<std::size_t>(std::count_if(
      change.steps.begin(), change.steps.end(),
      [](const auto& step) { return std::holds_alternative<document::SetRecord>(step); }));
}

// The entry was lost with a deletion that the person could still reject.
TEST(Plan, ATrackedRemovalKeepsTheEntry) {
  document::Snapshot snapshot;
  snapshot.abilities = kWriter;
  const auto inserted = planInsertion(insertion("notice"), kWriter, {});
  snapshot.record = recordAfter(inserted, {});
  for (const auto& planned : std::get<document::InsertBlocks>(inserted.steps[0]).blocks) {
    document::Block block;
    block.id = {static_cast<std::uint32_t>(snapshot.blocks.size())};
    block.runs.push_back({planned.text});
    block.anchors.push_back({planned.anchor, false});
    snapshot.blocks.push_back(std::move(block));
  }
  const auto clause = track::recognise(snapshot, contract::library()).clauses.at(0);
  EXPECT_GT(recordSteps(planRemoval(clause, snapshot, u"外す")), 0U);
  snapshot.recordsChanges = true;
  EXPECT_EQ(recordSteps(planRemoval(clause, snapshot, u"外す")), 0U);
  EXPECT_GT(recordSteps(planDetach(clause, snapshot, u"外す")), 0U) << "nothing tracks a detaching";
  for (auto& block : snapshot.blocks)
    block.runs.front().redline = document::Run::Redline::inserted;
  EXPECT_GT(recordSteps(planRemoval(clause, snapshot, u"外す")), 0U)
      << "a tracked insertion is taken out at once";
}

}  // namespace
}  // namespace meibun::render
