// SPDX-License-Identifier: MPL-2.0
// Where a quote from outside takes no clause, and why.
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include "office/document/calc_start.hpp"
#include "tests/office/calc_case.hpp"
#include "tests/office/hosts/host_file.hpp"

namespace meibun::fixture {
namespace {

class HostSheetRefused : public CalcCase {
 protected:
  // Sheet ▸ Insert Sheet at End.
  bool takesASheetByHand(CalcSubject& quote) const {
    const auto before = document::calc::sheetCount(quote.model());
    css::frame::DispatchHelper::create(office().context())
        ->executeDispatch(
            query<css::frame::XDispatchProvider>(quote.model()->getCurrentController()->getFrame()),
            ".uno:Add", "", 0,
            uno::seq<css::beans::PropertyValue>(
                {uno::argument("Name", uno::ustr(std::string_view("新しい表")))}));
    return document::calc::sheetCount(quote.model()) > before;
  }
};

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
  EXPECT_FALSE(takesASheetByHand(*quote));
  auto insertion = clause("maintenance-or-support");
  insertion.place = document::AnnexSheet{};
  const auto site = survey(*quote, insertion);
  ASSERT_TRUE(site.refusal);
  EXPECT_EQ(site.refusal->code, "calc.no-room-at-all");
}

// Of an .xlsx this office does not read the lock: a person can add a sheet, and so can we, with
// what saving loses said before (HostLosses). An office that heeds it refuses, as with .ods.
TEST_F(HostSheetRefused, AnExcelLockHoldsAsFarAsTheOfficeHeedsIt) {
  const auto quote =
      loadFile(makeHost({"xlsx-locked-structure", "xlsx", "xlsx", "", {}}, folder()));
  auto insertion = clause("maintenance-or-support");
  insertion.place = document::AnnexSheet{};
  const auto site = survey(*quote, insertion);
  EXPECT_EQ(!site.refusal, takesASheetByHand(*quote));
  if (site.refusal) {
    EXPECT_EQ(site.refusal->code, "calc.no-room-at-all");
  }
}

}  // namespace
}  // namespace meibun::fixture
