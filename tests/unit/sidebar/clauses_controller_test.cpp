// SPDX-License-Identifier: MPL-2.0
// The panel's logic on the library that is shipped and a document in memory.
#include "office/sidebar/clauses_controller.hpp"

#include <gmock/gmock.h>

#include "core/base/text.hpp"
#include "core/document/memory_document.hpp"
#include "office/sidebar/document_controller.hpp"
#include "office/sidebar/inserter.hpp"

namespace meibun::sidebar {
namespace {

using document::MemoryDocument;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const model::ClauseRef kKeepUpdated{"jcssa.guideline", "keep-updated"};
const model::ClauseRef kPatches{"meibun.contract", "patches"};

std::shared_ptr<const Shelf> shelf() {
  static const auto read =
      std::make_shared<const Shelf>(xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses"));
  return read;
}

class ClausesControllerTest : public testing::Test {
 protected:
  ClausesController make(const std::string& lang = "ja") {
    return {shelf(), state_, [this] { return settings_; }, lang};
  }
  Outcome insert(MemoryDocument& document, const ClausesController& controller) {
    return inserter_.begin(document, controller.view(), shelf()->library, document::Selection{},
                           u"挿入", "2026-12-01");
  }
  static std::string shown(const ClausesController& controller) {
    std::u16string text;
    for (const auto& paragraph : controller.view().paragraphs)
      text += paragraph + u"\n";
    return base::utf8(text);
  }

  ClausesState state_;
  std::map<std::string, std::u16string> settings_;
  Inserter inserter_;
};

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

TEST_F(ClausesControllerTest, InsertsWhatThePreviewShows) {
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

TEST_F(ClausesControllerTest, ARequiredFieldIsNamedAndNothingIsInserted) {
  MemoryDocument document;
  auto controller = make();
  controller.choose(model::ClauseRef{"jcssa.guideline", "no-vulnerability-supply"});
  const auto& fields = controller.view().form.fields;
  ASSERT_FALSE(fields.empty());
  ASSERT_TRUE(fields.front().required);
  EXPECT_TRUE(fields.front().text.empty());
  const auto outcome = insert(document, controller);
  EXPECT_EQ(outcome.kind, Outcome::Kind::refused);
  EXPECT_EQ(outcome.message.code, "render.parameter-missing");
  EXPECT_EQ(outcome.parameter, fields.front().id);
  EXPECT_EQ(document.undoSteps(), 0u);
}

TEST_F(ClausesControllerTest, AQuestionIsAskedBeforeAnythingIsDone) {
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
TEST_F(ClausesControllerTest, YesCountsOnlyForThePlaceThatWasAskedAbout) {
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

TEST_F(ClausesControllerTest, AnswersCountOnlyForTheDocumentThatWasAskedAbout) {
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
TEST_F(ClausesControllerTest, ANumberOtherThanThePreviewsIsAskedAbout) {
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

TEST_F(ClausesControllerTest, EveryQuestionIsAskedInTurn) {
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

TEST_F(ClausesControllerTest, AnAnswerAfterDecliningDoesNothing) {
  MemoryDocument document;
  document.setAsks(true);
  auto controller = make();
  controller.choose(kKeepUpdated);
  insert(document, controller);
  inserter_.decline();
  EXPECT_EQ(inserter_.agree(document).kind, Outcome::Kind::refused);
  EXPECT_EQ(document.undoSteps(), 0u);
}

TEST_F(ClausesControllerTest, ARefusalIsHandedOn) {
  MemoryDocument document;
  document.setReadOnly(true);
  auto controller = make();
  controller.choose(kKeepUpdated);
  const auto outcome = insert(document, controller);
  EXPECT_EQ(outcome.kind, Outcome::Kind::refused);
  EXPECT_EQ(outcome.message.code, "port.read-only");
}

TEST_F(ClausesControllerTest, ASheetInsertionNamesItsCell) {
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

class DocumentControllerTest : public ClausesControllerTest {
 protected:
  void SetUp() override { insertClause(); }
  void insertClause() {
    document_.setAsks(false);
    document_.edit({});
    auto controller = make();
    controller.choose(kKeepUpdated);
    ASSERT_EQ(insert(document_, controller).kind, Outcome::Kind::done);
    ASSERT_TRUE(panel_.refresh(document_));
  }

  MemoryDocument document_;
  DocumentController panel_{shelf()};
};

TEST_F(DocumentControllerTest, ListsWhatStandsThere) {
  ASSERT_EQ(panel_.clauses().size(), 1u);
  EXPECT_EQ(panel_.clauses().front().title, "最新の状態の維持");
  EXPECT_EQ(panel_.clauses().front().status, track::Status::current);
}

TEST_F(DocumentControllerTest, RemovesInOneStepAfterAsking) {
  EXPECT_EQ(panel_.ask(DocumentController::Action::remove, 0, u"削除").kind,
            Outcome::Kind::question);
  EXPECT_EQ(document_.undoSteps(), 1u);
  const auto outcome = panel_.agree(document_);
  EXPECT_EQ(outcome.kind, Outcome::Kind::done) << outcome.message.code;
  EXPECT_EQ(document_.undoSteps(), 2u);
  EXPECT_THAT(document_.content().record, IsEmpty());
}

TEST_F(DocumentControllerTest, DetachKeepsTheText) {
  const auto before = document_.content().paragraphs.size();
  panel_.ask(DocumentController::Action::detach, 0, u"切り離し");
  ASSERT_EQ(panel_.agree(document_).kind, Outcome::Kind::done);
  EXPECT_EQ(document_.content().paragraphs.size(), before);
  EXPECT_THAT(document_.content().record, IsEmpty());
}

TEST_F(DocumentControllerTest, ADocumentThatChangedMeanwhileIsReadAnew) {
  panel_.ask(DocumentController::Action::remove, 0, u"削除");
  auto content = document_.content();
  document::MemoryParagraph preamble;
  preamble.runs.push_back({u"前文"});
  content.paragraphs.insert(content.paragraphs.begin(), preamble);
  document_.edit(content);
  const auto outcome = panel_.agree(document_);
  ASSERT_EQ(outcome.kind, Outcome::Kind::done) << outcome.message.code;
  ASSERT_FALSE(document_.content().paragraphs.empty());
  EXPECT_EQ(document_.content().paragraphs.front().runs.front().text, u"前文");
}

// Yes to the removal of the unchanged wording took out what a person had written into it since.
TEST_F(DocumentControllerTest, WordsThatChangedMeanwhileAreAskedAboutAgain) {
  ASSERT_EQ(panel_.ask(DocumentController::Action::remove, 0, u"削除").message.code,
            "panel.ask-remove");
  auto content = document_.content();
  content.paragraphs.front().runs.front().text += u"ただし、別途の合意を除きます。";
  document_.edit(content);
  const auto again = panel_.agree(document_);
  ASSERT_EQ(again.kind, Outcome::Kind::question);
  EXPECT_EQ(again.message.code, "panel.ask-remove-edited");
  EXPECT_EQ(document_.undoSteps(), 1u);
  EXPECT_EQ(panel_.agree(document_).kind, Outcome::Kind::done);
  EXPECT_EQ(document_.undoSteps(), 2u);
}

// The panel reads the document anew while a question stands: the answer is to the old words.
TEST_F(DocumentControllerTest, ReadingAnewDoesNotMakeAnAnswerOfIt) {
  panel_.ask(DocumentController::Action::detach, 0, u"切り離し");
  auto content = document_.content();
  content.paragraphs.front().runs.front().text += u"ただし、別途の合意を除きます。";
  document_.edit(content);
  ASSERT_TRUE(panel_.refresh(document_));
  EXPECT_EQ(panel_.agree(document_).kind, Outcome::Kind::question);
  EXPECT_EQ(panel_.agree(document_).kind, Outcome::Kind::done);
}

// Removing and detaching ended in the document's question as a refusal with no way on.
TEST_F(DocumentControllerTest, TheDocumentsOwnQuestionIsAskedToo) {
  for (const auto action :
       {DocumentController::Action::detach, DocumentController::Action::remove}) {
    insertClause();
    document_.setAsks(true);
    ASSERT_EQ(panel_.ask(action, 0, u"題").kind, Outcome::Kind::question);
    const auto steps = document_.undoSteps();
    const auto asked = panel_.agree(document_);
    ASSERT_EQ(asked.kind, Outcome::Kind::question) << asked.message.code;
    EXPECT_EQ(asked.message.code, "port.signature-lost");
    EXPECT_EQ(document_.undoSteps(), steps);
    EXPECT_EQ(panel_.agree(document_).kind, Outcome::Kind::done);
    EXPECT_EQ(document_.undoSteps(), steps + 1);
  }
}

// Only the button was off: the key Delete went on to remove the person's own words.
TEST_F(DocumentControllerTest, WhatOnlyReadsLikeAClauseIsNeverActedOn) {
  auto content = document_.content();
  for (auto& paragraph : content.paragraphs)
    paragraph.names.clear();
  content.record.clear();
  document_.edit(content);
  ASSERT_TRUE(panel_.refresh(document_));
  ASSERT_EQ(panel_.clauses().size(), 1u);
  EXPECT_EQ(panel_.ask(DocumentController::Action::remove, 0, u"削除").kind,
            Outcome::Kind::refused);
  EXPECT_EQ(panel_.agree(document_).message.code, "panel.nothing-asked");
}

TEST_F(DocumentControllerTest, AClauseThatIsGoneIsSaid) {
  panel_.ask(DocumentController::Action::remove, 0, u"削除");
  document_.edit({});
  const auto outcome = panel_.agree(document_);
  EXPECT_EQ(outcome.kind, Outcome::Kind::refused);
  EXPECT_EQ(outcome.message.code, "panel.clause-gone");
}

TEST(CellName, CountsAsSheetsDo) {
  EXPECT_EQ(cellName({"", 0, 0}), "A1");
  EXPECT_EQ(cellName({"", 25, 9}), "Z10");
  EXPECT_EQ(cellName({"", 26, 0}), "AA1");
  EXPECT_EQ(cellName({"", 701, 0}), "ZZ1");
  EXPECT_EQ(cellName({"", 702, 0}), "AAA1");
}

}  // namespace
}  // namespace meibun::sidebar
