// SPDX-License-Identifier: MPL-2.0
#include "files/cell_reference.hpp"

#include <string>

#include <gtest/gtest.h>

namespace meibun::files {
namespace {

std::string text(const std::optional<document::GridCell>& cell) {
  if (!cell) return "none";
  return cell->sheet + "|" + std::to_string(cell->column) + "," + std::to_string(cell->row);
}

TEST(CellReference, OdfAddresses) {
  EXPECT_EQ(text(parseOdfReference("$Sheet1.$A$1")), "Sheet1|0,0");
  EXPECT_EQ(text(parseOdfReference("Sheet1.B32:.C40")), "Sheet1|1,31");
  EXPECT_EQ(text(parseOdfReference("$'見積 ''26'.$AA$1048576:$'見積 ''26'.$AB$2")),
            "見積 '26|26,1048575");
  EXPECT_EQ(text(parseOdfReference("$'a.b:c'.$A$1")), "a.b:c|0,0");
}

TEST(CellReference, OoxmlAddresses) {
  EXPECT_EQ(text(parseOoxmlReference("Sheet1!$A$1")), "Sheet1|0,0");
  EXPECT_EQ(text(parseOoxmlReference("'見積 ''26'!$B$2:$E$2")), "見積 '26|1,1");
  EXPECT_EQ(text(parseOoxmlReference("'a!b'!$XFD$1")), "a!b|16383,0");
}

TEST(CellReference, NothingForWhatIsNoCell) {
  for (const auto* const odf :
       {"", "$Sheet1.$#REF!$#REF!", "#REF!", "$Sheet1.$A$0", "$'open.$A$1", "$Sheet1.$A$1048577",
        "$Sheet1.$AAAAAAAA$1", "$Sheet1.$A", "$Sheet1.$1", ".$A$1", "$'x'"}) {
    EXPECT_EQ(text(parseOdfReference(odf)), "none") << odf;
  }
  for (const auto* const ooxml : {"#REF!", "Sheet1!#REF!", "\"定数\"", "1+1",
                                  "Sheet1!$A$99999999999", "[1]Sheet1!", "Sheet1!$A$1+1"}) {
    EXPECT_EQ(text(parseOoxmlReference(ooxml)), "none") << ooxml;
  }
}

}  // namespace
}  // namespace meibun::files
