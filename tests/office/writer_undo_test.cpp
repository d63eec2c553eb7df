// SPDX-License-Identifier: MPL-2.0
// One step takes everything back and brings it again; what fails half-way leaves nothing; tracked
// changes go on.
#include <algorithm>
#include <memory>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "core/base/text.hpp"
#include "core/document/print.hpp"
#include "office/document/properties.hpp"
#include "office/document/undo_scope.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::property;
using document::setProperty;

class WriterUndo : public WriterCase {
 protected:
  std::vector<std::string> redlines() {
    const auto list = query<css::document::XRedlinesSupplier>(subject().model())
                          ->getRedlines()
                          ->createEnumeration();
    std::vector<std::string> types;
    while (list->hasMoreElements()) {
      const Reference<css::uno::XInterface> redline(list->nextElement(), css::uno::UNO_QUERY);
      types.push_back(uno::utf8(property<OUString>(redline, "RedlineType")));
    }
    return types;
  }
  void record() { setProperty(subject().model(), "RecordChanges", true); }
  bool isModified() { return query<css::util::XModifiable>(subject().model())->isModified(); }
  std::vector<track::FoundClause> standing() {
    return track::recognise(read(), contract::library()).clauses;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> texts;
    for (const auto& block : read().blocks)
      texts.push_back(base::utf8(textOf(block)));
    return texts;
  }
};

TEST_F(WriterUndo, UndoAndRedoOfTheWholeDocument) {
  for (const auto* clause : {"notice", "article", "ring"}) {
    SCOPED_TRACE(clause);
    open({u"前である。", u"", u"後である。"});
    subject().select(1, 0);
    const auto before = subject().flat();
    insert(clause);
    const auto after = subject().flat();
    EXPECT_NE(before, after);
    ASSERT_TRUE(subject().undo());
    EXPECT_EQ(subject().flat(), before);
    ASSERT_TRUE(subject().redo());
    EXPECT_EQ(subject().flat(), after);
    ASSERT_TRUE(subject().undo());
    EXPECT_EQ(subject().flat(), before);
  }
}

TEST_F(WriterUndo, UndoInAList) {
  for (const auto* clause : {"notice", "article", "ring"}) {
    SCOPED_TRACE(clause);
    open({u"一つ", u"二つ", u"三つ"});
    for (const std::size_t line : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
      setProperty(subject().paragraph(line), "NumberingStyleName", OUString("Numbering 123"));
      setProperty(subject().paragraph(line), "NumberingLevel", sal_Int16{1});
    }
    subject().select(1, 1);
    const auto before = subject().flat();
    insert(clause);
    const auto after = subject().flat();
    ASSERT_TRUE(subject().undo());
    EXPECT_EQ(subject().flat(), before);
    ASSERT_TRUE(subject().redo());
    EXPECT_EQ(subject().flat(), after);
  }
}

TEST_F(WriterUndo, UndoInTheContract) {
  openFile("samples/contract-maintenance.fodt");
  subject().select(indexOf(subject().lines(), "|第8条|") - 1, 3);
  const auto before = subject().flat();
  const auto instance = insert("article");
  const auto after = subject().flat();
  ASSERT_TRUE(subject().undo());
  EXPECT_EQ(subject().flat(), before);
  ASSERT_TRUE(subject().redo());
  EXPECT_EQ(subject().flat(), after);
  EXPECT_EQ(found(instance).status, track::Status::current);
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().flat(), before);
  ASSERT_TRUE(subject().undo());
  EXPECT_EQ(subject().flat(), after);
}

TEST_F(WriterUndo, ByTheMenuToo) {
  open({u"前である。"});
  const auto before = subject().flat();
  insert("article", document::DocumentEnd{});
  const auto after = subject().flat();
  subject().dispatch(".uno:Undo");
  EXPECT_EQ(subject().flat(), before);
  subject().dispatch(".uno:Redo");
  EXPECT_EQ(subject().flat(), after);
}

TEST_F(WriterUndo, InsertionAndRemovalBackAndForth) {
  open({u"前である。", u""});
  subject().select(1, 0);
  const auto empty = subject().state();
  const auto instance = insert("article");
  const auto full = subject().state();
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().state(), empty);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(subject().undo());
    EXPECT_EQ(subject().state(), full);
    EXPECT_EQ(found(instance).status, track::Status::current);
    ASSERT_TRUE(subject().undo());
    EXPECT_EQ(subject().state(), empty);
    ASSERT_TRUE(subject().redo());
    EXPECT_EQ(subject().state(), full);
    ASSERT_TRUE(subject().redo());
    EXPECT_EQ(subject().state(), empty);
  }
}

TEST_F(WriterUndo, WhatFailsHalfWayLeavesNothing) {
  // Given a change whose last step the office refuses: the property may not be removed
  open({u"前である。", u"後である。"});
  query<css::document::XDocumentPropertiesSupplier>(subject().model())
      ->getDocumentProperties()
      ->getUserDefinedProperties()
      ->addProperty("Meibun.fixed", 0, Any(OUString("x")));
  const auto snapshot = read();
  const auto before = subject().flat();
  const auto steps = subject().undoSteps();
  const bool modified = isModified();
  document::Change change;
  change.title = u"条項を挿入";
  change.steps.emplace_back(
      document::InsertBlocks{document::DocumentEnd{},
                             {{.role = model::Role::item,
                               .numbering = model::Numbering::circled,
                               .text = u"挿入される。",
                               .typedLabel = {},
                               .anchor = {track::newInstance(), {"0123456789AB"}, 0}}}});
  change.steps.emplace_back(document::SetRecord{"Meibun.fixed", std::nullopt});
  // When it is carried out, then it fails and the document is as it was
  const auto result = subject().port().apply(change);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, "office.exception");
  EXPECT_EQ(subject().flat(), before);
  EXPECT_EQ(subject().undoSteps(), steps);
  EXPECT_FALSE(subject().redo());
  EXPECT_EQ(isModified(), modified);
  EXPECT_EQ(read().revision, snapshot.revision);
}

TEST_F(WriterUndo, ClosingDropsWhatWasRecorded) {
  // What is recorded may hold the document, so the document must let go of it when it is closed.
  open({u"前である。"});
  const auto token = std::make_shared<int>(0);
  {
    document::UndoScope scope(subject().model(), u"試験");
    scope.record([token, document = subject().model()] {}, [token] {});
    scope.commit();
  }
  EXPECT_GT(token.use_count(), 1);
  office().close(subject().component());
  EXPECT_TRUE(waitUntil([&] { return token.use_count() == 1; }));
}

TEST_F(WriterUndo, LockedUndoIsRefused) {
  open({u"前である。"});
  const auto undo = query<css::document::XUndoManagerSupplier>(subject().model())->getUndoManager();
  undo->lock();
  EXPECT_EQ(survey("notice").refusal->code, "port.undo-locked");
  undo->unlock();
  EXPECT_FALSE(survey("notice").refusal);
}

TEST_F(WriterUndo, TrackedInsertionIsOneInsertionAndStaysOn) {
  for (const std::size_t line : {std::size_t{0}, std::size_t{1}}) {
    SCOPED_TRACE(line);
    open({u"前である。", u"", u"後である。"});
    record();
    subject().select(line, 0);
    if (line == 0) subject().select(0, 2);
    const auto instance = insert("notice");
    EXPECT_TRUE(property<bool>(subject().model(), "RecordChanges"));
    EXPECT_EQ(redlines(), (std::vector<std::string>{"Insert"}));
    EXPECT_EQ(found(instance).status, track::Status::current);
    subject().dispatch(".uno:RejectAllTrackedChanges");
    EXPECT_EQ(texts(), (std::vector<std::string>{"前である。", "", "後である。"}));
    ASSERT_TRUE(subject().undo());
    subject().dispatch(".uno:AcceptAllTrackedChanges");
    EXPECT_EQ(found(instance).status, track::Status::current);
    EXPECT_EQ(texts().size(), line == 0 ? 5U : 4U);
  }
}

TEST_F(WriterUndo, TrackedReplacementIsDeletionAndInsertion) {
  open({u"前である。", u"この段落を消す。", u"後である。"});
  record();
  subject().cursor()->gotoRange(subject().paragraph(1)->getStart(), false);
  subject().cursor()->gotoRange(subject().paragraph(1)->getEnd(), true);
  const auto instance = insert("notice");
  EXPECT_EQ(found(instance).status, track::Status::current);
  subject().dispatch(".uno:AcceptAllTrackedChanges");
  auto expected = words("notice");
  expected.insert(expected.begin(), "前である。");
  expected.push_back("後である。");
  EXPECT_EQ(texts(), expected);
  ASSERT_TRUE(subject().undo());
  subject().dispatch(".uno:RejectAllTrackedChanges");
  EXPECT_EQ(texts(), (std::vector<std::string>{"前である。", "この段落を消す。", "後である。"}));
}

TEST_F(WriterUndo, TrackedRemovalIsADeletion) {
  for (const bool atEnd : {false, true}) {
    SCOPED_TRACE(atEnd);
    open({u"前である。", u"後である。"});
    subject().select(atEnd ? 1 : 0, 2);
    const auto instance = insert("notice");
    const auto before = subject().lines();
    record();
    ASSERT_TRUE(contract::applied(remove(instance)));
    const auto marks = redlines();
    EXPECT_FALSE(marks.empty());
    EXPECT_EQ(std::count(marks.begin(), marks.end(), "Delete"),
              static_cast<std::ptrdiff_t>(marks.size()));
    EXPECT_TRUE(standing().empty()) << document::print(read());
    subject().dispatch(".uno:AcceptAllTrackedChanges");
    EXPECT_EQ(subject().lines(),
              (std::vector<std::string>{"Standard||前である。", "Standard||後である。"}));
    // At the end a bookmark that covers nothing stayed on the paragraph before, which then counted
    // as the clause's and would have been removed with it.
    EXPECT_TRUE(standing().empty()) << document::print(read());
    ASSERT_TRUE(subject().undo());
    subject().dispatch(".uno:RejectAllTrackedChanges");
    // At the end of a text the break before goes too, and the office then rejects into the look of
    // the paragraph before.
    if (atEnd) {
      EXPECT_EQ(texts().size(), 4U);
    } else {
      EXPECT_EQ(subject().lines(), before);
    }
  }
}

// The entry went with the removal, so that a clause whose removal was rejected had lost its values.
TEST_F(WriterUndo, ARejectedRemovalLeavesTheClauseAsItWas) {
  open({u"前である。", u"", u"後である。"});
  subject().select(1, 0);
  const auto instance = insert("notice");
  const auto steps = subject().undoSteps();
  const auto before = found(instance);
  record();
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().undoSteps(), steps + 1);
  EXPECT_TRUE(standing().empty());
  subject().dispatch(".uno:RejectAllTrackedChanges");
  const auto after = found(instance);
  EXPECT_EQ(after.status, track::Status::current);
  EXPECT_EQ(after.evidence, track::Evidence::ledger);
  EXPECT_EQ(after.version, before.version);
  EXPECT_EQ(after.entry, before.entry);
}

TEST_F(WriterUndo, UndoOfATrackedRemovalIsOneStep) {
  open({u"前である。", u"後である。"});
  const auto instance = insert("article");
  record();
  const auto before = document::print(read()) + subject().state();
  ASSERT_TRUE(contract::applied(remove(instance)));
  ASSERT_TRUE(subject().undo());
  EXPECT_EQ(document::print(read()) + subject().state(), before);
  EXPECT_EQ(found(instance).status, track::Status::current);
}

// The office takes the person's own tracked insertion out at once: nothing can be rejected then.
TEST_F(WriterUndo, RemovalOfATrackedInsertionForgetsTheClause) {
  open({u"前である。", u"後である。"});
  record();
  const auto instance = insert("notice");
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_TRUE(redlines().empty());
  EXPECT_TRUE(read().record.empty());
}

TEST_F(WriterUndo, TrackedTextIsReadAsAccepted) {
  // Measured: a paragraph's own string mixes deleted and inserted text, "35年" for 3年→5年.
  open({u"期間は3年とする。", u"第二の段落である。", u"第三の段落である。"});
  record();
  subject().type(u"3年", u"5年");
  subject().cursor()->gotoRange(subject().paragraph(1)->getStart(), false);
  subject().cursor()->gotoRange(subject().paragraph(2)->getEnd(), true);
  subject().cursor()->setString(OUString());
  EXPECT_EQ(texts(), (std::vector<std::string>{"期間は5年とする。", "", ""}));
}

}  // namespace
}  // namespace meibun::fixture
