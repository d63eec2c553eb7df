// SPDX-License-Identifier: MPL-2.0
#include "core/document/saving_losses.hpp"

#include <map>

#include <gtest/gtest.h>

#include "tests/support/findings.hpp"

namespace meibun::document {
namespace {

struct Case {
  const char* name;
  std::map<std::string, std::string> parts;
  const char* losses;
  const char* later = losses;  // in an office that keeps content controls
};

std::string control(const std::string& kind, const std::string& content) {
  return "<w:sdt><w:sdtPr>" + kind + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}

std::string story(const std::string& body) {
  return "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
}

std::string inLine(const std::string& control) { return "<w:p>" + control + "</w:p>"; }

const std::string kRun = "<w:r><w:t>株式会社甲</w:t></w:r>";
const std::string kBlock = "<w:p>" + kRun + "</w:p>";

class SavingLosses : public ::testing::TestWithParam<Case> {};

TEST_P(SavingLosses, AreToldBySeverityOfWarning) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : GetParam().parts)
    names.push_back(name);
  const auto read = [](const std::string& name) { return GetParam().parts.at(name); };
  const auto losses = [&](ContentControls controls) {
    return tests::listing(savingLosses(names, read, controls), "");
  };
  EXPECT_EQ(losses(ContentControls::repeated), GetParam().losses);
  EXPECT_EQ(losses(ContentControls::kept), GetParam().later);
}

// What is kept and what is not was measured on LibreOffice 7.4.7 and 25.2.3, control by control.
const Case kCases[] = {
    {"NoPackage", {}, ""},
    {"NoControls", {{"word/document.xml", story(kBlock)}}, ""},
    {"PlainTextInLine",
     {{"word/document.xml", story(inLine(control("<w:text/>", kRun)))}},
     ": warning: loses.control-text count=1\n",
     ""},
    {"RichTextInLine",
     {{"word/document.xml", story(inLine(control("<w:richText/>", kRun)))}},
     ": warning: loses.controls count=1\n",
     ""},
    {"BlockOfAnyKind",
     {{"word/document.xml",
       story(control("<w:alias w:val=\"a\"/>", kBlock) + control("<w:group/>", kBlock))}},
     ": warning: loses.control-text count=2\n",
     ""},
    {"BlocksThatAreKeptWhole",
     {{"word/document.xml",
       story(control("<w:date/>", kBlock) + control("<w14:checkbox xmlns:w14=\"w14\"/>", kBlock))}},
     ": warning: loses.controls count=2\n",
     ""},
    {"ChoicesAsBlocks",
     {{"word/document.xml",
       story(control("<w:comboBox/>", kBlock) + control("<w:dropDownList/>", kBlock))}},
     ": warning: loses.controls count=2\n"},
    {"ChoicesInLine",
     {{"word/document.xml",
       story(inLine(control("<w:comboBox/>", kRun)) + inLine(control("<w:dropDownList/>", kRun)))}},
     ": warning: loses.controls count=2\n",
     ""},
    {"TableOfContentsAndPageNumber",
     {{"word/document.xml", story(control("<w:docPartObj/>", kBlock))},
      {"word/footer1.xml", story(inLine(control("<w:docPartObj/>", kRun)))}},
     ""},
    {"InAHeader",
     {{"word/document.xml", story(kBlock)},
      {"word/header2.xml", story(inLine(control("<w:text/>", kRun)))}},
     ": warning: loses.control-text count=1\n",
     ""},
    {"AGlossaryIsNoStory",
     {{"word/glossary/document.xml", story(inLine(control("<w:text/>", kRun)))}},
     ""},
    {"Workbook",
     {{"xl/workbook.xml",
       "<workbook><workbookProtection lockStructure=\"1\"/><sheets><sheet name=\"見積\"/>"
       "<sheet name=\"原価\" state=\"veryHidden\"/><sheet name=\"控え\" state=\"hidden\"/>"
       "<sheet name=\"利益\" state=\"veryHidden\"/></sheets></workbook>"}},
     ": warning: loses.very-hidden sheets=原価, 利益\n: warning: loses.structure-lock\n"},
    {"OpenWorkbook", {{"xl/workbook.xml", "<workbook><workbookProtection/></workbook>"}}, ""},
    {"MacroExtras",
     {{"xl/vbaProject.bin", "x"}, {"xl/vbaProjectSignature.bin", "x"}, {"customUI/a.xml", "<a/>"}},
     ": warning: loses.macro-extras\n"},
    {"MacrosAlone", {{"xl/vbaProject.bin", "x"}}, ""},
    {"DamagedPart", {{"word/document.xml", "<w:document"}}, ""},
};

INSTANTIATE_TEST_SUITE_P(Packages, SavingLosses, ::testing::ValuesIn(kCases),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace meibun::document
