// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/document_controller.hpp"

#include <algorithm>

#include "tests/unit/sidebar/controller_case.hpp"

namespace meibun::sidebar {
namespace {

using document::MemoryDocument;
using testing::IsEmpty;

class DocumentControllerTest : public ControllerCase {
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

// The choice was kept as a number of a row: what came above made it mean another clause.
TEST_F(DocumentControllerTest, AClauseIsFoundAgainWhereverItStands) {
  const auto length = static_cast<std::ptrdiff_t>(document_.content().paragraphs.size());
  auto controller = make();
  controller.choose(kKeepUpdated);
  ASSERT_EQ(insert(document_, controller).message.code, "panel.stands-already");
  ASSERT_EQ(inserter_.agree(document_).kind, Outcome::Kind::done);
  ASSERT_TRUE(panel_.refresh(document_));
  ASSERT_EQ(panel_.clauses().size(), 2u);
  const auto first = panel_.handle(0);
  ASSERT_TRUE(first);
  auto content = document_.content();
  std::rotate(content.paragraphs.begin(), content.paragraphs.begin() + length,
              content.paragraphs.end());
  document_.edit(content);
  ASSERT_TRUE(panel_.refresh(document_));
  ASSERT_EQ(panel_.clauses().size(), 2u);
  EXPECT_EQ(panel_.find(*first), 1u);
  content.paragraphs.resize(static_cast<std::size_t>(length));
  document_.edit(content);
  ASSERT_TRUE(panel_.refresh(document_));
  EXPECT_EQ(panel_.find(*first), std::string::npos);
  EXPECT_FALSE(panel_.handle(panel_.clauses().size()));
}

// What a document could not give was read and then said nowhere.
TEST_F(DocumentControllerTest, WhatCouldNotBeReadIsAmongTheRemarks) {
  class Partly final : public document::DocumentReader {
   public:
    explicit Partly(const document::DocumentReader& whole) : whole_(whole) {}
    document::Abilities abilities() const override { return whole_.abilities(); }
    base::Result<document::Snapshot> read() const override {
      auto snapshot = whole_.read();
      if (snapshot) snapshot.value().notes.push_back({.code = "calc.too-many-cells"});
      return snapshot;
    }

   private:
    const document::DocumentReader& whole_;
  };
  EXPECT_THAT(panel_.remarks(), IsEmpty());
  ASSERT_TRUE(panel_.refresh(Partly{document_}));
  ASSERT_EQ(panel_.remarks().size(), 1u);
  EXPECT_EQ(panel_.remarks().front().code, "calc.too-many-cells");
}

TEST_F(DocumentControllerTest, AClauseThatIsGoneIsSaid) {
  panel_.ask(DocumentController::Action::remove, 0, u"削除");
  document_.edit({});
  const auto outcome = panel_.agree(document_);
  EXPECT_EQ(outcome.kind, Outcome::Kind::refused);
  EXPECT_EQ(outcome.message.code, "panel.clause-gone");
}

}  // namespace
}  // namespace meibun::sidebar
