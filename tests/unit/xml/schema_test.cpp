// SPDX-License-Identifier: MPL-2.0
// The published schema and the reader accept and refuse alike, over every file of
// tests/data/library and of the project's own library.
#include <map>
#include <memory>
#include <set>

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "core/xml/library_reader.hpp"
#include "tests/support/library_case.hpp"

namespace meibun {
namespace {

namespace fs = std::filesystem;

template <auto kFree>
struct Free {
  template <class T>
  void operator()(T* object) const {
    kFree(object);
  }
};

void silence(void*, const char*, ...) {}

class Schema {
 public:
  Schema() {
    xmlSetGenericErrorFunc(nullptr, silence);
    const std::unique_ptr<xmlRelaxNGParserCtxt, Free<xmlRelaxNGFreeParserCtxt>> parser{
        xmlRelaxNGNewParserCtxt(MEIBUN_SCHEMA)};
    schema_.reset(xmlRelaxNGParse(parser.get()));
  }
  bool isRead() const { return schema_ != nullptr; }

  bool accepts(const fs::path& file) const {
    const auto bytes = tests::contentOf(file);
    constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    const std::unique_ptr<xmlDoc, Free<xmlFreeDoc>> document{
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "file.xml", nullptr, kOptions)};
    if (!document) return false;
    const std::unique_ptr<xmlRelaxNGValidCtxt, Free<xmlRelaxNGFreeValidCtxt>> context{
        xmlRelaxNGNewValidCtxt(schema_.get())};
    xmlRelaxNGSetValidErrors(context.get(), silence, silence, nullptr);
    return xmlRelaxNGValidateDoc(context.get(), document.get()) == 0;
  }

 private:
  std::unique_ptr<xmlRelaxNG, Free<xmlRelaxNGFree>> schema_;
};

// What a schema can see. All other codes need more than one element, or are limits of the reader.
bool isOfForm(const std::string& code) {
  static const std::set<std::string> kCodes{"xml.control-character",
                                            "xml.drafted-with-source",
                                            "xml.duplicate-attribute",
                                            "xml.empty",
                                            "xml.encoding",
                                            "xml.entity",
                                            "xml.first-without-lang",
                                            "xml.misplaced-element",
                                            "xml.missing-attribute",
                                            "xml.missing-element",
                                            "xml.no-root",
                                            "xml.not-utf8",
                                            "xml.repeated-element",
                                            "xml.second-root",
                                            "xml.syntax",
                                            "xml.tag-mismatch",
                                            "xml.unclosed",
                                            "xml.unexpected-text",
                                            "xml.unknown-attribute",
                                            "xml.unknown-element",
                                            "xml.unknown-root",
                                            "xml.wrong-namespace"};
  return kCodes.contains(code) || code.starts_with("xml.bad-");
}

// libxml2 and the reader stop at different depths, so these files are left out of the comparison.
bool isLimit(const std::string& code) { return code == "xml.too-deep"; }

TEST(Schema, AcceptsAndRefusesAsTheReaderDoes) {
  const Schema schema;
  ASSERT_TRUE(schema.isRead()) << MEIBUN_SCHEMA;
  std::size_t refused = 0;
  for (const auto& name : tests::LibraryCase::names()) {
    const tests::LibraryCase given{name};
    std::set<std::string> malformed;
    std::set<std::string> limited;
    for (const auto& finding : xml::readLibrary(given.library()).findings) {
      if (isOfForm(finding.code)) malformed.insert(finding.where.file);
      if (isLimit(finding.code)) limited.insert(finding.where.file);
    }
    for (const auto& file : given.xmlFiles()) {
      if (limited.contains(file.string())) continue;
      if (file.string().find("drafts/") != std::string::npos) continue;
      EXPECT_EQ(schema.accepts(file), !malformed.contains(file.string()))
          << name << ": " << file.lexically_relative(given.library());
      refused += malformed.count(file.string());
    }
  }
  EXPECT_GT(refused, 50U);
}

TEST(Schema, AcceptsTheProjectsLibrary) {
  const Schema schema;
  ASSERT_TRUE(schema.isRead());
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator{MEIBUN_SOURCE_DIR "/clauses"}) {
    if (entry.path().extension() != ".xml") continue;
    EXPECT_TRUE(schema.accepts(entry.path())) << entry.path();
    ++files;
  }
  EXPECT_GE(files, 9U);
}

}  // namespace
}  // namespace meibun
