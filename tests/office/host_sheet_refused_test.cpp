// SPDX-License-Identifier: MPL-2.0
// Where a quote from outside takes no clause, and why.
#include "tests/office/calc_case.hpp"
#include "tests/office/hosts/host_file.hpp"

namespace meibun::fixture {
namespace {

class HostSheetRefused : public CalcCase {};

TEST_F(HostSheetRefused, ASheetWithAPassword) {
  const auto quote =
      loadFile(makeHost({"xlsx-locked-structure", "xlsx", "xlsx", "", {}}, folder()));
  quote->selectCell("取引条件", "A3");
  const auto site = survey(*quote, clause("maintenance-or-support"));
  ASSERT_TRUE(site.refusal);
  EXPECT_EQ(site.refusal->code, "calc.sheet-protected");
  // Another sheet takes it.
  quote->selectCell("御見積書", "A12");
  EXPECT_EQ(insert(*quote, clause("maintenance-or-support")), "");
}

TEST_F(HostSheetRefused, NoAnnexUnderALockedStructure) {
  const auto quote = loadFile(makeHost({"sheet-protected.fods", "fods", "ods", "", {}}, folder()));
  auto insertion = clause("maintenance-or-support");
  insertion.place = document::AnnexSheet{};
  const auto site = survey(*quote, insertion);
  ASSERT_TRUE(site.refusal);
  EXPECT_EQ(site.refusal->code, "calc.no-room-at-all");
}

}  // namespace
}  // namespace meibun::fixture
