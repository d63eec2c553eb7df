// SPDX-License-Identifier: MPL-2.0
#include "core/render/render.hpp"

#include <set>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "core/render/plain_text.hpp"
#include "core/track/text_index.hpp"
#include "core/xml/library_reader.hpp"
#include "tests/unit/support/table.hpp"

namespace meibun::render {
namespace {

// The project's own packs: what people get.
const model::Library& packs() {
  static const auto kRead = xml::readLibrary(std::string{MEIBUN_SOURCE_DIR} + "/clauses");
  return kRead.library;
}

const model::Pack& jcssa() { return *packs().pack("jcssa.guideline"); }

const model::Clause& keepUpdated() {
  return *packs().version({{"jcssa.guideline", "keep-updated"}, 1});
}

TEST(Render, EveryVariantOfEveryPackHasItsOwnWordingAndKey) {
  std::set<track::TextKey> keys;
  for (const auto& pack : packs().packs()) {
    for (const auto& clause : pack.clauses) {
      const auto variants = variantsOf(pack, clause);
      EXPECT_FALSE(variants.empty()) << toString(clause.ref);
      for (const auto& variant : variants) {
        const auto shown = preview(pack, clause, variant, {});
        ASSERT_TRUE(shown.has_value()) << toString(clause.ref) << ' ' << shown.error().code;
        EXPECT_EQ(shown.value().variant, variant);
        EXPECT_TRUE(keys.insert(shown.value().key).second) << model::toString(variant);
        EXPECT_EQ(shown.value().values.size(), parametersOf(pack, clause, variant).size());
      }
    }
  }
  EXPECT_GE(keys.size(), 10U);
}

// Text keys stand in finished documents: they may never change.
TEST(Render, TextKeysStayAsTheyAre) {
  const track::TextIndex index{packs()};
  for (const auto& row : testing_data::rowsOf("render/text-keys.tsv")) {
    ASSERT_EQ(row.size(), 3U);
    const auto* known = index.find({row[0]});
    ASSERT_NE(known, nullptr) << row[1] << ' ' << row[2];
    EXPECT_EQ(toString(known->clause->ref), row[1]);
    EXPECT_EQ(model::toString(known->chosen.variant), row[2]);
  }
}

TEST(Render, FillsAndMarksTheHoles) {
  const auto result = render(jcssa(), keepUpdated(),
                             {{"stance", "plan"}, {"product", "common"}, {"length", "full"}},
                             {{"desk", u"架空電算 窓口"}});
  ASSERT_TRUE(result.has_value());
  const auto& block = result.value().blocks.back();
  ASSERT_EQ(block.filled.size(), 2U);
  EXPECT_EQ(block.filled[0].parameter, "plan");
  EXPECT_TRUE(block.filled[0].own);
  EXPECT_FALSE(block.filled[1].own);
  EXPECT_EQ(block.text.substr(block.filled[1].begin, block.filled[1].end - block.filled[1].begin),
            u"架空電算 窓口");
  EXPECT_EQ(result.value().values.at("plan"), u"弊社保守メニュー");
}

TEST(Render, CompletesARequestToTheFirstTextThatStands) {
  const auto variant = complete(jcssa(), keepUpdated(), {{"product", "network"}});
  EXPECT_EQ(variant.at("product"), "network");
  EXPECT_EQ(variant.size(), axesOf(jcssa(), keepUpdated()).size());
  EXPECT_TRUE(preview(jcssa(), keepUpdated(), variant, {}).has_value());
}

TEST(Render, KeepsAChoiceThatHasNoText) {
  const auto result =
      preview(jcssa(), keepUpdated(), {{"product", "network"}, {"length", "slide"}}, {});
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, "render.no-text");
}

TEST(Render, RefusesWhatMayNotStand) {
  const auto& clause = *packs().version({{"jcssa.guideline", "no-vulnerability-supply"}, 1});
  const auto missing = render(jcssa(), clause, {{"length", "full"}}, {});
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, "render.parameter-missing");
  EXPECT_TRUE(preview(jcssa(), clause, {{"length", "full"}}, {}).has_value());
  EXPECT_TRUE(render(jcssa(), clause, {{"length", "full"}}, {{"seller", u"架空電算"}}).has_value());
  const auto broken = render(jcssa(), clause, {{"length", "full"}}, {{"seller", u"架空\n電算"}});
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().code, "render.parameter-invalid");
  const auto unknown = render(jcssa(), clause, {}, {{"selller", u"架空電算"}});
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().code, "render.parameter-unknown");
}

TEST(Render, LeavesAPlaceholderForWhatIsNotFilled) {
  const auto& clause = *packs().version({{"jcssa.guideline", "no-vulnerability-supply"}, 1});
  const auto open = renderOpen(jcssa(), clause, {{"length", "full"}}, {});
  ASSERT_TRUE(open.has_value());
  EXPECT_EQ(open.value().open, std::vector<std::string>{"seller"});
  EXPECT_EQ(open.value().values.at("seller"), u"【販売店名】");
  const auto& block = open.value().blocks.front();
  EXPECT_TRUE(block.text.starts_with(u"【販売店名】が販売させて頂く")) << base::utf8(block.text);
  ASSERT_EQ(block.filled.size(), 1U);
  EXPECT_TRUE(block.filled.front().open);
  EXPECT_FALSE(block.filled.front().own);
  const auto filled = renderOpen(jcssa(), clause, {{"length", "full"}}, {{"seller", u"架空電算"}});
  ASSERT_TRUE(filled.has_value());
  EXPECT_TRUE(filled.value().open.empty());
  EXPECT_EQ(filled.value().key, open.value().key);
  const auto broken = renderOpen(jcssa(), clause, {}, {{"seller", u"架空\n電算"}});
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().code, "render.parameter-invalid");
}

// What the source itself leaves to be replaced may stand, so that it is no placeholder.
TEST(Render, OnlyRequiredParametersStayOpen) {
  const auto open = renderOpen(jcssa(), keepUpdated(), {{"stance", "desk"}}, {});
  ASSERT_TRUE(open.has_value());
  EXPECT_TRUE(open.value().open.empty());
  EXPECT_EQ(open.value().values.at("desk"), u"弊社サポートセンター");
}

model::Axis axis(const std::string& id, const std::vector<std::string>& values) {
  model::Axis made;
  made.id = id;
  for (const auto& value : values)
    made.values.emplace_back().id = value;
  return made;
}

TEST(Render, TakesNoPartOfATextThatIsSplitOtherwise) {
  // Without this rule a value that no block names would leave the first half of a quotation.
  model::Pack pack;
  pack.axes = {axis("stance", {"a", "b"}), axis("product", {"x", "y"})};
  model::Clause clause;
  const auto block = [](model::Selection when, std::u16string words) {
    model::Block made;
    made.when = std::move(when);
    made.pieces = {std::move(words)};
    return made;
  };
  model::Text first;
  first.when = {{"product", "x"}};
  first.blocks = {block({}, u"前段"), block({{"stance", "a"}}, u"甲")};
  model::Text second;
  second.when = {{"product", "y"}};
  second.blocks = {block({{"stance", "a"}}, u"甲"), block({{"stance", "b"}}, u"乙")};
  clause.texts = {first, second};
  const std::vector<model::Selection> expected{{{"stance", "a"}, {"product", "x"}},
                                               {{"stance", "a"}, {"product", "y"}},
                                               {{"stance", "b"}, {"product", "y"}}};
  EXPECT_EQ(variantsOf(pack, clause), expected);
  clause.texts.push_back(first);
  const auto tie = preview(pack, clause, {{"stance", "a"}, {"product", "x"}}, {});
  ASSERT_FALSE(tie.has_value());
  EXPECT_EQ(tie.error().code, "render.several-texts");
}

TEST(Render, ShowsAnArticleAsItWillStand) {
  const auto& pack = *packs().pack("meibun.contract");
  const auto& clause = *packs().version({{"meibun.contract", "disclaimer-limits"}, 1});
  const auto shown = preview(pack, clause, {{"stance", "balanced"}}, {});
  ASSERT_TRUE(shown.has_value());
  document::NumberingHere here;
  here.nextArticle = 8;
  const auto lines = plainLines(shown.value(), here);
  EXPECT_EQ(lines[0], u"第8条（免責及びその限界）");
  EXPECT_TRUE(lines[1].starts_with(u"甲及び乙は、")) << base::utf8(lines[1]);
  EXPECT_TRUE(lines[2].starts_with(u"(1)　")) << base::utf8(lines[2]);
  EXPECT_TRUE(lines[3].starts_with(u"(2)　")) << base::utf8(lines[3]);
  EXPECT_TRUE(lines[4].starts_with(u"2　")) << base::utf8(lines[4]);
  EXPECT_TRUE(lines[6].starts_with(u"(1)　")) << base::utf8(lines[6]);
}

}  // namespace
}  // namespace meibun::render
