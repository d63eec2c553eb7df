// SPDX-License-Identifier: MPL-2.0
#include <string>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "core/xml/library_reader.hpp"
#include "tests/support/findings.hpp"

namespace meibun {
namespace {

const xml::ReadLibrary& projectLibrary() {
  static const auto* const kRead =
      new xml::ReadLibrary{xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses")};
  return *kRead;
}

std::u16string wordsOf(const model::Block& block) {
  std::u16string words;
  for (const auto& piece : block.pieces) {
    const auto* const hole = std::get_if<model::Hole>(&piece);
    words += hole != nullptr ? hole->words : std::get<std::u16string>(piece);
  }
  return words;
}

TEST(ProjectLibrary, IsReadWithoutAFinding) {
  EXPECT_EQ(tests::listing(projectLibrary().findings, MEIBUN_SOURCE_DIR "/"), "");
  EXPECT_EQ(projectLibrary().library.packs().size(), 2U);
}

TEST(ProjectLibrary, EveryVersionIsReleased) {
  for (const auto& pack : projectLibrary().library.packs()) {
    for (const auto& clause : pack.clauses) {
      EXPECT_EQ(projectLibrary().library.state(clause.ref), model::State::inForce)
          << toString(clause.ref);
    }
  }
}

TEST(ProjectLibrary, EveryTitleIsInEnglishToo) {
  const auto english = [](const auto& titled) {
    EXPECT_TRUE(titled.titles.contains("en")) << titled.title;
  };
  for (const auto& pack : projectLibrary().library.packs()) {
    english(pack);
    for (const auto& axis : pack.axes) {
      english(axis);
      for (const auto& value : axis.values)
        english(value);
    }
    for (const auto& party : pack.parties)
      english(party);
    for (const auto& chapter : pack.chapters)
      english(chapter);
    for (const auto& clause : pack.clauses)
      english(clause);
    for (const auto& parameter : pack.parameters) {
      english(parameter);
      EXPECT_TRUE(parameter.helps.contains("en")) << parameter.id;
    }
  }
}

// The source has a blank after ために、 in ② and ③ for network equipment and none in ①.
TEST(ProjectLibrary, KeepsTheSourcesOwnBlanks) {
  const auto* const clause = projectLibrary().library.current({"jcssa.guideline", "keep-updated"});
  ASSERT_NE(clause, nullptr);
  for (const auto& text : clause->texts) {
    if (text.when != model::Selection{{"length", "full"}, {"product", "network"}}) continue;
    for (const auto& block : text.blocks) {
      const auto words = wordsOf(block);
      if (words.find(u"ために、") == std::u16string::npos) continue;
      const bool blank = words.find(u"ために、 常に") != std::u16string::npos;
      EXPECT_EQ(blank, block.when.at("stance") != "notice") << base::utf8(words);
    }
  }
}

}  // namespace
}  // namespace meibun
