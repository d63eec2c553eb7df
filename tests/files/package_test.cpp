// SPDX-License-Identifier: MPL-2.0
// What hostile and broken files of every kind are answered with.
#include "files/package.hpp"

#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "files/cell_list.hpp"
#include "files/file_reader.hpp"
#include "tests/files/zip_writer.hpp"

namespace meibun::test {
namespace {

const std::string kCases = std::string{MEIBUN_SOURCE_DIR} + "/tests/data/files/";

// "ok", or the code of the error and where it is.
std::string outcome(const std::string& bytes, const files::Limits& limits = {}) {
  const auto reader = files::openBytes("d", bytes, limits);
  const auto said = [](const base::Diagnostic& problem) {
    return problem.code + " " + problem.where.file;
  };
  if (!reader) return said(reader.error());
  const auto snapshot = reader.value()->read();
  return snapshot ? "ok" : said(snapshot.error());
}

std::vector<Entry> docx() { return entriesOf(kCases + "docx/parts"); }

std::vector<Entry> odtWith(const std::string& content) {
  return {{"mimetype", "application/vnd.oasis.opendocument.text", false}, {"content.xml", content}};
}

const std::string kOdfStart =
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
    "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body>";
const std::string kOdfEnd = "</office:body></office:document-content>";

std::string odt(const std::string& text) {
  return zipOf(odtWith(kOdfStart + "<office:text>" + text + "</office:text>" + kOdfEnd));
}

std::string ods(const std::string& tables) {
  return zipOf(
      odtWith(kOdfStart + "<office:spreadsheet>" + tables + "</office:spreadsheet>" + kOdfEnd));
}

std::vector<Entry> without(std::vector<Entry> entries, const std::string& name) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.name == name; });
  return entries;
}

std::vector<Entry> with(std::vector<Entry> entries, const std::string& name,
                        const std::string& bytes) {
  for (auto& entry : entries) {
    if (entry.name == name) entry.bytes = bytes;
  }
  return entries;
}

std::string repeat(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i)
    result += text;
  return result;
}

TEST(FileFormats, NamesWhatItCannotRead) {
  const auto format = [](const std::string& bytes) {
    const auto reader = files::openBytes("d", bytes);
    if (reader) return std::string{"ok"};
    const auto& problem = reader.error();
    return problem.arguments.empty() ? problem.code
                                     : problem.code + " " + problem.arguments[0].second;
  };
  const auto ole = [](const std::string& stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (const char c : stream)
      bytes += {c, '\0'};
    return bytes;
  };
  EXPECT_EQ(format(ole("WordDocument")), "files.unsupported Word 97–2003 (.doc)");
  EXPECT_EQ(format(ole("Workbook")), "files.unsupported Excel 97–2003 (.xls)");
  EXPECT_EQ(format(ole("PowerPoint Document")), "files.unsupported PowerPoint 97–2003 (.ppt)");
  EXPECT_EQ(format(ole("EncryptedPackage")), "files.encrypted");
  EXPECT_EQ(format("{\\rtf1\\ansi}"), "files.unsupported RTF");
  EXPECT_EQ(format("%PDF-1.7"), "files.unsupported PDF");
  EXPECT_EQ(format("<!DOCTYPE html><html/>"), "files.unsupported HTML");
  EXPECT_EQ(format(""), format("hello"));
  EXPECT_EQ(format("hello").substr(0, 20), "files.unknown-format");
  EXPECT_EQ(format("<a/>").substr(0, 20), "files.unknown-format");
  EXPECT_EQ(format(zipOf({{"a.txt", "a"}})).substr(0, 20), "files.unknown-format");
  EXPECT_EQ(format(zipOf({{"mimetype", "application/vnd.oasis.opendocument.graphics", false},
                          {"content.xml", kOdfStart + "<office:drawing/>" + kOdfEnd}})),
            "files.unsupported application/vnd.oasis.opendocument.graphics");
}

TEST(FileFormats, AreToldByContentNotByName) {
  for (const auto* const type :
       {"wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"}) {
    auto entries = docx();
    for (auto& entry : entries) {
      const auto at = entry.bytes.find("wordprocessingml.document.main+xml");
      if (entry.name == "[Content_Types].xml") entry.bytes.replace(at, 34, type);
    }
    EXPECT_EQ(outcome(zipOf(entries)), "ok") << type;
  }
  auto macros = docx();
  for (auto& entry : macros) {
    const std::string plain =
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    const auto at = entry.bytes.find(plain);
    if (at != std::string::npos) {
      entry.bytes.replace(at, plain.size(), "vnd.ms-word.document.macroEnabled.main+xml");
    }
  }
  EXPECT_EQ(outcome(zipOf(macros)), "ok");
}

// Without the look at the sum that libzip makes only at the end, a cut part passed for a whole one.
TEST(BrokenPackage, EveryCutOfAPackageIsAnError) {
  const auto whole = zipOf(docx());
  ASSERT_EQ(outcome(whole), "ok");
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    EXPECT_NE(outcome(whole.substr(0, size)), "ok") << size;
  }
}

TEST(BrokenPackage, EveryFlippedByteIsAnErrorOrHarmless) {
  const auto whole = zipOf(docx());
  for (std::size_t i = 0; i < whole.size(); i += 3) {
    auto bytes = whole;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x41);
    outcome(bytes);  // must neither crash nor hang; the sanitizers watch
  }
}

TEST(BrokenPackage, MissingPartsAreNamed) {
  EXPECT_EQ(outcome(zipOf(without(docx(), "word/document.xml"))), "files.part-missing d");
  EXPECT_EQ(outcome(zipOf(without(docx(), "_rels/.rels"))), "files.part-missing d");
  EXPECT_EQ(outcome(zipOf(without(docx(), "docProps/custom.xml"))), "files.part-missing d");
  EXPECT_EQ(outcome(zipOf(without(docx(), "word/footnotes.xml"))), "files.part-missing d");
  EXPECT_EQ(outcome(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text", false}})),
            "files.part-missing d");
  EXPECT_EQ(outcome(zipOf(with(docx(), "word/document.xml", "<x/>"))), "files.part-missing d");
}

TEST(BrokenPackage, PartThatStandsTwiceIsRefused) {
  auto entries = docx();
  entries.push_back({"WORD/Document.xml", "<x/>"});
  EXPECT_EQ(outcome(zipOf(entries)), "files.part-twice d!/WORD/Document.xml");
}

TEST(BrokenPackage, XmlMistakeHasItsPlace) {
  const auto reader = files::openBytes(
      "d", zipOf(with(docx(), "word/document.xml", "<w:document>\n <w:body>条</w:boddy>")));
  ASSERT_TRUE(reader.has_value());
  const auto snapshot = reader.value()->read();
  ASSERT_FALSE(snapshot.has_value());
  EXPECT_EQ(snapshot.error().code, "files.xml-damaged");
  EXPECT_EQ(snapshot.error().where.file, "d!/word/document.xml");
  EXPECT_EQ(snapshot.error().where.line, 2u);
  EXPECT_EQ(snapshot.error().where.column, 13u);
}

TEST(BrokenPackage, EncodingIsNotGuessed) {
  const std::string sjis = "<?xml version='1.0' encoding='Shift_JIS'?><w:document/>";
  EXPECT_EQ(outcome(zipOf(with(docx(), "word/document.xml", sjis))),
            "files.xml-encoding d!/word/document.xml");
  const std::string broken = "<w:document>\x8F\xF0</w:document>";
  EXPECT_EQ(outcome(zipOf(with(docx(), "word/document.xml", broken))),
            "files.xml-encoding d!/word/document.xml");
}

TEST(BrokenPackage, Utf16IsRead) {
  const std::string narrow = kOdfStart + "<office:text><text:p>a</text:p></office:text>" + kOdfEnd;
  std::string wide = "\xFF\xFE";
  for (const char c : narrow)
    wide += {c, '\0'};
  EXPECT_EQ(outcome(zipOf(odtWith(wide))), "ok");
}

TEST(BrokenPackage, EncryptedIsSaid) {
  auto entries = docx();
  for (auto& entry : entries)
    entry.encrypted = true;
  EXPECT_EQ(outcome(zipOf(entries)), "files.encrypted d");
  auto text = odtWith("cipher");
  text.push_back({"META-INF/manifest.xml",
                  "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                  "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry>"
                  "</m:manifest>"});
  EXPECT_EQ(outcome(zipOf(text)), "files.encrypted d");
  EXPECT_EQ(outcome(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text", false},
                           {"encrypted-package", "cipher"}})),
            "files.encrypted d");
}

TEST(HostilePackage, BombsAreRefusedBeforeTheyUnpack) {
  const std::string zeros(std::size_t{8} << 20, ' ');
  EXPECT_EQ(outcome(zipOf(odtWith(zeros))), "files.part-bomb d!/content.xml");
  files::Limits small;
  small.partBytes = 100;
  EXPECT_EQ(outcome(odt("<text:p>long enough to be too large for a hundred</text:p>"), small),
            "files.part-too-large d!/content.xml");
  small = {};
  small.entries = 3;
  EXPECT_EQ(outcome(zipOf(docx()), small), "files.too-many-parts d");
}

TEST(HostilePackage, DepthHasALimit) {
  EXPECT_EQ(outcome(odt(repeat("<text:span>", 200) + repeat("</text:span>", 200))), "ok");
  EXPECT_EQ(outcome(odt(repeat("<text:span>", 300) + repeat("</text:span>", 300))),
            "files.xml-depth d!/content.xml");
  // A recursive walk over this many levels overflows the stack.
  files::Limits wide;
  wide.ratio = 1'000'000;
  EXPECT_EQ(outcome(odt(repeat("<a>", 1'000'000) + repeat("</a>", 1'000'000)), wide),
            "files.xml-depth d!/content.xml");
}

TEST(HostilePackage, EntitiesAreRefused) {
  EXPECT_EQ(outcome(zipOf(odtWith("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"))),
            "files.xml-entity d!/content.xml");
}

TEST(HostilePackage, RepeatedCellsHaveALimit) {
  const std::string row =
      "<table:table-row table:number-rows-repeated='1048576'><table:table-cell "
      "table:number-columns-repeated='16384'><text:p>a</text:p></table:table-cell></table:table-row>";
  files::Limits small;
  small.blocks = 1000;
  EXPECT_EQ(outcome(ods("<table:table table:name='s'>" + row + "</table:table>"), small),
            "files.too-much-text d");
  const std::string numbers =
      "<table:table-row table:number-rows-repeated='1048576'><table:table-cell "
      "office:value-type='float' table:number-columns-repeated='16384'><text:p>1</text:p>"
      "</table:table-cell></table:table-row>";
  EXPECT_EQ(outcome(ods("<table:table table:name='s'>" + repeat(numbers, 4000) + "</table:table>")),
            "ok");
}

// Every line of a cell got a copy of every name over the cell: 4000 names and 8000 lines, a file of
// a few kilobytes, took gigabytes.
TEST(HostilePackage, AnchorsHaveALimit) {
  const std::string names =
      "<table:named-range table:name='_MB_7K3M9Q2XAB_5D0F1C2HK7QX_000p' "
      "table:cell-range-address='$s.$A$1'/>";
  const auto sheet = [&](int nameCount, int lines) {
    return ods("<table:named-expressions>" + repeat(names, nameCount) +
               "</table:named-expressions><table:table table:name='s'><table:table-row>"
               "<table:table-cell>" +
               repeat("<text:p>a</text:p>", lines) +
               "</table:table-cell></table:table-row></table:table>");
  };
  files::Limits wide;
  wide.ratio = 1'000'000;
  EXPECT_EQ(outcome(sheet(50, 100), wide), "ok");
  EXPECT_EQ(outcome(sheet(4000, 8000), wide), "files.too-many-anchors d");
  EXPECT_EQ(outcome(sheet(900, 8000), wide), "files.too-many-anchors d");
}

// Without OdfChanges::takeDeletion a deletion that points to itself was followed for ever.
TEST(HostilePackage, DeletionThatNamesItselfEnds) {
  EXPECT_EQ(outcome(odt("<text:tracked-changes><text:changed-region text:id='c'><text:deletion>"
                        "<text:p>x<text:change text:change-id='c'/></text:p></text:deletion>"
                        "</text:changed-region></text:tracked-changes>"
                        "<text:p><text:change text:change-id='c'/></text:p>")),
            "ok");
}

TEST(HostilePackage, StringThatIsNotThereIsSaid) {
  auto entries = entriesOf(kCases + "xlsx/parts");
  EXPECT_EQ(outcome(zipOf(with(entries, "xl/sharedStrings.xml", "<sst/>"))),
            "files.string-missing d!/xl/worksheets/sheet1.xml");
}

// The reader went on to the end, so that what follows the limit decided the answer and the time.
TEST(HostilePackage, WorksheetIsLeftWhenTheLimitIsPassed) {
  const std::string sheet =
      "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c>"
      "<c r='B1' t='s'><v>99</v></c></row></sheetData></worksheet>";
  const auto bytes =
      zipOf(with(entriesOf(kCases + "xlsx/parts"), "xl/worksheets/sheet1.xml", sheet));
  EXPECT_EQ(outcome(bytes), "files.string-missing d!/xl/worksheets/sheet1.xml");
  files::Limits small;
  small.blocks = 0;
  EXPECT_EQ(outcome(bytes, small), "files.too-much-text d");
}

// Each cell with a number went through all names of the workbook.
TEST(HostilePackage, NamesOfARectangleAreFound) {
  files::CellList cells{files::Limits{}};
  const std::string name = "_MB_7K3M9Q2XAB_5D0F1C2HK7QX_000p";
  for (const auto& [sheet, column, row] :
       std::vector<std::tuple<const char*, int, int>>{{"a", 2, 2},
                                                      {"s", 0, 2},
                                                      {"s", 1, 0},
                                                      {"s", 1, 2},
                                                      {"s", 1, 4},
                                                      {"s", 1, 5},
                                                      {"s", 2, 1},
                                                      {"s", 3, 9},
                                                      {"s", 4, 3},
                                                      {"s", 5, 3},
                                                      {"t", 2, 2}}) {
    cells.name(name, {sheet, column, row});
  }
  std::string found;
  for (const auto& cell : cells.namedIn({"s", 1, 2}, 4, 3)) {
    found += cell.sheet + std::to_string(cell.column) + std::to_string(cell.row) + " ";
  }
  EXPECT_EQ(found, "s12 s14 s43 ");
}

TEST(Files, UnreadablePathIsAnError) {
  const auto reader = files::openDocument("/nonexistent/quote.ods");
  ASSERT_FALSE(reader.has_value());
  EXPECT_EQ(reader.error().code, "file.unreadable");
}

}  // namespace
}  // namespace meibun::test
