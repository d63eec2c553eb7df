// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/inserter.hpp"

#include "core/track/recognise.hpp"
#include "tests/unit/sidebar/controller_case.hpp"

namespace meibun::sidebar {
namespace {

using document::MemoryDocument;
using testing::Contains;

class InserterTest : public ControllerCase {};

TEST_F(InserterTest, InsertsWhatThePreviewShows) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  controller.chooseValue("stance", "desk");
  controller.fill("desk", u"第二窓口");
  const auto outcome = insert(document, controller);
  ASSERT_EQ(outcome.kind, Outcome::Kind::done) << outcome.message.code;
  EXPECT_EQ(document.undoSteps(), 1u);
  std::vector<std::u16string> texts;
  for (const auto& paragraph : document.content().paragraphs) {
    for (const auto& run : paragraph.runs)
      texts.push_back(run.text);
  }
  for (const auto& paragraph : controller.view().paragraphs) {
    EXPECT_THAT(texts, Contains(paragraph));
  }
}

TEST_F(InserterTest, AnEmptyRequiredFieldIsAskedAboutByItsName) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(model::ClauseRef{"jcssa.guideline", "no-vulnerability-supply"});
  const auto& fields = controller.view().form.fields;
  ASSERT_FALSE(fields.empty());
  ASSERT_TRUE(fields.front().required);
  EXPECT_TRUE(fields.front().text.empty());
  const auto outcome = insert(document, controller);
  EXPECT_EQ(outcome.kind, Outcome::Kind::question);
  EXPECT_EQ(outcome.message.code, "panel.ask-open");
  EXPECT_EQ(outcome.parameter, fields.front().id);
  EXPECT_EQ(document.undoSteps(), 0u);
}

TEST_F(InserterTest, YesLeavesAPlaceholderThatIsKnownToBeOpen) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(model::ClauseRef{"jcssa.guideline", "no-vulnerability-supply"});
  ASSERT_EQ(insert(document, controller).kind, Outcome::Kind::question);
  const auto done = inserter_.agree(document);
  ASSERT_EQ(done.kind, Outcome::Kind::done) << done.message.code;
  EXPECT_TRUE(done.open);
  EXPECT_EQ(document.undoSteps(), 1u);
  const auto snapshot = document.read().value();
  const auto found = track::recognise(snapshot, shelf()->index, shelf()->day);
  ASSERT_EQ(found.clauses.size(), 1u);
  EXPECT_EQ(found.clauses[0].status, track::Status::current);
  EXPECT_EQ(found.clauses[0].instance, done.instance);
  ASSERT_EQ(found.clauses[0].open.size(), 1u);
  const auto& place = found.clauses[0].open[0];
  EXPECT_EQ(place.title, "販売店名");
  EXPECT_TRUE(shown(controller).starts_with("【販売店名】")) << shown(controller);
}

TEST_F(InserterTest, AFilledFieldIsNotAskedAbout) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(model::ClauseRef{"jcssa.guideline", "no-vulnerability-supply"});
  controller.fill("seller", u"架空電算");
  const auto done = insert(document, controller);
  EXPECT_EQ(done.kind, Outcome::Kind::done);
  EXPECT_FALSE(done.open);
}

TEST_F(InserterTest, AQuestionIsAskedBeforeAnythingIsDone) {
  MemoryDocument document;
  document.setAsks(true);
  auto controller = make();
  controller.choose(kKeepUpdated);
  const auto asked = insert(document, controller);
  ASSERT_EQ(asked.kind, Outcome::Kind::question);
  EXPECT_EQ(asked.message.code, "port.signature-lost");
  EXPECT_EQ(document.undoSteps(), 0u);
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::done);
  EXPECT_EQ(document.undoSteps(), 1u);
}

// A consent was a bare code: yes to the cells that were asked about wrote over others.
TEST_F(InserterTest, YesCountsOnlyForThePlaceThatWasAskedAbout) {
  MemoryDocument document{MemoryDocument::Kind::sheet};
  document::MemoryContent content;
  content.cells[{"見積書", 1, 29}].lines = {u"備考"};
  content.cells[{"見積書", 1, 39}].lines = {u"合計 1,200,000円"};
  document.edit(content);
  document.select({"見積書", 1, 29});
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(insert(document, controller).message.code, "calc.overwrite");
  document.select({"見積書", 1, 49});
  const auto empty = inserter_.agree(document);
  EXPECT_EQ(empty.kind, Outcome::Kind::refused);
  EXPECT_EQ(empty.message.code, "panel.place-changed");
  EXPECT_EQ(document.undoSteps(), 0u);
}

TEST_F(InserterTest, AnswersCountOnlyForTheDocumentThatWasAskedAbout) {
  MemoryDocument document{MemoryDocument::Kind::sheet};
  document::MemoryContent content;
  content.cells[{"見積書", 1, 29}].lines = {u"備考"};
  document.edit(content);
  document.select({"見積書", 1, 29});
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(insert(document, controller).kind, Outcome::Kind::question);
  EXPECT_TRUE(inserter_.stillAsks(document));
  content.cells[{"見積書", 1, 29}].lines = {u"合計 1,200,000円"};
  document.edit(content);
  EXPECT_FALSE(inserter_.stillAsks(document));
  const auto again = inserter_.agree(document);
  EXPECT_EQ(again.kind, Outcome::Kind::question);
  EXPECT_EQ(document.undoSteps(), 0u);
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::done);
}

// The article's number was taken from where the cursor stood at the answer, not at the question.
TEST_F(InserterTest, ANumberOtherThanThePreviewsIsAskedAbout) {
  MemoryDocument document{MemoryDocument::Kind::text};
  document::MemoryContent content;
  for (const char16_t* heading : {u"（目的）", u"（定義）"}) {
    document::MemoryParagraph paragraph;
    paragraph.runs.push_back({heading});
    paragraph.numbering = model::Numbering::article;
    content.paragraphs.push_back(paragraph);
  }
  document.edit(content);
  document.setAsks(true);
  document.select(0, 0);
  auto controller = make();
  controller.choose(kPatches);
  ASSERT_EQ(insert(document, controller).kind, Outcome::Kind::question);
  document.select(1, 1);
  EXPECT_FALSE(inserter_.stillAsks(document));
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::question);
  EXPECT_EQ(document.undoSteps(), 0u);
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::done);
}

TEST_F(InserterTest, EveryQuestionIsAskedInTurn) {
  MemoryDocument document{MemoryDocument::Kind::sheet};
  document::MemoryContent content;
  content.cells[{"見積書", 1, 29}].lines = {u"備考"};
  document.edit(content);
  document.select({"見積書", 1, 29});
  document.setAsks(true);
  auto controller = make();
  controller.choose(kKeepUpdated);
  EXPECT_EQ(insert(document, controller).message.code, "port.signature-lost");
  EXPECT_EQ(inserter_.agree(document).message.code, "calc.overwrite");
  EXPECT_EQ(document.undoSteps(), 0u);
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::done);
}

// A second Enter inserted the clause a second time.
TEST_F(InserterTest, AClauseThatStandsAlreadyIsAskedAbout) {
  MemoryDocument document{MemoryDocument::Kind::text};
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(insert(document, controller).kind, Outcome::Kind::done);
  const auto before = document.content().paragraphs.size();
  const auto again = insert(document, controller);
  EXPECT_EQ(again.kind, Outcome::Kind::question);
  EXPECT_EQ(again.message.code, "panel.stands-already");
  EXPECT_EQ(document.content().paragraphs.size(), before);
  controller.choose(kPatches);
  EXPECT_EQ(insert(document, controller).kind, Outcome::Kind::done);
}

// Only ledger entries counted: a clause pasted from another document was inserted a second time
// unasked.
TEST_F(InserterTest, AClauseThatStandsByItsWordingAloneIsAskedAbout) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(insert(document, controller).kind, Outcome::Kind::done);
  auto pasted = document.content();
  pasted.record.clear();
  for (auto& paragraph : pasted.paragraphs)
    paragraph.names.clear();
  document.edit(pasted);
  const auto again = insert(document, controller);
  EXPECT_EQ(again.kind, Outcome::Kind::question);
  EXPECT_EQ(again.message.code, "panel.stands-already");
}

// The entry of a tracked removal counted as standing: it asked about it with an empty quotation.
TEST_F(InserterTest, AClauseOfWhichNoTextIsLeftDoesNotStand) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(insert(document, controller).kind, Outcome::Kind::done);
  auto removed = document.content();
  for (auto& paragraph : removed.paragraphs) {
    for (auto& run : paragraph.runs)
      run.redline = document::Run::Redline::deleted;
  }
  document.edit(removed);
  EXPECT_EQ(insert(document, controller).kind, Outcome::Kind::done);
}

TEST_F(InserterTest, AnAnswerAfterDecliningDoesNothing) {
  MemoryDocument document;
  document.setAsks(true);
  auto controller = make();
  controller.choose(kKeepUpdated);
  insert(document, controller);
  inserter_.decline();
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::refused);
  EXPECT_EQ(document.undoSteps(), 0u);
}

TEST_F(InserterTest, ARefusalIsHandedOn) {
  MemoryDocument document;
  document.setReadOnly(true);
  auto controller = make();
  controller.choose(kKeepUpdated);
  const auto outcome = insert(document, controller);
  EXPECT_EQ(outcome.kind, Outcome::Kind::refused);
  EXPECT_EQ(outcome.message.code, "port.read-only");
}

TEST_F(InserterTest, ASheetInsertionNamesItsCell) {
  MemoryDocument document{MemoryDocument::Kind::sheet};
  document.select({"見積書", 1, 29});
  auto controller = make();
  controller.choose(kKeepUpdated);
  const auto outcome = insert(document, controller);
  ASSERT_EQ(outcome.kind, Outcome::Kind::done) << outcome.message.code;
  EXPECT_EQ(outcome.message.code, "panel.inserted-cell");
  EXPECT_THAT(outcome.message.arguments,
              Contains(std::pair<std::string, std::string>{"cell", "B30"}));
}

}  // namespace
}  // namespace meibun::sidebar
