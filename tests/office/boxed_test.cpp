// SPDX-License-Identifier: MPL-2.0
// What is to be filled in by hand stands within a box: around cells, paragraphs or a text box.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <gmock/gmock.h>

#include "office/document/calc_sheet.hpp"
#include "office/document/properties.hpp"
#include "tests/office/command_case.hpp"

namespace meibun::fixture {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kSides[] = {"TopBorder2", "BottomBorder2", "LeftBorder2", "RightBorder2"};

class Boxed : public CommandCase {
 protected:
  std::string insertBox() const {
    const auto finished = send("Insert", {uno::argument("Clause", OUString("A12")),
                                          uno::argument("Consents", OUString("panel.ask-open"))});
    EXPECT_TRUE(finished.done()) << finished.code << " " << finished.message;
    return finished.instance;
  }

  // "tblr": the sides of a cell or paragraph that have a line.
  static std::string lines(const Reference<css::uno::XInterface>& object, bool cell) {
    std::string sides;
    for (const char* name : kSides) {
      std::string_view side = name;
      if (!cell) side.remove_suffix(1);
      const auto line = document::property<css::table::BorderLine2>(object, uno::ustr(side));
      if (line.LineWidth > 0 || line.OuterLineWidth > 0)
        sides += static_cast<char>(side[0] - 'A' + 'a');
    }
    return sides;
  }
  static std::vector<std::string> linesOfColumn(const Reference<css::uno::XInterface>& spreadsheet,
                                                sal_Int32 rows) {
    const auto sheet = document::calc::sheetAt(query<css::frame::XModel>(spreadsheet), 0);
    std::vector<std::string> found;
    for (sal_Int32 row = 0; row < rows; ++row)
      found.push_back(lines(sheet->getCellByPosition(0, row), true));
    return found;
  }
  static std::vector<std::string> linesOfText(const Reference<css::uno::XInterface>& document) {
    const auto paragraphs = query<css::container::XEnumerationAccess>(
                                query<css::text::XTextDocument>(document)->getText())
                                ->createEnumeration();
    std::vector<std::string> found;
    while (paragraphs->hasMoreElements())
      found.push_back(lines(
          Reference<css::uno::XInterface>(paragraphs->nextElement(), css::uno::UNO_QUERY_THROW),
          false));
    return found;
  }
  Reference<css::lang::XComponent> again(const char* extension) {
    const auto file = folder() / (std::string("box.") + extension);
    office().store(document(), file, true);
    return office().load(file);
  }
};

const std::vector<std::string> kCells{"tlr", "lr", "lr", "lr", "lr", "lr", "lr", "blr"};

TEST_F(Boxed, CellsAreOneBoxThatStaysAndGoesWithTheClause) {
  open("scalc");
  const std::vector<std::string> none(9, "");
  const auto before = linesOfColumn(document(), 9);
  EXPECT_THAT(before, Each(""));
  const auto instance = insertBox();
  auto wanted = kCells;
  wanted.emplace_back();
  // The top line of the row below is its neighbour's bottom line.
  const auto there = linesOfColumn(document(), 8);
  EXPECT_EQ(there, kCells);
  for (const char* format : {"ods", "xlsx"})
    EXPECT_EQ(linesOfColumn(again(format), 8), kCells) << format;
  undo();
  EXPECT_EQ(linesOfColumn(document(), 9), none);
  const auto second = insertBox();
  ASSERT_TRUE(send("Remove", {uno::argument("Instance", uno::ustr(second))}).done());
  EXPECT_EQ(linesOfColumn(document(), 9), none);
}

TEST_F(Boxed, ParagraphsAreOneBox) {
  open("swriter");
  const auto instance = insertBox();
  const auto boxed = [](const std::vector<std::string>& paragraphs) {
    return std::count(paragraphs.begin(), paragraphs.end(), "tblr");
  };
  EXPECT_EQ(boxed(linesOfText(document())), 8);
  for (const char* format : {"odt", "docx"})
    EXPECT_EQ(boxed(linesOfText(again(format))), 8) << format;
  ASSERT_TRUE(send("Remove", {uno::argument("Instance", uno::ustr(instance))}).done());
  EXPECT_THAT(linesOfText(document()), Each(""));
}

TEST_F(Boxed, ATextBoxGetsALine) {
  open("simpress");
  insertBox();
  const Reference<css::container::XIndexAccess> shapes(
      query<css::drawing::XDrawPagesSupplier>(document())->getDrawPages()->getByIndex(0),
      css::uno::UNO_QUERY_THROW);
  int outlined = 0;
  for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
    const auto style = document::property<css::drawing::LineStyle>(
        Reference<css::uno::XInterface>(shapes->getByIndex(i), css::uno::UNO_QUERY_THROW),
        "LineStyle");
    if (style == css::drawing::LineStyle_SOLID) ++outlined;
  }
  EXPECT_EQ(outlined, 1);
}

}  // namespace
}  // namespace meibun::fixture
