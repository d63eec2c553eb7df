// SPDX-License-Identifier: MPL-2.0
// A document opened in the office and the same file read without one give the same snapshot, so the
// sidebar and the command line give the same answer.
#include <cctype>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include "core/document/print.hpp"
#include "files/file_reader.hpp"
#include "office/document/open_document.hpp"
#include "tests/office/fixture/office_test.hpp"

namespace meibun::fixture {
namespace {

// Labels, locks and numbers of pages are the office's to compute; notes speak of what each way of
// reading cannot do. Empty paragraphs come and go as Writer loads a .docx: those that hold only a
// section's end vanish, a note gets one more.
std::string comparable(document::Snapshot snapshot) {
  std::erase_if(snapshot.blocks, [](const document::Block& block) {
    return block.runs.empty() && block.anchors.empty();
  });
  for (auto& block : snapshot.blocks) {
    block.label.clear();
    block.locked = false;
    const bool edge =
        block.story == document::Story::header || block.story == document::Story::footer;
    for (auto& run : block.runs)
      if (edge) std::erase_if(run.text, [](char16_t c) { return c >= u'0' && c <= u'9'; });
  }
  snapshot.notes.clear();
  return document::print(snapshot);
}

std::string readByOffice(Office& office, const std::filesystem::path& file) {
  const auto component = office.load(file);
  const Reference<css::frame::XModel> model(component, css::uno::UNO_QUERY_THROW);
  const auto open = document::openDocument(office.context(), model);
  const auto snapshot = open.port->read();
  return snapshot ? comparable(snapshot.value()) : snapshot.error().code;
}

std::string readByFiles(const std::filesystem::path& file) {
  const auto reader = files::openDocument(file.string());
  if (!reader) return reader.error().code;
  const auto snapshot = reader.value()->read();
  return snapshot ? comparable(snapshot.value()) : snapshot.error().code;
}

using Parameters = std::tuple<std::string, std::string>;  // source, extension to save as

class FilesAgree : public OfficeTest, public ::testing::WithParamInterface<Parameters> {};

TEST_P(FilesAgree, WithTheOffice) {
  const auto& [name, extension] = GetParam();
  const auto component = office().load(source(name));
  const auto file = folder() / ("saved." + extension);
  office().store(component, file, true);
  office().close(component);

  const auto byFiles = readByFiles(file);

  EXPECT_EQ(byFiles, readByOffice(office(), file));
  EXPECT_NE(byFiles, "");
}

std::string nameOf(const ::testing::TestParamInfo<Parameters>& info) {
  std::string name = std::get<0>(info.param) + "_" + std::get<1>(info.param);
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

const std::string kFiles = "tests/data/files/";
const std::string kCli = "tests/data/cli/documents/";

INSTANTIATE_TEST_SUITE_P(
    Texts, FilesAgree,
    ::testing::Combine(::testing::Values(kFiles + "fodt/document.fodt", kCli + "contract.fodt",
                                         kCli + "edited.fodt", "samples/contract-maintenance.fodt"),
                       ::testing::Values("odt", "fodt", "docx")),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    Sheets, FilesAgree,
    ::testing::Combine(::testing::Values(kFiles + "fods/document.fods", kCli + "quote.fods",
                                         kCli + "quote-changed.fods", "samples/quote-deal1.fods"),
                       ::testing::Values("ods", "fods", "xlsx")),
    nameOf);

INSTANTIATE_TEST_SUITE_P(Slides, FilesAgree,
                         ::testing::Combine(::testing::Values(kFiles + "fodp/document.fodp"),
                                            ::testing::Values("odp", "fodp", "pptx")),
                         nameOf);

}  // namespace
}  // namespace meibun::fixture
