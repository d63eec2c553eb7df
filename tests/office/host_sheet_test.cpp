// SPDX-License-Identifier: MPL-2.0
// Quotes as they come from others: a clause is put in, the file saved, and nothing else of it is
// other than without the clause.
#include "files/file_reader.hpp"
#include "office/document/calc_start.hpp"
#include "tests/office/calc_case.hpp"
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

namespace calc = document::calc;

constexpr const char* kQuote = "御見積書";

class HostSheet : public CalcCase, public ::testing::WithParamInterface<Host> {
 protected:
  std::unique_ptr<CalcSubject> openHost(const std::filesystem::path& file) {
    auto subject = loadFile(file);
    subject->selectCell(kQuote, GetParam().place);
    return subject;
  }

  std::filesystem::path save(const CalcSubject& subject, const std::string& name) {
    const auto file = folder() / (name + "." + GetParam().saved);
    office().store(subject.component(), file);
    return file;
  }

  static std::vector<OwnArea> areasOf(CalcSubject& subject) {
    std::vector<OwnArea> areas;
    const auto snapshot = subject.port().read().value();
    for (const auto& block : snapshot.blocks) {
      if (block.anchors.empty()) continue;
      const auto sheet = subject.sheet(block.cell->sheet);
      const auto area = calc::mergedAreaAt(sheet, block.cell->column, block.cell->row);
      areas.push_back({block.cell->sheet, area.left, area.top, area.right, area.bottom});
    }
    return areas;
  }

  static void expectKnown(const document::Snapshot& snapshot, const track::Instance& instance) {
    for (const auto& clause : track::recognise(snapshot, library()).clauses) {
      if (clause.instance != instance) continue;
      EXPECT_EQ(clause.status, track::Status::current);
      EXPECT_EQ(clause.evidence, track::Evidence::ledger);
      return;
    }
    ADD_FAILURE() << "not recognised: " << instance.digits;
  }
};

TEST_P(HostSheet, NothingElseChanges) {
  const auto& host = GetParam();
  const auto file = makeHost(host, folder());
  const auto without = save(*openHost(file), "without");
  const auto insertion = clause("no-vulnerability-supply", {{"length", "full"}});
  auto quote = openHost(file);
  ASSERT_EQ(insert(*quote, insertion), "");
  const auto areas = areasOf(*quote);
  ASSERT_FALSE(areas.empty());
  const auto with = save(*quote, "with");
  quote.reset();
  const auto missing = joined(lost(host, without));
  EXPECT_TRUE(missing.empty()) << missing;
  const auto others = joined(differences(without, with, {"", areas}));
  EXPECT_TRUE(others.empty()) << others;
  CalcSubject again(office(), office().load(with));
  expectKnown(again.port().read().value(), insertion.instance);
  const auto reader = files::openDocument(with.string());
  ASSERT_TRUE(reader.has_value()) << reader.error().code;
  expectKnown(reader.value()->read().value(), insertion.instance);
}

const std::string kBook = "xl/workbook.xml";
const std::string kSheet = "xl/worksheets/sheet1.xml";

INSTANTIATE_TEST_SUITE_P(
    Excel, HostSheet,
    ::testing::Values(Host{"xlsx-graph-paper",
                           "xlsx",
                           "xlsx",
                           "A15",
                           {{kSheet, "A15:AN18"}, {kBook, "Print_Area"}}},
                      Host{"xlsx-graph-paper", "xlsx", "ods", "A15", {{"content.xml", "押印欄"}}},
                      Host{"xlsx-locked-structure",
                           "xlsx",
                           "xlsx",
                           "A12",
                           {{"xl/worksheets/sheet4.xml", "SHA-512"},
                            {kBook, "state=\"hidden\""},
                            {kBook, "合計額"}}},
                      Host{"xlsx-hidden-sheets",
                           "xlsx",
                           "xlsx",
                           "A13",
                           {{kSheet, "dataValidation"},
                            {kSheet, "cfRule"},
                            {kSheet, "TODAY()"},
                            {"xl/externalLinks/externalLink1.xml", "externalBook"},
                            {"xl/comments1.xml", "在庫"}}},
                      Host{"xlsx-hidden-sheets", "xlsx", "ods", "A12", {{"content.xml", "粗利"}}}),
    [](const auto& one) { return nameOf(one.param) + "_" + std::to_string(one.index); });

INSTANTIATE_TEST_SUITE_P(
    OpenDocument, HostSheet,
    ::testing::Values(
        Host{"sheet-protected.fods",
             "fods",
             "ods",
             "A6",
             {{"content.xml", "table:structure-protected=\"true\""},
              {"content.xml", "table:protection-key="},
              {"content.xml", "先方と相談"}}},
        Host{"sheet-controls.fods",
             "fods",
             "ods",
             "A6",
             {{"content.xml", "form:linked-cell=\"御見積書.B2\""},
              {"content.xml", "form:label=\"三年\""},
              {"content.xml", "draw:control=\"control4\""}}},
        Host{"sheet-controls.fods", "fods", "xlsx", "A7", {{kSheet, "mc:AlternateContent"}}},
        Host{"sheet-protected.fods", "fods", "xlsx", "A7", {{kSheet, "dataValidation"}}}),
    [](const auto& one) { return nameOf(one.param) + "_" + std::to_string(one.index); });

}  // namespace
}  // namespace meibun::fixture
