// SPDX-License-Identifier: MPL-2.0
// While changes are recorded an insertion, a replacement and a removal are changes that one can
// accept and reject.
#include <algorithm>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "core/base/text.hpp"
#include "core/document/print.hpp"
#include "office/document/properties.hpp"
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::property;
using document::setProperty;

class WriterTracked : public WriterCase {
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

TEST_F(WriterTracked, TrackedInsertionIsOneInsertionAndStaysOn) {
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

TEST_F(WriterTracked, TrackedReplacementIsDeletionAndInsertion) {
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

// The deletion reached over the table, which went with the paragraph when it was accepted.
TEST_F(WriterTracked, TrackedReplacementBeforeATableLeavesTheTable) {
  open({u"前である。", u"この段落を消す。", u"", u"後である。"});
  const auto table =
      query<css::text::XTextTable>(query<css::lang::XMultiServiceFactory>(subject().model())
                                       ->createInstance("com.sun.star.text.TextTable"));
  table->initialize(1, 1);
  subject().body()->insertTextContent(subject().paragraph(2)->getStart(),
                                      query<css::text::XTextContent>(table), true);
  query<css::text::XText>(table->getCellByName("A1"))->setString(uno::ustr(std::u16string(u"表")));
  const auto before = texts();
  const auto tables = [&] {
    const auto all = texts();
    return std::count(all.begin(), all.end(), "表");
  };
  ASSERT_EQ(tables(), 1) << document::print(read());
  record();
  subject().cursor()->gotoRange(subject().paragraph(1)->getStart(), false);
  subject().cursor()->gotoRange(subject().paragraph(1)->getEnd(), true);
  const auto instance = insert("notice");
  subject().dispatch(".uno:AcceptAllTrackedChanges");
  EXPECT_EQ(tables(), 1) << document::print(read());
  EXPECT_EQ(found(instance).status, track::Status::current);
  const auto accepted = texts();
  EXPECT_EQ(std::count(accepted.begin(), accepted.end(), "この段落を消す。"), 0);
  ASSERT_TRUE(subject().undo());
  subject().dispatch(".uno:RejectAllTrackedChanges");
  EXPECT_EQ(texts(), before);
}

TEST_F(WriterTracked, TrackedRemovalIsADeletion) {
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
TEST_F(WriterTracked, ARejectedRemovalLeavesTheClauseAsItWas) {
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

// The filled paragraph stayed, empty, with the number or list of the clause.
TEST_F(WriterTracked, AcceptedRemovalOfAFilledParagraphLeavesNoNumber) {
  for (const auto* clause : {"notice", "article", "ring"}) {
    SCOPED_TRACE(clause);
    open({u"前である。", u"", u"後である。"});
    subject().select(1, 0);
    const auto instance = insert(clause);
    const auto before = subject().lines();
    record();
    ASSERT_TRUE(contract::applied(remove(instance)));
    subject().dispatch(".uno:AcceptAllTrackedChanges");
    EXPECT_EQ(subject().lines(),
              (std::vector<std::string>{"Standard||前である。", "Standard||後である。"}));
    EXPECT_TRUE(standing().empty()) << document::print(read());
    ASSERT_TRUE(subject().undo());
    subject().dispatch(".uno:RejectAllTrackedChanges");
    EXPECT_EQ(subject().lines(), before);
    EXPECT_EQ(found(instance).status, track::Status::current);
  }
}

// So did it among the articles of a contract, whose later numbers all moved on by one.
TEST_F(WriterTracked, AcceptedRemovalInAContractGivesTheNumbersBack) {
  openFile("samples/contract-maintenance.fodt");
  const auto untouched = joined(subject().lines());
  const auto line = indexOf(subject().lines(), "|第8条|") - 1;
  const auto end = subject().paragraph(line)->getEnd();
  subject().body()->insertControlCharacter(end, css::text::ControlCharacter::APPEND_PARAGRAPH,
                                           false);
  subject().select(line + 1, 0);
  const auto instance = insert("article");
  // 25.2 is in no hurry with references to numbers.
  subject().dispatch(".uno:UpdateFields");
  const auto before = joined(subject().lines());
  record();
  ASSERT_TRUE(contract::applied(remove(instance)));
  subject().dispatch(".uno:AcceptAllTrackedChanges");
  EXPECT_EQ(joined(subject().lines()), untouched);
  ASSERT_TRUE(subject().undo());
  subject().dispatch(".uno:RejectAllTrackedChanges");
  subject().dispatch(".uno:UpdateFields");
  EXPECT_EQ(joined(subject().lines()), before);
  EXPECT_EQ(found(instance).status, track::Status::current);
}

TEST_F(WriterTracked, UndoOfATrackedRemovalIsOneStep) {
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
TEST_F(WriterTracked, RemovalOfATrackedInsertionForgetsTheClause) {
  open({u"前である。", u"後である。"});
  record();
  const auto instance = insert("notice");
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_TRUE(redlines().empty());
  EXPECT_TRUE(read().record.empty());
}

// The filled paragraph kept the clause's list: nothing tracked was left to reject.
TEST_F(WriterTracked, RemovalOfATrackedInsertionGivesTheFilledParagraphBack) {
  open({u"前である。", u"", u"後である。"});
  record();
  subject().select(1, 0);
  const auto instance = insert("article");
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().lines(), (std::vector<std::string>{"Standard||前である。", "Standard||",
                                                         "Standard||後である。"}));
  EXPECT_TRUE(standing().empty()) << document::print(read());
  EXPECT_TRUE(read().record.empty());
}

TEST_F(WriterTracked, TrackedTextIsReadAsAccepted) {
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
