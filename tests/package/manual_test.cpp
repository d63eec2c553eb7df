// SPDX-License-Identifier: MPL-2.0
// The manual in the package: whole in both languages, with its pictures, and light.
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/package/package.hpp"

namespace meibun::package {
namespace {

constexpr std::size_t kHeaviest = 60 * 1024;
const std::string kHelp = "help/";

bool isPage(const std::string& path) { return path.starts_with(kHelp) && path.ends_with(".html"); }
bool isPicture(const std::string& path) {
  return path.starts_with(kHelp) && path.ends_with(".png");
}

// What the pages name by this attribute, as paths in the package.
std::set<std::string> named(const char* attribute) {
  const std::regex link{std::string{attribute} + "=\"([^\"#:]+)[\"#]"};
  std::set<std::string> paths;
  for (const auto& [path, content] : entries()) {
    if (!isPage(path)) continue;
    const auto folder = std::filesystem::path{path}.parent_path();
    for (std::sregex_iterator found{content.begin(), content.end(), link}, end; found != end;
         ++found)
      paths.insert((folder / (*found)[1].str()).lexically_normal().string());
  }
  return paths;
}

// The pages or pictures of a language, without its folder.
std::set<std::string> of(const std::string& language, bool (*kind)(const std::string&)) {
  const std::string folder = kHelp + language + "/";
  std::set<std::string> names;
  for (const auto& [path, content] : entries())
    if (kind(path) && path.starts_with(folder)) names.insert(path.substr(folder.size()));
  return names;
}

TEST(Manual, EveryLinkedPictureIsPackedAndNoneIsUnused) {
  std::set<std::string> packed;
  for (const auto& [path, content] : entries())
    if (isPicture(path)) packed.insert(path);
  EXPECT_GE(packed.size(), 2U);
  EXPECT_EQ(named("src"), packed);
}

TEST(Manual, EveryLinkedPageIsPacked) {
  const auto pages = named("href");
  EXPECT_FALSE(pages.empty());
  for (const auto& page : pages)
    EXPECT_EQ(entries().count(page), 1U) << page;
}

TEST(Manual, IsTheSameInBothLanguages) {
  EXPECT_EQ(of("en", isPage), of("ja", isPage));
  EXPECT_EQ(of("en", isPicture), of("ja", isPicture));
  const auto headings = [](const std::string& page) {
    static const std::regex heading{"<h([1-6])>"};
    const auto& content = entries().at(page);
    std::vector<std::string> levels;
    for (std::sregex_iterator found{content.begin(), content.end(), heading}, end; found != end;
         ++found)
      levels.push_back((*found)[1]);
    return levels;
  };
  for (const auto& page : of("en", isPage))
    EXPECT_EQ(headings(kHelp + "en/" + page), headings(kHelp + "ja/" + page)) << page;
}

TEST(Manual, PicturesAreLight) {
  for (const auto& [path, content] : entries()) {
    if (!isPicture(path)) continue;
    EXPECT_LE(content.size(), kHeaviest) << path;
  }
}

}  // namespace
}  // namespace meibun::package
