// SPDX-License-Identifier: MPL-2.0
// Quoted wording stays what it was (clauses/quotes.lock), and is what its source says (where the
// sources are at hand: CMake's MEIBUN_SOURCES, else ../shared/seeds beside the checkout).
#include "tests/support/quotes.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "core/trust/digest.hpp"
#include "core/xml/library_reader.hpp"
#include "tests/support/library_case.hpp"

namespace meibun {
namespace {

namespace fs = std::filesystem;

const fs::path kLock = fs::path{MEIBUN_SOURCE_DIR} / "clauses/quotes.lock";

const model::Library& library() {
  static const auto* const kLibrary =
      new model::Library{xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses").library};
  return *kLibrary;
}

std::string linesBeginning(const std::string& text, std::string_view front, bool wanted) {
  std::string lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const auto line = text.substr(begin, end - begin);
    if (line.starts_with(front) == wanted) lines += line;
    begin = end;
  }
  return lines;
}

TEST(Quotes, AreTheLockedOnes) {
  const auto lock = tests::contentOf(kLock);
  const auto lines = tests::quoteLines(library());
  EXPECT_EQ(linesBeginning(lock, "quote ", true), lines);
  if (tests::updating("quotes")) {
    std::ofstream{kLock, std::ios::binary} << linesBeginning(lock, "quote ", false) + lines;
  }
}

#ifdef MEIBUN_SOURCES
TEST(Quotes, StandInTheirSourcesToTheLetter) {
  const fs::path folder{MEIBUN_SOURCES};
  std::size_t compared = 0;
  for (const auto& [name, source] : tests::sourcesIn(tests::contentOf(kLock))) {
    const auto text = tests::contentOf(folder / source.file);
    EXPECT_EQ(trust::hex(trust::sha256(text)), source.sha256) << source.file;
    const auto blank = name.find(' ');
    const auto* const pack = library().pack(name.substr(0, blank));
    ASSERT_NE(pack, nullptr) << name;
    for (const auto& difference : tests::differences(*pack, name.substr(blank + 1), text)) {
      ADD_FAILURE() << difference;
    }
    ++compared;
  }
  EXPECT_GT(compared, 0U);
}
#endif

// Every source that wording is quoted from has its text named in the lock: else the test above
// compares nothing.
TEST(Quotes, NameTheTextOfEverySource) {
  const auto sources = tests::sourcesIn(tests::contentOf(kLock));
  for (const auto& pack : library().packs()) {
    for (const auto& clause : pack.clauses) {
      for (const auto& text : clause.texts) {
        if (text.wording != model::Wording::quoted) continue;
        EXPECT_TRUE(sources.contains(pack.id + ' ' + text.source)) << toString(clause.ref);
      }
    }
  }
}

// The comparison itself: a difference of one blank, a missing end, the wrong mark and the wrong
// place are seen.
TEST(Quotes, TheComparisonSeesWhatDiffers) {
  const std::string source =
      "第1章　甲\n　・一つ目の 文。\n第2章　乙\n【共通】\n①本製品は、\n推奨します。\n　次の文。\n②別の文。\n【他】\n①他の文。\n";
  struct Case {
    const char16_t* words;
    const char* place;
    const char* at;
    bool same;
  };
  const Case cases[] = {
      {u"一つ目の 文。", "第1章", "・", true},
      {u"一つ目の文。", "第1章", "・", false},
      {u"一つ目の 文", "第1章", "・", false},
      {u"つ目の 文。", "第1章", "・", false},
      {u"一つ目の 文。", "第1章", "①", false},
      {u"一つ目の 文。", "第2章", "・", false},
      {u"本製品は、推奨します。", "第2章【共通】", "①", true},
      {u"本製品は、推奨します。", "第2章【他】", "①", false},
      {u"他の文。", "第2章【共通】", "", false},
      {u"他の文。", "第2章【他】", "①", true},
      {u"他の文。", "第3章", "", false},
  };
  for (const auto& given : cases) {
    model::Block block;
    block.at = given.at;
    block.pieces = {std::u16string{given.words}};
    model::Text text;
    text.wording = model::Wording::quoted;
    text.source = "rev";
    text.place = given.place;
    text.blocks = {block};
    model::Clause clause;
    clause.ref = {{"p", "c"}, 1};
    clause.texts = {text};
    model::Pack pack;
    pack.id = "p";
    pack.clauses = {clause};
    EXPECT_EQ(tests::differences(pack, "rev", source).empty(), given.same)
        << given.place << given.at << ' ' << tests::quotesOf(model::Library{{pack}})[0].words;
  }
}

bool isNewest(const fs::path& release) {
  const auto next = std::to_string(std::stoi(release.stem().string()) + 1) + ".xml";
  return !fs::exists(release.parent_path() / next);
}

// A release's hashes are written anew only on demand, before it is published
// (MEIBUN_UPDATE=releases), and never those of one that another has followed.
TEST(Releases, ListTheFilesAsTheyAre) {
  for (const auto& entry : fs::recursive_directory_iterator{MEIBUN_SOURCE_DIR "/clauses"}) {
    if (entry.path().parent_path().filename() != "releases") continue;
    const auto before = tests::contentOf(entry.path());
    auto after = before;
    constexpr std::string_view kPath = "path=\"";
    constexpr std::string_view kHash = "sha256=\"";
    for (auto place = after.find(kPath); place != std::string::npos;
         place = after.find(kPath, place + 1)) {
      const auto begin = place + kPath.size();
      const auto path = after.substr(begin, after.find('"', begin) - begin);
      const auto file = entry.path().parent_path().parent_path() / path;
      const auto hash = after.find(kHash, begin) + kHash.size();
      after.replace(hash, 64, trust::hex(trust::sha256(tests::contentOf(file))));
    }
    EXPECT_EQ(before, after) << entry.path();
    if (tests::updating("releases") && isNewest(entry.path()))
      std::ofstream{entry.path(), std::ios::binary} << after;
  }
}

}  // namespace
}  // namespace meibun
