// SPDX-License-Identifier: MPL-2.0
#include "core/l10n/message_catalog.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <unistd.h>

namespace meibun::l10n {
namespace {

using testing::ElementsAre;

class MessageCatalogTest : public testing::Test {
 protected:
  base::Result<MessageCatalog> read(const std::string& xml) {
    std::ofstream{file_, std::ios::binary} << xml;
    return MessageCatalog::read(file_);
  }
  MessageCatalog catalog(const std::string& messages, const std::string& language = "en") {
    auto result = read("<catalog lang=\"" + language + "\">" + messages + "</catalog>");
    EXPECT_TRUE(result) << result.error().code;
    return result ? result.value() : MessageCatalog{};
  }
  void TearDown() override { std::filesystem::remove(file_); }

  std::string file_ = (std::filesystem::temp_directory_path() /
                       ("meibun-catalog-" + std::to_string(::getpid()) + ".xml"))
                          .string();
};

TEST_F(MessageCatalogTest, FillsNamedArguments) {
  const auto texts = catalog(R"(<message key="a.b">{title}（第{n}版）</message>)", "ja");
  EXPECT_EQ(texts.text("a.b", {{"n", "1"}, {"title", "最新の状態の維持"}}),
            "最新の状態の維持（第1版）");
}

TEST_F(MessageCatalogTest, ANumberOutsideAPluralKeepsItsDigits) {
  const auto texts = catalog(R"(<message key="a.b">{n}</message>)");
  EXPECT_EQ(texts.text("a.b", {{"n", "20261201"}}), "20261201");
}

TEST_F(MessageCatalogTest, ChoosesThePluralForm) {
  const auto texts =
      catalog(R"(<message key="a.b">{n, plural, one {one clause} other {# clauses}}</message>)");
  EXPECT_EQ(texts.text("a.b", {{"n", "1"}}), "one clause");
  EXPECT_EQ(texts.text("a.b", {{"n", "12"}}), "12 clauses");
}

TEST_F(MessageCatalogTest, AnApostropheIsItself) {
  EXPECT_EQ(catalog(R"(<message key="a.b">the seller's {x}</message>)").text("a.b", {{"x", "PC"}}),
            "the seller's PC");
}

TEST_F(MessageCatalogTest, AMissingKeyIsSeen) {
  EXPECT_EQ(catalog("").text("a.missing"), "⟦a.missing⟧");
}

TEST_F(MessageCatalogTest, ALineNamesThePlaceSeverityAndCode) {
  const auto texts = catalog(R"(<message key="severity.warning">warning</message>)"
                             R"(<message key="a.b">Mind {x}.</message>)");
  const base::Diagnostic diagnostic{
      "a.b", {"p/1.xml", 3, 7}, {{"x", "this"}}, base::Severity::warning};
  EXPECT_EQ(texts.line(diagnostic), "p/1.xml:3:7: warning: Mind this. [a.b]");
  EXPECT_EQ(texts.line({"a.b", {}, {{"x", "this"}}, base::Severity::warning}),
            "warning: Mind this. [a.b]");
}

TEST_F(MessageCatalogTest, ListsItsKeys) {
  EXPECT_THAT(catalog(R"(<message key="b">1</message><message key="a">2</message>)").keys(),
              ElementsAre("a", "b"));
}

struct Broken {
  const char* xml;
  const char* code;
  std::uint32_t line;
  std::uint32_t column;
};

class BrokenCatalog : public MessageCatalogTest, public testing::WithParamInterface<Broken> {};

TEST_P(BrokenCatalog, IsRefusedWithItsPlace) {
  const auto result = read(GetParam().xml);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, GetParam().code);
  EXPECT_EQ(result.error().where.line, GetParam().line);
  EXPECT_EQ(result.error().where.column, GetParam().column);
}

INSTANTIATE_TEST_SUITE_P(
    All, BrokenCatalog,
    testing::Values(
        Broken{"<catalog lang=\"en\"><message></catalog>", "l10n.not-xml", 1, 31},
        Broken{"<texts/>", "l10n.not-a-catalog", 1, 2},
        Broken{"<catalog/>", "l10n.not-a-catalog", 1, 2},
        Broken{"<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><catalog lang=\"en\"/>",
               "l10n.doctype", 1, 11},
        Broken{"<catalog lang=\"en\">\n <text key=\"a\"/></catalog>", "l10n.not-a-message", 2, 3},
        Broken{"<catalog lang=\"ja\"><!--あ-->\n<message key=\"a\">{</message></catalog>",
               "l10n.bad-pattern", 2, 2},
        Broken{"<catalog lang=\"en\"><message key=\"a\">{0}</message></catalog>",
               "l10n.bad-pattern", 1, 21},
        Broken{"<catalog lang=\"en\"><message key=\"a\"/>\n<message key=\"a\"/></catalog>",
               "l10n.key-twice", 2, 2}));

TEST_F(MessageCatalogTest, AMissingFileIsNamed) {
  const auto result = MessageCatalog::read("/nowhere/ja.xml");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "file.unreadable");
  EXPECT_EQ(result.error().where.file, "/nowhere/ja.xml");
}

}  // namespace
}  // namespace meibun::l10n
