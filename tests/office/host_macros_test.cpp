// SPDX-License-Identifier: MPL-2.0
// A workbook with macros stays one: saved as .xlsm after an insertion, its macros are what they
// were.
#include "tests/office/calc_case.hpp"
#include "tests/office/hosts/macro_book.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

class HostMacros : public CalcCase {
 protected:
  std::filesystem::path makeBook() {
    return makeMacroBook(office(), source("samples/quote-deal1.fods"), folder() / "macros.xlsm");
  }
};

// The office itself adds an empty line at the end of a module each time that it saves.
TEST_F(HostMacros, MacrosAreWhatTheyWere) {
  const auto file = makeBook();
  const auto without = folder() / "without.xlsm";
  const auto with = folder() / "with.xlsm";
  const auto insertion = clause("no-vulnerability-supply", {{"length", "full"}});
  {
    const auto quote = loadFile(file);
    office().store(quote->component(), without, true);
    quote->selectCell("御見積書", "A43");
    ASSERT_EQ(insert(*quote, insertion), "");
    office().store(quote->component(), with);
  }
  EXPECT_NE(partText(with, "[Content_Types].xml").find("sheet.macroEnabled.main+xml"),
            std::string::npos);
  const CalcSubject untouched(office(), office().load(without));
  CalcSubject again(office(), office().load(with));
  EXPECT_EQ(macroOf(again.component()), macroOf(untouched.component()));
  EXPECT_NE(macroOf(again.component()).indexOf("Int(amount * 1.1)"), -1);
  EXPECT_EQ(found(again, insertion.instance).status, track::Status::current);
}

TEST_F(HostMacros, WhatIsLostBesideThemIsTold) {
  const auto file = makeBook();
  addPart(file, "customUI/customUI14.xml", "<customUI/>");
  addPart(file, "xl/vbaProjectSignature.bin", "signature");
  const auto quote = loadFile(file);
  const auto notes = quote->port().read().value().notes;
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes.front().code, "loses.macro-extras");
  office().store(quote->component(), file);
  EXPECT_EQ(partText(file, "customUI/customUI14.xml"), "");
  EXPECT_EQ(partText(file, "xl/vbaProjectSignature.bin"), "");
}

}  // namespace
}  // namespace meibun::fixture
