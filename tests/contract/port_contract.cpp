// SPDX-License-Identifier: MPL-2.0
#include "tests/contract/port_contract.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/document/print.hpp"
#include "tests/contract/contract_library.hpp"

namespace meibun::contract {

using document::Change;
using document::Snapshot;
using render::planRemoval;

::testing::AssertionResult applied(const base::Result<document::Applied>& result) {
  if (result.has_value()) return ::testing::AssertionSuccess();
  auto failure = ::testing::AssertionFailure() << result.error().code;
  for (const auto& [name, value] : result.error().arguments)
    failure << ' ' << name << '=' << value;
  return failure;
}

void PortContract::open(const Lines& lines) {
  subject_.reset();  // one document at a time
  subject_ = GetParam().open(lines);
  ASSERT_NE(subject_, nullptr);
  line_ = lines.size() + 1;
  if (!isText()) subject_->select(line_, 0);
}

void PortContract::reload(const std::string& format) {
  SCOPED_TRACE(format);
  subject_->saveAndReload(format);
}

Snapshot PortContract::read() {
  auto snapshot = port().read();
  EXPECT_TRUE(snapshot.has_value()) << (snapshot.has_value() ? "" : snapshot.error().code);
  return snapshot.has_value() ? std::move(snapshot).value() : Snapshot{};
}

std::string PortContract::printed() { return document::print(read()) + subject_->state(); }

Lines PortContract::texts() {
  Lines texts;
  for (const auto& block : read().blocks) {
    auto text = textOf(block);
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

track::Recognition PortContract::recognised() { return track::recognise(read(), library()); }

document::Place PortContract::place() {
  if (isText()) return document::DocumentEnd{};
  subject_->select(line_, 0);
  return document::Selection{};
}

render::Insertion PortContract::insertion(const std::string& clause, const model::Values& values) {
  const auto& pack = library().packs().front();
  const auto* version = library().version({{pack.id, clause}, 1});
  auto rendered = render::render(pack, *version, {}, values);
  EXPECT_TRUE(rendered.has_value()) << clause;
  return {std::move(rendered).value(),
          track::newInstance(),
          place(),
          1,
          "2026-11-20",
          u"条項を挿入",
          {}};
}

base::Result<document::Applied> PortContract::insert(
    const std::vector<render::Insertion>& insertions) {
  std::vector<document::PlannedBlock> blocks;
  for (const auto& one : insertions) {
    for (auto& block : plannedBlocks(one.rendered, one.instance, port().abilities(), {}))
      blocks.push_back(std::move(block));
  }
  MEIBUN_TRY(site, port().survey(insertions.front().place, blocks));
  if (site.refusal) return *site.refusal;
  return port().apply(planInsertions(insertions, port().abilities(), site));
}

track::Instance PortContract::insertOne(const std::string& clause, const model::Values& values) {
  const auto one = insertion(clause, values);
  EXPECT_TRUE(applied(insert({one})));
  return one.instance;
}

Lines PortContract::expected(const std::vector<render::Insertion>& insertions) {
  Lines lines;
  std::vector<document::PlannedBlock> blocks;
  document::NumberingHere here;
  const auto site = port().survey(insertions.front().place, {});
  if (site.has_value()) here = site.value().numbering;
  for (const auto& one : insertions) {
    for (auto& block : plannedBlocks(one.rendered, one.instance, port().abilities(), here)) {
      here.nextArticle += block.numbering == model::Numbering::article ? 1 : 0;
      lines.push_back(block.typedLabel + block.text);
    }
  }
  return lines;
}

track::FoundClause PortContract::found(const track::Instance& instance) {
  for (auto& clause : recognised().clauses) {
    if (clause.instance == instance) return std::move(clause);
  }
  ADD_FAILURE() << "no clause " << instance.digits << " in\n" << printed();
  return {};
}

namespace {

Lines joined(Lines front, const Lines& back) {
  front.insert(front.end(), back.begin(), back.end());
  return front;
}

std::vector<track::AnchorName> anchorsOf(const Snapshot& snapshot) {
  std::vector<track::AnchorName> names;
  for (const auto& block : snapshot.blocks) {
    for (const auto& anchor : block.anchors)
      names.push_back(anchor.name);
  }
  return names;
}

const Lines kLines{u"前文である。", u"第二の行である。"};

}  // namespace

TEST_P(PortContract, ReadsWhatStands) {
  open(kLines);
  const auto snapshot = read();
  EXPECT_EQ(texts(), kLines);
  EXPECT_TRUE(anchorsOf(snapshot).empty());
  EXPECT_TRUE(snapshot.record.empty());
}

TEST_P(PortContract, SurveyChangesNothing) {
  open(kLines);
  const auto before = printed();
  const auto steps = subject().undoSteps();
  const auto one = insertion("article");
  const auto blocks = plannedBlocks(one.rendered, one.instance, port().abilities(), {});
  ASSERT_TRUE(port().survey(one.place, blocks).has_value());
  EXPECT_EQ(printed(), before);
  EXPECT_EQ(subject().undoSteps(), steps);
}

TEST_P(PortContract, InsertsAClauseWithAnchorsAndRecord) {
  open(kLines);
  const auto one = insertion("notice", {{"desk", u"架空電算 サポート窓口"}});
  const auto lines = joined(kLines, expected({one}));
  ASSERT_TRUE(applied(insert({one})));
  EXPECT_EQ(texts(), lines);
  const auto snapshot = read();
  std::vector<track::AnchorName> names{{one.instance, one.rendered.key, 0},
                                       {one.instance, one.rendered.key, 1}};
  // Blocks that share a cell carry each other's names too.
  const auto read = anchorsOf(snapshot);
  for (const auto& name : names)
    EXPECT_NE(std::find(read.begin(), read.end(), name), read.end()) << toString(name);
  const auto ledger = track::decode(snapshot.record);
  EXPECT_EQ(ledger.format, track::kLedgerFormat);
  EXPECT_TRUE(ledger.findings.empty());
  ASSERT_TRUE(ledger.entries.contains(one.instance));
  EXPECT_EQ(ledger.entries.at(one.instance).values.at("desk"), u"架空電算 サポート窓口");
}

TEST_P(PortContract, InsertsSeveralClausesInOneChange) {
  open(kLines);
  const std::vector<render::Insertion> both{insertion("article"), insertion("ring")};
  const auto lines = joined(kLines, expected(both));
  const auto steps = subject().undoSteps();
  ASSERT_TRUE(applied(insert(both)));
  EXPECT_EQ(texts(), lines);
  if (port().abilities().undoes) {
    EXPECT_EQ(subject().undoSteps(), steps + 1);
  }
  EXPECT_EQ(found(both[0].instance).status, track::Status::current);
  EXPECT_EQ(found(both[1].instance).status, track::Status::current);
}

TEST_P(PortContract, NumbersAnArticleAsTheDocumentDoes) {
  open(kLines);
  const auto clause = found(insertOne("article"));
  ASSERT_EQ(clause.blocks.size(), 5U);
  for (const auto& block : read().blocks) {
    if (block.id != clause.blocks.front().block) continue;
    const auto line = block.label + textOf(block);
    EXPECT_NE(line.find(u"1"), std::u16string::npos) << base::utf8(line);
  }
}

TEST_P(TextContract, FillsAnEmptyParagraph) {
  open({u"前である。", u"", u"後である。"});
  subject().select(1, 0);
  auto one = insertion("notice");
  one.place = document::Selection{};
  const auto words = expected({one});
  ASSERT_TRUE(applied(insert({one})));
  EXPECT_EQ(texts(), (Lines{u"前である。", words[0], words[1], u"後である。"}));
  EXPECT_EQ(read().blocks.size(), 4U);
}

TEST_P(TextContract, InsertsBeforeAParagraphOrAfterItButNeverInside) {
  for (const std::size_t offset : {std::size_t{0}, std::size_t{2}}) {
    open(kLines);
    subject().select(1, offset);
    auto one = insertion("notice");
    one.place = document::Selection{};
    const auto words = expected({one});
    ASSERT_TRUE(applied(insert({one})));
    EXPECT_EQ(texts(), offset == 0 ? (Lines{kLines[0], words[0], words[1], kLines[1]})
                                   : (Lines{kLines[0], kLines[1], words[0], words[1]}));
  }
}

TEST_P(TextContract, InsertsAfterABlock) {
  open(kLines);
  auto one = insertion("notice");
  const auto snapshot = read();
  one.place = document::AfterBlock{snapshot.blocks.front().id};
  one.against = snapshot.revision;
  const auto words = expected({one});
  ASSERT_TRUE(applied(insert({one})));
  EXPECT_EQ(texts(), (Lines{kLines[0], words[0], words[1], kLines[1]}));
}

TEST_P(PortContract, InsertingTwiceGivesTwoInstances) {
  open(kLines);
  const auto first = insertOne("notice");
  // A sheet asks before it writes over the first.
  if (!isText()) subject().select(kLines.size() + 8, 0);
  auto again = insertion("notice");
  if (!isText()) subject().select(kLines.size() + 8, 0);
  ASSERT_TRUE(applied(insert({again})));
  EXPECT_NE(first, again.instance);
  EXPECT_EQ(recognised().clauses.size(), 2U);
  EXPECT_EQ(found(first).status, track::Status::current);
  EXPECT_EQ(found(again.instance).status, track::Status::current);
}

TEST_P(PortContract, OneUndoStepTakesEverythingBack) {
  open(kLines);
  ASSERT_TRUE(port().abilities().undoes);
  const auto before = printed();
  const auto steps = subject().undoSteps();
  insertOne("article");
  const auto after = printed();
  EXPECT_EQ(subject().undoSteps(), steps + 1);
  ASSERT_TRUE(subject().undo());
  EXPECT_EQ(printed(), before);
  ASSERT_TRUE(subject().redo());
  EXPECT_EQ(printed(), after);
  ASSERT_TRUE(subject().undo());
  EXPECT_EQ(printed(), before);
}

TEST_P(PortContract, ABadStepLeavesNothingBehind) {
  open(kLines);
  const auto one = insertion("article");
  const auto site =
      port().survey(one.place, plannedBlocks(one.rendered, one.instance, port().abilities(), {}));
  ASSERT_TRUE(site.has_value());
  auto change = planInsertion(one, port().abilities(), site.value());
  const auto before = printed();
  const auto steps = subject().undoSteps();
  change.against = read().revision;
  change.steps.emplace_back(document::RemoveBlock{{0xFFFFFFF0U}});
  EXPECT_FALSE(port().apply(change).has_value());
  EXPECT_EQ(printed(), before);
  EXPECT_EQ(subject().undoSteps(), steps);
}

// A sheet gave the revision from before the change was told of.
TEST_P(PortContract, AChangeGivesTheRevisionThatItLeadsTo) {
  open(kLines);
  const auto one = insertion("notice");
  const auto blocks = plannedBlocks(one.rendered, one.instance, port().abilities(), {});
  const auto site = port().survey(one.place, blocks);
  ASSERT_TRUE(site.has_value());
  const auto done = port().apply(planInsertion(one, port().abilities(), site.value()));
  ASSERT_TRUE(applied(done));
  EXPECT_EQ(done.value().revision, read().revision);
}

TEST_P(PortContract, RefusesAStaleRevision) {
  open(kLines);
  const auto first = insertOne("notice");
  const auto old = read();
  const auto removal = planRemoval(found(first), old, u"条項を外す");
  subject().type(u"お客様", u"貴社");
  const auto before = printed();
  const auto result = port().apply(removal);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, "port.stale");
  EXPECT_EQ(printed(), before);
}

// A sheet took such blocks for those of its newest reading.
TEST_P(PortContract, RefusesBlocksOfNoRevision) {
  open(kLines);
  const auto first = insertOne("notice");
  auto removal = planRemoval(found(first), read(), u"条項を外す");
  removal.against.reset();
  const auto before = printed();
  const auto result = port().apply(removal);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, "port.stale");
  EXPECT_EQ(printed(), before);
}

TEST_P(PortContract, RefusesAnOpenQuestionAndTakesTheConsent) {
  open(kLines);
  auto one = insertion("notice");
  ASSERT_TRUE(subject().makeItAsk());
  one.place = document::Selection{};
  const auto blocks = plannedBlocks(one.rendered, one.instance, port().abilities(), {});
  const auto site = port().survey(one.place, blocks);
  ASSERT_TRUE(site.has_value());
  ASSERT_FALSE(site.value().questions.empty());
  const auto before = printed();
  auto change = planInsertion(one, port().abilities(), site.value());
  const auto result = port().apply(change);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, site.value().questions.front().code);
  EXPECT_EQ(result.error().severity, base::Severity::question);
  EXPECT_EQ(printed(), before);
  for (const auto& question : site.value().questions)
    change.consents.insert(question.code);
  EXPECT_TRUE(applied(port().apply(change)));
  EXPECT_EQ(found(one.instance).status, track::Status::current);
}

// Removal and detaching took the signature away unasked: only an insertion's site was looked at.
TEST_P(PortContract, EveryChangeAsksForTheSignature) {
  for (const auto plan : {&render::planRemoval, &render::planDetach}) {
    open(kLines);
    const auto instance = insertOne("notice");
    ASSERT_TRUE(subject().sign());
    const auto before = printed();
    auto change = plan(found(instance), read(), u"条項を外す");
    const auto result = port().apply(change);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, "port.signature-lost");
    EXPECT_EQ(result.error().severity, base::Severity::question);
    EXPECT_EQ(printed(), before);
    change.consents.insert(result.error().code);
    EXPECT_TRUE(applied(port().apply(change)));
    EXPECT_TRUE(recognised().clauses.empty() || !recognised().clauses.front().entry);
  }
}

TEST_P(PortContract, RefusesALockedDocument) {
  open(kLines);
  const auto one = insertion("notice");
  const auto blocks = plannedBlocks(one.rendered, one.instance, port().abilities(), {});
  const auto open = port().survey(one.place, blocks);
  ASSERT_TRUE(open.has_value());
  ASSERT_TRUE(subject().lock());
  const auto before = printed();
  const auto site = port().survey(one.place, blocks);
  ASSERT_TRUE(site.has_value());
  EXPECT_TRUE(site.value().refusal.has_value());
  EXPECT_FALSE(port().apply(planInsertion(one, port().abilities(), open.value())).has_value());
  EXPECT_EQ(printed(), before);
}

}  // namespace meibun::contract
