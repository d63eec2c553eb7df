// SPDX-License-Identifier: MPL-2.0
#include "core/select/search.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/xml/library_reader.hpp"

namespace meibun::select {
namespace {

model::Clause clause(const std::string& id, const std::string& title,
                     const std::vector<std::string>& tags, const std::u16string& wording,
                     const std::string& note) {
  model::Clause made;
  made.ref = {{"p", id}, 1};
  made.code = id == "patches" ? "A19" : "";
  made.title = title;
  made.tags = tags;
  made.note = note;
  model::Block block;
  block.pieces = {wording, model::Hole{"desk", u"弊社サポートセンター"}, std::u16string{u"まで"}};
  made.texts.emplace_back().blocks.push_back(block);
  return made;
}

model::Library sample() {
  model::Pack pack;
  pack.id = "p";
  pack.clauses = {clause("notice", "最新の状態の維持", {"ファームウェア"},
                         u"機器及び回線のＵＴＭを、または", ""),
                  clause("patches", "修正プログラムの適用", {"暫定措置"},
                         u"ファームウェアを更新する。", "維持"),
                  clause("outside", "免責", {}, u"責任を負わない。", "最新の状態")};
  pack.clauses[1].titles = {{"en", "Patches"}};
  pack.chapters = {{"two", "", {}, {"patches"}}, {"one", "", {}, {"notice", "outside"}}};
  return model::Library{{pack}};
}

std::string found(std::string_view words) {
  std::string ids;
  for (const auto& hit : Search{sample()}.find(words)) {
    ids += (ids.empty() ? "" : " ") + hit.clause.clause;
  }
  return ids;
}

struct Query {
  const char* words;
  const char* found;
};

TEST(Search, FindsWhateverTheSpellingOfTheWords) {
  const Query cases[] = {
      {"utm", "notice"},
      {"ＵＴＭ", "notice"},
      {"ﾌｧｰﾑｳｪｱ", "notice patches"},
      {"ふぁーむうぇあ", "notice patches"},
      {"機器および回線", "notice"},
      {"機器及び回線", "notice"},
      {"又は", "notice"},
      {"または", "notice"},
      {"patches", "patches"},
      {"a19", "patches"},
      {"サポートセンターまで", "patches notice outside"},
      {"ない言葉", ""},
  };
  for (const auto& [words, expected] : cases)
    EXPECT_EQ(found(words), expected) << words;
}

TEST(Search, AllWordsMustBeFoundWhereverTheyStand) {
  EXPECT_EQ(found("ファームウェア 暫定"), "patches");
  EXPECT_EQ(found("　ファームウェア　UTM "), "notice");
  EXPECT_EQ(found("ファームウェア 免責"), "");
}

TEST(Search, PutsTitlesFirstAndNotesLast) {
  EXPECT_EQ(found("維持"), "notice patches");
  EXPECT_EQ(found("最新の状態"), "notice outside");
}

TEST(Search, AnEmptyQueryFindsAllInThePacksOrder) {
  EXPECT_EQ(found(""), "patches notice outside");
  EXPECT_EQ(found(" 　"), "patches notice outside");
}

TEST(Search, DoesNotMatchAcrossTagsOrBlocks) { EXPECT_EQ(found("暫定措置ファームウェア"), ""); }

TEST(Search, FindsTheProjectsClausesAsPeopleTypeThem) {
  const auto read = xml::readLibrary(MEIBUN_SOURCE_DIR "/clauses");
  const Search search{read.library};
  const Query cases[] = {{"A19", "patches"},
                         {"修正プログラム", "patches"},
                         {"免責 限界", "disclaimer-limits"},
                         {"ｻﾎﾟｰﾄｾﾝﾀｰ", "keep-updated"},
                         {"メーカー及び販売代理店", "maintenance-or-support"},
                         {"N2", "keep-updated"}};
  for (const auto& [words, expected] : cases) {
    const auto hits = search.find(words);
    ASSERT_FALSE(hits.empty()) << words;
    EXPECT_EQ(hits.front().clause.clause, expected) << words;
  }
}

}  // namespace
}  // namespace meibun::select
