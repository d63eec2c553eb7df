// SPDX-License-Identifier: MPL-2.0
#include "core/document/print.hpp"

#include <gtest/gtest.h>

namespace meibun::document {
namespace {

TEST(Print, ShowsEverythingButIdsAndRevision) {
  Snapshot snapshot;
  Block paragraph;
  paragraph.runs = {{u"3年"}, {u"間\n", Run::Redline::deleted}, {u"か月", Run::Redline::inserted}};
  paragraph.label = u"第3条";
  paragraph.locked = true;
  paragraph.anchors = {
      {{{"7K3M9Q2XAB"}, {"5D0F1C2HK7QX"}, 0, track::AnchorName::Kind::head}, true}};
  Block cell;
  cell.story = Story::cell;
  cell.cell = GridCell{"見積", 1, 22};
  cell.runs = {{u"備考"}};
  snapshot.blocks = {paragraph, cell};
  snapshot.record = {{"Meibun.ledger", "1"}};
  snapshot.notes = {{"files.content-control"}};
  const std::string expected =
      "body <第3条>: \"3年[-間\\n-][+か月+]\" _MB_7K3M9Q2XAB_5D0F1C2HK7QX_000h (copy) locked\n"
      "見積!1,22: \"備考\"\n"
      "Meibun.ledger = 1\n"
      "note files.content-control\n";
  EXPECT_EQ(print(snapshot), expected);
  snapshot.revision = {9};
  snapshot.blocks[0].id = {7};
  EXPECT_EQ(print(snapshot), expected);
  EXPECT_EQ(textOf(paragraph), u"3年か月");
}

TEST(CellName, CountsAsSheetsDo) {
  EXPECT_EQ(cellName({"", 0, 0}), "A1");
  EXPECT_EQ(cellName({"", 25, 9}), "Z10");
  EXPECT_EQ(cellName({"", 26, 0}), "AA1");
  EXPECT_EQ(cellName({"", 701, 0}), "ZZ1");
  EXPECT_EQ(cellName({"", 702, 0}), "AAA1");
}

}  // namespace
}  // namespace meibun::document
