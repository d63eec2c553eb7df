// SPDX-License-Identifier: MPL-2.0
// What the office itself takes away from a file when it saves: the panel says so before.
#include <algorithm>
#include <fstream>

#include <com/sun/star/awt/XFixedText.hpp>

#include "office/document/open_document.hpp"
#include "office/uno/configuration.hpp"
#include "tests/files/zip_writer.hpp"
#include "tests/office/fixture/office_test.hpp"
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

class HostLosses : public OfficeTest {
 protected:
  Reference<css::lang::XComponent> open(const char* name, const char* format) {
    return office().load(makeHost({name, format, format, "", {}}, folder()));
  }

  static std::vector<std::string> codes(const base::Diagnostics& notes) {
    std::vector<std::string> codes;
    for (const auto& note : notes)
      codes.push_back(note.code);
    return codes;
  }

  static document::OpenDocument adapterOf(const Reference<css::lang::XComponent>& document) {
    return document::openDocument(office().context(), query<css::frame::XModel>(document));
  }

  // docs/adr/0005-what-saving-loses.md
  static bool repeatsControls() {
    return uno::officeVersion(office().context()) < uno::OfficeVersion{25, 2};
  }

  static std::size_t timesIn(const std::string& text, const std::string& words) {
    std::size_t times = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
      ++times;
    return times;
  }
};

using Codes = std::vector<std::string>;

TEST_F(HostLosses, ContentControlsAreTold) {
  const auto contract = open("docx-content-controls", "docx");
  const auto adapter = adapterOf(contract);
  const auto expected =
      repeatsControls() ? Codes{"loses.control-text", "loses.controls"} : Codes{"loses.controls"};
  EXPECT_EQ(codes(adapter.port->read().value().notes), expected);
  EXPECT_EQ(codes(adapter.port->survey(document::DocumentEnd{}, {}).value().notes), expected);
  // As .odt the text stays as it is, and the advice is kept to.
  const auto saved = folder() / "contract.odt";
  office().store(contract, saved);
  EXPECT_EQ(timesIn(partText(saved, "content.xml"), "架空電算サービス株式会社"), 1U);
  EXPECT_EQ(codes(adapter.port->read().value().notes), Codes{});
}

// An office that is warned of without need, or is not, fails here.
TEST_F(HostLosses, ContentControlsFareAsIsTold) {
  const auto contract = open("docx-content-controls", "docx");
  const auto saved = folder() / "again.docx";
  office().store(contract, saved, true);
  const auto story = partText(saved, "word/document.xml");
  const auto times = timesIn(story, "架空電算サービス株式会社");
  const auto tags = timesIn(story, "\"vendor\"") + timesIn(story, "\"scope\"") +
                    timesIn(story, "\"date\"") + timesIn(story, "\"pay\"");
  if (repeatsControls()) {
    EXPECT_GT(times, 1U);
    EXPECT_EQ(tags, 0U);
  } else {
    EXPECT_EQ(times, 1U);
    EXPECT_EQ(tags, 4U);
  }
  EXPECT_EQ(timesIn(story, "\"renewal\""), 0U);
}

TEST_F(HostLosses, AWorkbooksLocksAreTold) {
  const auto quote = open("xlsx-locked-structure", "xlsx");
  const auto adapter = adapterOf(quote);
  const auto notes = adapter.port->read().value().notes;
  EXPECT_EQ(codes(notes), (Codes{"loses.very-hidden", "loses.structure-lock"}));
  EXPECT_EQ(notes.front().arguments.at(0).second, "社内メモ");
  const auto saved = folder() / "again.xlsx";
  office().store(quote, saved, true);
  const auto book = partText(saved, "xl/workbook.xml");
  EXPECT_EQ(book.find("veryHidden"), std::string::npos);
  EXPECT_EQ(book.find("lockStructure=\"1\""), std::string::npos);
}

TEST_F(HostLosses, WhatIsKeptIsNotTold) {
  for (const char* name : {"docx-rich", "docx-tracked", "docx-form"}) {
    SCOPED_TRACE(name);
    const auto contract = open(name, "docx");
    EXPECT_EQ(codes(adapterOf(contract).port->read().value().notes), Codes{});
  }
}

// A part that the office does not read, and that cannot be read: the document could be neither read
// nor written to by Meibun, since each look at the package threw.
TEST_F(HostLosses, ADamagedPartIsPassedOver) {
  const auto file = folder() / "damaged.docx";
  auto parts = test::entriesOf(MEIBUN_SOURCE_DIR "/tests/data/hosts/docx-content-controls");
  const std::string marker = "<w:hdr>to be damaged</w:hdr>";
  parts.push_back({"word/header9.xml", marker, false});
  auto bytes = test::zipOf(parts);
  bytes.replace(bytes.find(marker), 5, "<x:x>");
  std::ofstream{file, std::ios::binary} << bytes;
  const auto contract = office().load(file);
  const auto adapter = adapterOf(contract);
  const auto read = adapter.port->read();
  ASSERT_TRUE(read.has_value()) << read.error().code;
  const auto expected =
      repeatsControls() ? Codes{"loses.control-text", "loses.controls"} : Codes{"loses.controls"};
  EXPECT_EQ(codes(read.value().notes), expected);
  EXPECT_TRUE(adapter.port->survey(document::DocumentEnd{}, {}).has_value());
}

TEST_F(HostLosses, ThePanelSaysSoBeforeAnythingIsInserted) {
  const auto panel = showPanel(open("docx-content-controls", "docx"), kDocumentPanel);
  const auto details = query<css::awt::XFixedText>(panel->getControl("details"));
  const auto* told =
      repeatsControls() ? "繰り返されるコンテンツ コントロール" : "などのコンテンツ コントロール";
  // Each note was said twice.
  EXPECT_EQ(timesIn(uno::utf8(details->getText()), told), 1U) << uno::utf8(details->getText());
  EXPECT_GT(query<css::awt::XWindow>(details)->getPosSize().Height, 0);
}

}  // namespace
}  // namespace meibun::fixture
