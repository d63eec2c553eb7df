// SPDX-License-Identifier: MPL-2.0
// What the catalogues in locales/ owe to each other and to the sources.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <unicode/messagepattern.h>

#include "core/l10n/message_catalog.hpp"

namespace meibun::l10n {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = MEIBUN_SOURCE_DIR;

std::map<std::string, std::string> patterns(const std::string& language) {
  pugi::xml_document document;
  document.load_file((kRoot / "locales" / (language + ".xml")).c_str());
  std::map<std::string, std::string> result;
  for (const auto message : document.document_element().children("message")) {
    result[message.attribute("key").value()] = message.text().get();
  }
  return result;
}

std::set<std::string> argumentNames(const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error;
  const auto text = icu::UnicodeString::fromUTF8(pattern);
  const icu::MessagePattern parsed{text, &error, status};
  std::set<std::string> names;
  for (int i = 0; i < parsed.countParts(); ++i) {
    if (parsed.getPartType(i) != UMSGPAT_PART_TYPE_ARG_NAME) continue;
    std::string name;
    names.insert(parsed.getSubstring(parsed.getPart(i)).toUTF8String(name));
  }
  return names;
}

// A text literal of the sources and where it stands.
using Literals = std::map<std::string, std::string>;

void collect(const std::string& source, const std::string& file, const std::regex& what,
             Literals& literals) {
  const std::sregex_iterator end;
  for (std::sregex_iterator match{source.begin(), source.end(), what}; match != end; ++match) {
    literals.emplace((*match)[1], file);
  }
}

Literals literals(const std::regex& what) {
  Literals result;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "extension")) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    std::ifstream stream{entry.path()};
    const std::string source{std::istreambuf_iterator<char>{stream}, {}};
    collect(source, entry.path().filename().string(), what, result);
  }
  return result;
}

const std::regex kDotted{R"re("([a-z][a-z0-9]*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)")re"};
// The code of a Diagnostic, whatever its area.
const std::regex kCode{R"re((?:\.code = |Diagnostic\{\s*)"([^"]+)")re"};

std::string areaOf(const std::string& key) { return key.substr(0, key.find('.')); }

TEST(Locales, AreReadable) {
  for (const auto* language : {"ja", "en"}) {
    const auto file = kRoot / "locales" / (std::string{language} + ".xml");
    const auto catalog = MessageCatalog::read(file.string());
    ASSERT_TRUE(catalog) << catalog.error().code << " " << catalog.error().where.line;
    EXPECT_EQ(catalog.value().language(), language);
    EXPECT_EQ(catalog.value().keys().size(), patterns(language).size());
  }
}

TEST(Locales, HaveTheSameKeysAndNamedArguments) {
  const auto japanese = patterns("ja");
  const auto english = patterns("en");
  for (const auto& [key, pattern] : japanese) {
    ASSERT_TRUE(english.contains(key)) << key << " has no English text";
    EXPECT_EQ(argumentNames(pattern), argumentNames(english.at(key))) << key;
    EXPECT_FALSE(pattern.empty()) << key;
    EXPECT_FALSE(english.at(key).empty()) << key;
  }
  for (const auto& [key, pattern] : english) {
    EXPECT_TRUE(japanese.contains(key)) << key << " has no Japanese text";
  }
}

// MessageCatalog finds a plural by exactly this spelling.
TEST(Locales, SpellPluralsInOneWay) {
  const std::regex plural{R"(\{\s*\w+\s*,\s*plural)"};
  const std::regex spelt{R"(\{\w+, plural,)"};
  for (const auto* language : {"ja", "en"}) {
    for (const auto& [key, pattern] : patterns(language)) {
      EXPECT_EQ(std::regex_search(pattern, plural), std::regex_search(pattern, spelt)) << key;
    }
  }
}

TEST(Locales, HaveEveryKeyThatTheSourcesName) {
  const auto known = patterns("ja");
  std::set<std::string> areas;
  for (const auto& [key, pattern] : known)
    areas.insert(areaOf(key));
  for (const auto& [key, file] : literals(kDotted)) {
    const bool ours = areas.contains(areaOf(key));
    EXPECT_TRUE(!ours || known.contains(key)) << key << " in " << file;
  }
  for (const auto& [code, file] : literals(kCode)) {
    EXPECT_TRUE(known.contains(code)) << code << " in " << file;
  }
}

TEST(Locales, HaveNoKeyThatNothingNames) {
  const auto named = literals(kDotted);
  for (const auto& [key, pattern] : patterns("ja")) {
    EXPECT_TRUE(named.contains(key)) << key;
  }
}

}  // namespace
}  // namespace meibun::l10n
