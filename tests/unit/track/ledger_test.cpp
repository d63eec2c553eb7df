// SPDX-License-Identifier: MPL-2.0
#include "core/track/ledger.hpp"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "core/track/ledger_text.hpp"
#include "core/track/numbering_word.hpp"
#include "tests/unit/support/table.hpp"

namespace meibun::track {
namespace {

namespace fs = std::filesystem;

// Puts the right checksum where a case says "sum=@": over the payload of the chunks in their order.
void sign(Record& record) {
  for (auto& [name, value] : record) {
    const auto at = value.find("sum=@|");
    if (at == std::string::npos) continue;
    auto payload = value.substr(at + 6);
    const auto stem = name.substr(0, name.rfind('.') + 1);
    for (int i = 1; record.contains(stem + std::to_string(i)); ++i)
      payload += record.at(stem + std::to_string(i));
    value.replace(at, 6, "sum=" + checksum(payload) + '|');
  }
}

std::string print(const LedgerEntry& entry) {
  auto line = "entry " + entry.instance.digits + ' ' + toString(entry.version) + ' ' +
              model::toString(entry.variant) + ' ' + entry.lang + ' ' + entry.key.digits +
              " release=" + std::to_string(entry.release) + ' ' + entry.inserted;
  for (const auto& [parameter, words] : entry.values)
    line += ' ' + parameter + '=' + base::utf8(words);
  for (const auto& block : entry.blocks) {
    line += ' ' + block.exact + '.' + block.folded;
    if (block.typedLabel != model::Numbering::none) {
      line += '.' + std::string{wordFor(block.typedLabel)};
    }
  }
  for (const auto& [name, value] : entry.before)
    line += " before." + name + '=' + value;
  for (const auto& parameter : entry.open)
    line += " open=" + parameter;
  return line;
}

std::vector<std::string> print(const Ledger& ledger) {
  std::vector<std::string> lines{"format " + std::to_string(ledger.format)};
  for (const auto& finding : ledger.findings) {
    auto& line = lines.emplace_back("finding " + finding.code);
    for (const auto& [name, value] : finding.arguments)
      line += ' ' + name + '=' + value;
  }
  for (const auto& [instance, entry] : ledger.entries)
    lines.push_back(print(entry));
  return lines;
}

TEST(Ledger, ReadsEachCase) {
  const fs::path folder = fs::path{MEIBUN_SOURCE_DIR} / "tests/data/ledger";
  int cases = 0;
  for (const auto& file : fs::directory_iterator{folder}) {
    SCOPED_TRACE(file.path().filename().string());
    Record record;
    std::vector<std::string> expected;
    bool input = true;
    for (const auto& line : testing_data::linesOf("ledger/" + file.path().filename().string())) {
      if (line.starts_with('#')) continue;
      if (line == "--") {
        input = false;
      } else if (input) {
        const auto equals = line.find(" = ");
        record[line.substr(0, equals)] = line.substr(equals + 3);
      } else {
        expected.push_back(line);
      }
    }
    sign(record);
    EXPECT_EQ(print(decode(record)), expected);
    ++cases;
  }
  EXPECT_GE(cases, 30);
}

LedgerEntry sample() {
  LedgerEntry entry;
  entry.instance = {"7K3M9Q2XAB"};
  entry.version = {{"test.pack", "notice"}, 12};
  entry.variant = {{"length", "full"}, {"product", "common"}};
  entry.lang = "ja";
  entry.key = {"5D0F1C2HK7QX"};
  entry.release = 3;
  entry.inserted = "2026-11-20";
  entry.open = {"buyer", "desk"};
  entry.before = {{"rowHeight", "452"}, {"odd=name", "a|b%"}};
  for (int i = 0; i < 4; ++i) {
    const auto text = base::utf16("文" + std::to_string(i));
    entry.blocks.push_back({exactHash(text), foldedHash(text), model::Numbering::bracketed});
  }
  return entry;
}

std::size_t units(const std::string& text) { return base::utf16(text).size(); }

bool hasBlankEdge(const std::string& text) {
  const auto wide = base::utf16(text);
  const std::u16string blanks = u" \u00A0\u3000";
  return blanks.find(wide.front()) != std::u16string::npos ||
         blanks.find(wide.back()) != std::u16string::npos;
}

TEST(Ledger, WritesWhatEveryFormatKeeps) {
  const std::vector<std::u16string> words{
      u"架空電算サービス株式会社 サポート窓口",
      u" 前後の空白 ",
      u"a  b   c",
      u"_x000D_ %7C | = ;",
      u"改行\n\t\u0085\u2028",
      std::u16string(700, u'あ'),
      [] {
        std::u16string text;
        for (int i = 0; i < 400; ++i)
          text += u"𠮷 ";
        return text;
      }(),
  };
  for (const auto& value : words) {
    auto entry = sample();
    entry.values["desk"] = value;
    auto record = encode(entry);
    for (const auto& [name, chunk] : record) {
      EXPECT_TRUE(name.starts_with("Meibun.7K3M9Q2XAB.")) << name;
      EXPECT_LE(units(chunk), kChunkUnits);
      EXPECT_FALSE(chunk.empty());
      EXPECT_FALSE(hasBlankEdge(chunk)) << chunk;
      EXPECT_TRUE(base::isValidUtf8(chunk));
      EXPECT_TRUE(std::none_of(chunk.begin(), chunk.end(),
                               [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
      EXPECT_EQ(chunk.find("  "), std::string::npos) << "a reader of XML may collapse blanks";
      EXPECT_EQ(chunk.find("_x"), std::string::npos) << "OOXML reads _x000D_ as a character";
    }
    const auto ledger = decode(record);
    EXPECT_TRUE(ledger.findings.empty());
    ASSERT_TRUE(ledger.entries.contains(entry.instance));
    EXPECT_EQ(ledger.entries.at(entry.instance), entry);
  }
}

TEST(Ledger, StaysReadable) {
  auto entry = sample();
  entry.values["desk"] = u"架空電算 サポート窓口";
  const auto first = encode(entry).at("Meibun.7K3M9Q2XAB.0");
  EXPECT_NE(first.find("|clause=test.pack:notice@12|variant=length=full;product=common|lang=ja|"),
            std::string::npos)
      << first;
  EXPECT_NE(first.find("|value.desk=架空電算 サポート窓口|"), std::string::npos) << first;
}

TEST(Ledger, ExactTellsWhatFoldedFinds) {
  EXPECT_NE(exactHash(u"10万円"), exactHash(u"１０万円"));
  EXPECT_EQ(foldedHash(u"10万円"), foldedHash(u"１０万円"));
  EXPECT_EQ(exactHash(u"").size(), 16U);
}

// The hashes stand in finished documents: they may never change.
TEST(Ledger, HashesStayAsTheyAre) {
  EXPECT_EQ(exactHash(u"甲は、乙に対し、通知する。"), "1V2MZ3Z3A86038CY");
  EXPECT_EQ(checksum("clause=a:b@1"), "30K14WQJ");
}

}  // namespace
}  // namespace meibun::track
