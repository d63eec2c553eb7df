// SPDX-License-Identifier: MPL-2.0
// The same documents as a real LibreOffice writes them, in every format and through chains of them:
// the command must find the same clauses in the same state each time.
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/document/print.hpp"
#include "files/file_reader.hpp"
#include "tests/cli/run_command.hpp"
#include "tests/files/expected.hpp"
#include "tests/files/zip_writer.hpp"

namespace meibun::test {
namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path{MEIBUN_SOURCE_DIR} / "tests" / "data";

// A folder with a profile of its own, in which documents are converted.
class Converter {
 public:
  Converter() {
    auto name = (fs::temp_directory_path() / "meibun-formats-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"mkdtemp"};
    folder_ = name;
  }
  ~Converter() {
    std::error_code ignored;  // a folder in /tmp that stays hurts no one
    fs::remove_all(folder_, ignored);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // All of them at once, because starting the office takes longest. Returns the new paths.
  std::vector<fs::path> convert(const std::vector<fs::path>& documents,
                                const std::string& extension, const std::string& chain) {
    const auto target = folder_ / (chain + "-" + extension);
    Invocation office{{"-env:UserInstallation=file://" + (folder_ / "profile").string(),
                       "--headless", "--convert-to", extension, "--outdir", target.string()},
                      {"HOME=" + folder_.string(), "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"},
                      folder_.string()};
    office.program = MEIBUN_SOFFICE;
    std::vector<fs::path> results;
    const auto fixed = office.arguments.size();
    for (const auto& document : documents) {
      results.push_back(target / document.filename().replace_extension(extension));
      // Another chain may have begun in the same way.
      if (!fs::exists(results.back())) office.arguments.push_back(document.string());
    }
    if (office.arguments.size() == fixed) return results;
    const auto outcome = runCommand(office);
    for (const auto& result : results) {
      EXPECT_TRUE(fs::exists(result)) << result << "\n" << outcome.out << outcome.err;
    }
    return results;
  }

 private:
  fs::path folder_;
};

class OfficeFormats : public testing::Test {
 protected:
  static void SetUpTestSuite() { converter() = std::make_unique<Converter>(); }
  static void TearDownTestSuite() { converter().reset(); }
  static std::unique_ptr<Converter>& converter() {
    static std::unique_ptr<Converter> instance;
    return instance;
  }

  // Converts along the chain: "odt", then "docx", …
  static std::vector<fs::path> through(std::vector<fs::path> documents,
                                       const std::vector<std::string>& chain) {
    std::string name;
    for (const auto& extension : chain) {
      name += "-" + extension;
      documents = converter()->convert(documents, extension, name);
    }
    return documents;
  }
};

std::vector<fs::path> named(const std::vector<std::string>& names, const std::string& extension) {
  std::vector<fs::path> documents;
  for (const auto& name : names) {
    documents.push_back(kData / "cli" / "documents" / (name + extension));
  }
  return documents;
}

// What `inspect` says of each clause, without what a format may change (the numbers of blocks, the
// title's place).
std::string verdict(const fs::path& document) {
  const auto outcome =
      runCommand({{"inspect", "--json", document.string()},
                  {"LC_ALL=C.UTF-8", "MEIBUN_LIBRARY=" + (kData / "cli" / "library").string()},
                  kData.string()});
  if (outcome.status != 0) return outcome.err;
  std::string text;
  const auto answer = nlohmann::json::parse(outcome.out);
  for (const auto& clause : answer.at("documents").at(0).at("clauses")) {
    for (const auto* const key :
         {"instance", "key", "clause", "version", "variant", "values", "status", "edited",
          "evidence", "inserted", "release", "missing", "copy"}) {
      text += clause.at(key).dump() + " ";
    }
    for (const auto& block : clause.at("blocks")) {
      text += "\n  " + block.at("ordinal").dump() + " " + block.at("edited").dump() + " " +
              block.at("copy").dump() + " " + block.at("text").dump() + " " +
              block.at("cell").dump();
    }
    text += "\n";
  }
  return text;
}

std::string printed(const fs::path& document) {
  const auto reader = files::openDocument(document.string());
  if (!reader) return reader.error().code + "\n";
  const auto snapshot = reader.value()->read();
  return snapshot ? document::print(snapshot.value()) : snapshot.error().code + "\n";
}

TEST_F(OfficeFormats, TextsSayTheSameInEveryFormat) {
  const auto sources = named({"contract", "edited", "scrubbed", "retyped", "empty"}, ".fodt");
  for (const auto& chain : std::vector<std::vector<std::string>>{{"odt"},
                                                                 {"docx"},
                                                                 {"fodt"},
                                                                 {"odt", "docx", "odt"},
                                                                 {"docx", "docx"},
                                                                 {"doc", "docx"}}) {
    const auto results = through(sources, chain);
    for (std::size_t i = 0; i < sources.size(); ++i) {
      EXPECT_EQ(verdict(results[i]), verdict(sources[i])) << results[i];
    }
  }
}

TEST_F(OfficeFormats, SheetsSayTheSameInEveryFormat) {
  const auto sources = named({"quote", "quote-changed"}, ".fods");
  for (const auto& chain : std::vector<std::vector<std::string>>{
           {"ods"}, {"xlsx"}, {"fods"}, {"ods", "xlsx", "ods"}, {"xls", "xlsx"}}) {
    const auto results = through(sources, chain);
    for (std::size_t i = 0; i < sources.size(); ++i) {
      EXPECT_EQ(verdict(results[i]), verdict(sources[i])) << results[i];
    }
  }
}

TEST_F(OfficeFormats, ReadersGiveWhatWasWritten) {
  const auto check = [](const std::string& name, const std::string& extension) {
    const auto source = kData / "files" / name / ("document." + name);
    const auto written = through({source}, {extension}).front();
    const auto expected = kData / "files" / name / ("as-" + extension + ".txt");
    EXPECT_TRUE(matchesFile(printed(written), expected.string()));
  };
  check("fodt", "odt");
  check("fodt", "docx");
  check("fods", "ods");
  check("fods", "xlsx");
}

TEST_F(OfficeFormats, WhatCannotBeReadIsNamed) {
  const auto text = named({"contract"}, ".fodt");
  const auto sheet = named({"quote"}, ".fods");
  const auto said = [](const fs::path& document) {
    const auto reader = files::openDocument(document.string());
    return reader ? std::string{"readable"} : reader.error().arguments.at(0).second;
  };
  EXPECT_EQ(said(through(text, {"doc"}).front()), "Word 97–2003 (.doc)");
  EXPECT_EQ(said(through(text, {"rtf"}).front()), "RTF");
  EXPECT_EQ(said(through(text, {"pdf"}).front()), "PDF");
  EXPECT_EQ(said(through(sheet, {"xls"}).front()), "Excel 97–2003 (.xls)");
}

}  // namespace
}  // namespace meibun::test
