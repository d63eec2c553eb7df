// SPDX-License-Identifier: MPL-2.0
// A workbook with macros stays one: saved as .xlsm after an insertion, its macros are what they
// were. The office itself writes the workbook, so that no binary is kept here.
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/script/ModuleInfo.hpp>
#include <com/sun/star/script/ModuleType.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/vba/XVBACompatibility.hpp>
#include <com/sun/star/script/vba/XVBAModuleInfo.hpp>
#include <zip.h>

#include "office/document/properties.hpp"
#include "tests/office/calc_case.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

using css::script::XLibraryContainer;

constexpr const char* kProject = "VBAProject";
constexpr const char* kModule = "Module1";
constexpr const char* kMacro =
    "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"
    "Function WithTax(amount)\n    WithTax = Int(amount * 1.1)\nEnd Function\n";

class HostMacros : public CalcCase {
 protected:
  static Reference<XLibraryContainer> librariesOf(const Reference<css::lang::XComponent>& book) {
    return document::property<Reference<XLibraryContainer>>(book, "BasicLibraries");
  }

  static OUString macroIn(const Reference<css::lang::XComponent>& book) {
    const auto libraries = librariesOf(book);
    libraries->loadLibrary(uno::ustr(std::string_view(kProject)));
    const Reference<css::container::XNameAccess> library(
        libraries->getByName(uno::ustr(std::string_view(kProject))), css::uno::UNO_QUERY_THROW);
    OUString source;
    library->getByName(uno::ustr(std::string_view(kModule))) >>= source;
    return source;
  }

  std::filesystem::path makeBook() {
    const auto book = office().load(source("samples/quote-deal1.fods"));
    const auto libraries = librariesOf(book);
    const auto mode = query<css::script::vba::XVBACompatibility>(libraries);
    mode->setVBACompatibilityMode(true);
    mode->setProjectName(uno::ustr(std::string_view(kProject)));
    if (!libraries->hasByName(mode->getProjectName())) {
      libraries->createLibrary(mode->getProjectName());
    }
    const Reference<css::container::XNameContainer> library(
        libraries->getByName(mode->getProjectName()), css::uno::UNO_QUERY_THROW);
    library->insertByName(uno::ustr(std::string_view(kModule)),
                          Any(uno::ustr(std::string_view(kMacro))));
    css::script::ModuleInfo kind;
    kind.ModuleType = css::script::ModuleType::NORMAL;
    query<css::script::vba::XVBAModuleInfo>(library)->insertModuleInfo(
        uno::ustr(std::string_view(kModule)), kind);
    const auto file = folder() / "macros.xlsm";
    office().store(book, file);
    office().close(book);
    return file;
  }

  static void addPart(const std::filesystem::path& file, const char* name, std::string_view bytes) {
    zip_t* const package = zip_open(file.c_str(), 0, nullptr);
    ASSERT_NE(package, nullptr);
    zip_source_t* const part = zip_source_buffer(package, bytes.data(), bytes.size(), 0);
    ASSERT_GE(zip_file_add(package, name, part, 0), 0);
    ASSERT_EQ(zip_close(package), 0);
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
  EXPECT_EQ(macroIn(again.component()), macroIn(untouched.component()));
  EXPECT_NE(macroIn(again.component()).indexOf("Int(amount * 1.1)"), -1);
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
