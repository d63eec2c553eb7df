// SPDX-License-Identifier: MPL-2.0
// What the office would pass over in silence: files, names and symbols of the package that do not
// fit together.
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "core/base/product.hpp"
#include "office/uno/package_files.hpp"
#include "tests/package/package.hpp"

namespace meibun::package {
namespace {

bool isRegistered(const std::string& path) {
  static const std::regex pattern{R"(.*\.(components|xcu|xcs))"};
  return std::regex_match(path, pattern);
}

std::set<std::string> manifestPaths() {
  std::set<std::string> paths;
  const auto manifest = xml("META-INF/manifest.xml");
  for (const auto& entry : manifest->document_element().children("manifest:file-entry")) {
    paths.insert(entry.attribute("manifest:full-path").value());
  }
  return paths;
}

std::set<std::string> attributes(const std::string& path, const char* query) {
  std::set<std::string> values;
  const auto document = xml(path);
  for (const auto& found : document->select_nodes(query))
    values.insert(found.attribute().value());
  return values;
}

TEST(Manifest, EveryEntryIsInThePackage) {
  const auto paths = manifestPaths();
  ASSERT_FALSE(paths.empty());
  for (const auto& path : paths)
    EXPECT_EQ(entries().count(path), 1U) << path;
}

TEST(Manifest, EveryFileToRegisterIsNamed) {
  const auto paths = manifestPaths();
  for (const auto& [path, content] : entries()) {
    EXPECT_TRUE(!isRegistered(path) || paths.count(path) == 1U) << path;
  }
}

TEST(Manifest, SchemasStandBeforeTheirValues) {
  bool seenValues = false;
  const auto manifest = xml("META-INF/manifest.xml");
  for (const auto& entry : manifest->document_element().children("manifest:file-entry")) {
    const std::string path = entry.attribute("manifest:full-path").value();
    if (path.ends_with(".xcu")) seenValues = true;
    EXPECT_FALSE(path.ends_with(".xcs") && seenValues) << path;
  }
}

TEST(Component, EveryConstructorIsExportedAndNothingElse) {
  const auto constructors = attributes("meibun.components", "//implementation/@constructor");
  ASSERT_FALSE(constructors.empty());
  std::set<std::string> exported;
  for (const auto& line : outputOf("nm -D --defined-only --format=posix", "lib/meibun.so")) {
    const std::string symbol = line.substr(0, line.find(' '));
    // Without its type information an exception could not be caught on the other side.
    const bool isExceptionType =
        symbol.starts_with("_ZTIN3com3sun4star") || symbol.starts_with("_ZTSN3com3sun4star");
    if (!isExceptionType) exported.insert(symbol);
  }
  EXPECT_EQ(exported, constructors);
}

TEST(Component, EveryImplementationThatTheRegistryNamesExists) {
  auto names = attributes("meibun.components", "//implementation/@name");
  names.merge(attributes("meibun.components", "//service/@name"));
  static const std::regex pattern{
      R"re("(?:FactoryImplementation|EventHandlerService)"><value>([^<]*)</value>)re"};
  int found = 0;
  for (const auto& [path, content] : entries()) {
    if (!path.ends_with(".xcu")) continue;
    for (std::sregex_iterator it{content.begin(), content.end(), pattern}, end; it != end; ++it) {
      ++found;
      EXPECT_EQ(names.count((*it)[1]), 1U) << path << " names " << (*it)[1];
    }
  }
  EXPECT_GT(found, 0);
}

TEST(Component, NeedsOnlyWhatTheOfficeOrThePackageBrings) {
  static const std::regex brought{
      R"(libuno_(cppuhelpergcc3|cppu|sal)\.so\.3|libstdc\+\+\.so\.6|libgcc_s\.so\.1|libc\.so\.6|libm\.so\.6|ld-linux.*)"};
  static const std::regex needed{R"(.*\(NEEDED\).*\[(.*)\])"};
  std::smatch match;
  for (const auto& line : outputOf("readelf -d", "lib/meibun.so")) {
    if (!std::regex_match(line, match, needed)) continue;
    const std::string library = match[1];
    if (std::regex_match(library, brought)) continue;
    EXPECT_TRUE(library.starts_with("libicu")) << library;
#ifdef MEIBUN_BUNDLE_ICU
    EXPECT_EQ(entries().count("lib/" + library), 1U) << library;
#endif
  }
}

#ifdef MEIBUN_BUNDLE_ICU
TEST(Component, BundledLibrariesBringWhatTheyNeed) {
  static const std::regex needed{R"(.*\(NEEDED\).*\[(libicu.*)\])"};
  std::smatch match;
  for (const auto& [path, content] : entries()) {
    if (!path.starts_with("lib/libicu")) continue;
    for (const auto& line : outputOf("readelf -d", path)) {
      if (std::regex_match(line, match, needed)) {
        EXPECT_EQ(entries().count("lib/" + match[1].str()), 1U) << path << " needs " << match[1];
      }
    }
  }
}
#endif

TEST(Component, LooksForLibrariesBesideItself) {
  // RUNPATH instead of RPATH would not serve the libraries that the bundled ones need in turn.
  std::vector<std::string> paths;
  for (const auto& line : outputOf("readelf -d", "lib/meibun.so")) {
    if (line.find("PATH)") != std::string::npos) paths.push_back(line);
  }
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_TRUE(std::regex_match(paths[0], std::regex{R"(.*\(RPATH\).*\[\$ORIGIN\])"})) << paths[0];
}

TEST(Component, NeedsNoNewerSystemThanDebian12) {
  static const std::regex version{R"((GLIBC_2|GLIBCXX_3\.4)\.(\d+))"};
  std::smatch match;
  for (const auto& line : outputOf("objdump -T", "lib/meibun.so")) {
    if (!std::regex_search(line, match, version)) continue;
    EXPECT_LE(std::stoi(match[2]), match[1] == "GLIBC_2" ? 36 : 30) << line;
  }
}

TEST(Description, NamesTheExtensionAndItsVersion) {
  const auto document = xml("description.xml");
  const auto root = document->document_element();
  EXPECT_EQ(root.child("identifier").attribute("value").value(), uno::kExtensionIdentifier);
  EXPECT_EQ(root.child("version").attribute("value").value(), base::productVersion());
}

TEST(Description, EveryFileThatAnythingNamesIsInThePackage) {
  static const std::regex named{
      R"((?:vnd\.sun\.star\.extension://org\.meibun\.Meibun/|%origin%/\.\./|xlink:href="(?=[a-z]+/))([A-Za-z0-9_./-]+))"};
  int found = 0;
  for (const auto& [path, content] : entries()) {
    if (!path.ends_with(".xcu") && !path.ends_with(".xdl") && path != "description.xml") continue;
    for (std::sregex_iterator it{content.begin(), content.end(), named}, end; it != end; ++it) {
      ++found;
      EXPECT_EQ(entries().count((*it)[1]), 1U) << path << " names " << (*it)[1];
    }
  }
  EXPECT_GT(found, 2);
}

}  // namespace
}  // namespace meibun::package
