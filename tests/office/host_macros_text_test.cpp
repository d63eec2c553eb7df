// SPDX-License-Identifier: MPL-2.0
// A contract with macros stays one: saved as .docm after insertions, each stream of its macros
// is what it was, and nothing else of it is other than without the clause.
#include <fstream>

#include "files/file_reader.hpp"
#include "tests/files/zip_writer.hpp"
#include "tests/office/fixture/window.hpp"
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/hosts/macro_book.hpp"
#include "tests/office/hosts/package_diff.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

constexpr const char* kMacros = "word/vbaProject.bin";

class HostMacrosText : public WriterCase {
 protected:
  // A contract whose project is one that the office has written for a workbook.
  std::filesystem::path makeContract() {
    const auto book =
        makeMacroBook(office(), source("samples/quote-deal1.fods"), folder() / "macros.xlsm");
    auto parts = test::entriesOf(source("tests/data/hosts/docx-rich").string());
    for (auto& part : parts) {
      if (part.name == "[Content_Types].xml") {
        replace(part.bytes, "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "vnd.ms-word.document.macroEnabled.main+xml");
        replace(part.bytes, "</Types>",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                "</Types>");
      }
      if (part.name == "word/_rels/document.xml.rels") {
        replace(part.bytes, "</Relationships>",
                "<Relationship Id=\"rIdMacros\" Type=\"http://schemas.microsoft.com/office/2006/"
                "relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>");
      }
    }
    parts.push_back({.name = kMacros, .bytes = partText(book, "xl/vbaProject.bin")});
    const auto file = folder() / "contract.docm";
    std::ofstream{file, std::ios::binary} << test::zipOf(parts);
    return file;
  }

  void openBehind(const std::filesystem::path& file, const std::string& words) {
    openPath(file);
    const auto line = indexOf(subject().lines(), words);
    subject().cursor()->gotoRange(subject().paragraph(line)->getEnd(), false);
    finishPainting(office());
  }

  std::filesystem::path saveAs(const std::string& name) {
    const auto file = folder() / name;
    office().store(subject().component(), file);
    return file;
  }

 private:
  static void replace(std::string& text, std::string_view old, std::string_view now) {
    const auto at = text.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    text.replace(at, old.size(), now);
  }
};

TEST_F(HostMacrosText, MacrosAreWhatTheyWere) {
  const auto file = makeContract();
  const auto macros = streamsOf(office(), partText(file, kMacros));
  ASSERT_TRUE(macros.contains("/VBA/Module1"));
  openBehind(file, "期間は1年");
  const auto without = saveAs("without.docm");
  openBehind(file, "期間は1年");
  const auto notice = insert("notice");
  const auto with = saveAs("with.docm");
  EXPECT_EQ(streamsOf(office(), partText(with, kMacros)), macros);
  EXPECT_NE(partText(with, "[Content_Types].xml").find("document.macroEnabled.main+xml"),
            std::string::npos);
  const auto others = joined(differences(without, with, {}));
  EXPECT_TRUE(others.empty()) << others;
  openPath(with);
  EXPECT_EQ(found(notice).status, track::Status::current);
  const auto reader = files::openDocument(with.string());
  ASSERT_TRUE(reader.has_value()) << reader.error().code;
  EXPECT_EQ(reader.value()->read().value().record, read().record);
}

}  // namespace
}  // namespace meibun::fixture
