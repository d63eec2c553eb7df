// SPDX-License-Identifier: MPL-2.0
// The second half of the contract: what is taken out again, and what is still known after saving.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/print.hpp"
#include "tests/contract/contract_library.hpp"
#include "tests/contract/port_contract.hpp"

namespace meibun::contract {
namespace {

using render::planDetach;
using render::planRemoval;
using track::Status;

const Lines kLines{u"前文である。", u"第二の行である。"};
const std::u16string kTitle = u"条項を外す";

bool hasAnchors(const document::Snapshot& snapshot) {
  return std::any_of(snapshot.blocks.begin(), snapshot.blocks.end(),
                     [](const document::Block& block) { return !block.anchors.empty(); });
}

// About three chunks of a ledger entry.
std::u16string longWords() {
  std::u16string words;
  for (int i = 0; i < 40; ++i)
    words += u"架空電算サービス 保守窓口、";
  return words;
}

}  // namespace

TEST_P(PortContract, RemovalLeavesTheDocumentAsItWas) {
  for (const auto* clause : {"notice", "article", "ring"}) {
    SCOPED_TRACE(clause);
    open(kLines);
    const auto before = printed();
    const auto instance = insertOne(clause);
    ASSERT_TRUE(applied(port().apply(planRemoval(found(instance), read(), kTitle))));
    EXPECT_EQ(printed(), before);
  }
}

TEST_P(TextContract, RemovalLeavesAnEmptyParagraphThatWasFilled) {
  open({u"前である。", u"", u"後である。"});
  const auto before = printed();
  subject().select(1, 0);
  auto one = insertion("article");
  one.place = document::Selection{};
  ASSERT_TRUE(applied(insert({one})));
  ASSERT_TRUE(applied(port().apply(planRemoval(found(one.instance), read(), kTitle))));
  EXPECT_EQ(printed(), before);
}

TEST_P(PortContract, RemovalTakesOneOfTwo) {
  open(kLines);
  const std::vector<render::Insertion> both{insertion("notice"), insertion("ring")};
  ASSERT_TRUE(applied(insert(both)));
  const auto before = texts();
  ASSERT_TRUE(applied(port().apply(planRemoval(found(both[0].instance), read(), kTitle))));
  auto left = before;
  left.erase(left.begin() + 2, left.begin() + 4);
  EXPECT_EQ(texts(), left);
  EXPECT_EQ(found(both[1].instance).status, Status::current);
  ASSERT_TRUE(applied(port().apply(planRemoval(found(both[1].instance), read(), kTitle))));
  EXPECT_EQ(texts(), kLines);
  EXPECT_TRUE(read().record.empty());
}

TEST_P(PortContract, RemovalIsOneUndoStep) {
  open(kLines);
  ASSERT_TRUE(port().abilities().undoes);
  const auto instance = insertOne("article");
  const auto before = printed();
  const auto steps = subject().undoSteps();
  ASSERT_TRUE(applied(port().apply(planRemoval(found(instance), read(), kTitle))));
  EXPECT_EQ(subject().undoSteps(), steps + 1);
  ASSERT_TRUE(subject().undo());
  EXPECT_EQ(printed(), before);
}

TEST_P(PortContract, DetachLeavesTheTextAndNothingElse) {
  open(kLines);
  const auto instance = insertOne("article");
  const auto before = texts();
  ASSERT_TRUE(applied(port().apply(planDetach(found(instance), read(), u"条項の記録を外す"))));
  const auto after = read();
  EXPECT_EQ(texts(), before);
  EXPECT_FALSE(hasAnchors(after));
  EXPECT_TRUE(after.record.empty());
}

TEST_P(PortContract, AnEditIsSeen) {
  open(kLines);
  const auto instance = insertOne("notice");
  subject().type(u"お客様", u"貴社");
  EXPECT_EQ(found(instance).status, Status::edited);
}

TEST_P(PortContract, TrickyTextStands) {
  open(kLines);
  const auto one = insertion("tricky");
  ASSERT_TRUE(applied(insert({one})));
  const auto stand = texts();
  ASSERT_EQ(stand.size(), 4U);
  EXPECT_EQ(stand[2], trickyText());
}

TEST_P(PortContract, EachFileTypeKeepsClausesAndStates) {
  open(kLines);
  const auto formats = subject().formats();
  ASSERT_FALSE(formats.empty());
  for (const auto& format : formats) {
    SCOPED_TRACE(format);
    open(kLines);
    const std::vector<render::Insertion> all{
        insertion("article"), insertion("notice", {{"desk", longWords()}}), insertion("tricky")};
    const auto lines = expected(all);
    ASSERT_TRUE(applied(insert(all)));
    reload(format);
    auto stand = texts();
    stand.erase(stand.begin(), stand.begin() + 2);
    EXPECT_EQ(stand, lines);
    EXPECT_TRUE(recognised().findings.empty());
    EXPECT_EQ(recognised().clauses.size(), 3U);
    for (const auto& one : all) {
      const auto clause = found(one.instance);
      EXPECT_EQ(clause.status, Status::current) << toString(one.rendered.version);
      EXPECT_EQ(clause.version, one.rendered.version);
      EXPECT_EQ(clause.evidence, track::Evidence::ledger);
      EXPECT_EQ(clause.values, one.rendered.values);
    }
  }
}

TEST_P(PortContract, EachFileTypeKeepsAnEditAndShowsANewerVersion) {
  open(kLines);
  ASSERT_FALSE(subject().formats().empty());
  for (const auto& format : subject().formats()) {
    SCOPED_TRACE(format);
    open(kLines);
    const std::vector<render::Insertion> all{insertion("notice"), insertion("ring")};
    ASSERT_TRUE(applied(insert(all)));
    subject().type(u"標準設定", u"初期設定");
    reload(format);
    EXPECT_EQ(found(all[0].instance).status, Status::current);
    EXPECT_EQ(found(all[1].instance).status, Status::edited);
    const auto later = track::recognise(read(), newerLibrary(), "2026-04-01");
    const auto sooner = track::recognise(read(), newerLibrary(), "2026-03-31");
    ASSERT_EQ(later.clauses.size(), 2U);
    ASSERT_EQ(sooner.clauses.size(), 2U);
    EXPECT_EQ(later.clauses[0].status, Status::outdated);
    EXPECT_EQ(sooner.clauses[0].status, Status::current);
  }
}

TEST_P(PortContract, EachFileTypeStillLetsGoOfAClause) {
  open(kLines);
  ASSERT_FALSE(subject().formats().empty());
  for (const auto& format : subject().formats()) {
    SCOPED_TRACE(format);
    open(kLines);
    const auto instance = insertOne("article");
    reload(format);
    ASSERT_TRUE(applied(port().apply(planRemoval(found(instance), read(), kTitle))));
    EXPECT_EQ(texts(), kLines);
    EXPECT_FALSE(hasAnchors(read()));
    EXPECT_TRUE(read().record.empty());
  }
}

}  // namespace meibun::contract
