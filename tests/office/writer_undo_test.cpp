// SPDX-License-Identifier: MPL-2.0
// One step takes everything back and brings it again; what fails half-way leaves nothing.
#include <memory>

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/document/properties.hpp"
#include "office/document/undo_scope.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::setProperty;

class WriterUndo : public WriterCase {
 protected:
  bool isModified() { return query<css::util::XModifiable>(subject().model())->isModified(); }
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

}  // namespace
}  // namespace meibun::fixture
