// SPDX-License-Identifier: MPL-2.0
// Where a clause goes in Writer, and where it may not go.
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "core/base/text.hpp"
#include "office/document/properties.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using css::text::XText;
using css::text::XTextContent;
using css::text::XTextRange;
using document::property;
using document::setProperty;
using document::Story;

class WriterPlaces : public WriterCase {
 protected:
  Reference<css::uno::XInterface> make(const char* service) {
    return query<css::lang::XMultiServiceFactory>(subject().model())
        ->createInstance(OUString::createFromAscii(service));
  }
  Reference<XText> add(const char* service, const Reference<XTextRange>& at) {
    const auto content = query<XTextContent>(make(service));
    subject().body()->insertTextContent(at, content, false);
    return Reference<XText>(content, css::uno::UNO_QUERY);
  }
  Reference<css::text::XTextTable> addTable(const Reference<XTextRange>& at) {
    const auto table = query<css::text::XTextTable>(make("com.sun.star.text.TextTable"));
    table->initialize(2, 2);
    subject().body()->insertTextContent(at, query<XTextContent>(table), false);
    return table;
  }
  Reference<XText> cell(const Reference<css::text::XTextTable>& table, const char* name) {
    return query<XText>(table->getCellByName(OUString::createFromAscii(name)));
  }
  Reference<css::uno::XInterface> section(std::size_t line) {
    const auto made = make("com.sun.star.text.TextSection");
    const auto cursor = subject().body()->createTextCursorByRange(subject().paragraph(line));
    subject().body()->insertTextContent(uno::up<XTextRange>(cursor), query<XTextContent>(made),
                                        true);
    return made;
  }
  void goTo(const Reference<XTextRange>& point) { subject().cursor()->gotoRange(point, false); }

  // The clause's blocks stand in this story, current, and nothing else does that is not expected.
  void expectIn(Story story, const track::Instance& instance) {
    const auto snapshot = read();
    const auto clause = found(instance);
    EXPECT_EQ(clause.status, track::Status::current);
    ASSERT_FALSE(clause.blocks.empty());
    for (const auto& block : clause.blocks) {
      EXPECT_EQ(snapshot.blocks[block.block.value].story, story);
    }
  }
  std::vector<std::string> textsIn(Story story) {
    std::vector<std::string> texts;
    for (const auto& block : read().blocks) {
      if (block.story == story) texts.push_back(base::utf8(textOf(block)));
    }
    return texts;
  }
  void expectRefused(const std::string& code,
                     const document::Place& place = document::Selection{}) {
    const auto before = subject().flat();
    const auto steps = subject().undoSteps();
    const auto site = survey("notice", place);
    ASSERT_TRUE(site.refusal) << "not refused, " << code << " was due";
    EXPECT_EQ(site.refusal->code, code);
    const auto result = tryInsert("notice", place);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, code);
    EXPECT_EQ(subject().flat(), before);
    EXPECT_EQ(subject().undoSteps(), steps);
  }
};

TEST_F(WriterPlaces, EmptyDocumentIsFilledAndEmptiedAgain) {
  open({u""});
  const auto before = subject().flat();
  const auto instance = insert("notice");
  EXPECT_EQ(textsIn(Story::body), words("notice"));
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().flat(), before);
}

TEST_F(WriterPlaces, TableCell) {
  open({u"前である。", u"後である。"});
  const auto table = addTable(subject().paragraph(0)->getEnd());
  cell(table, "B1")->setString(uno::ustr(u"備考"));
  goTo(cell(table, "A2")->getStart());
  const auto in = insert("ring");
  expectIn(Story::table, in);
  goTo(cell(table, "B1")->getEnd());
  expectIn(Story::table, insert("notice"));
  auto expected = words("notice");
  expected.insert(expected.begin(), "備考");
  const auto ring = words("ring");
  expected.insert(expected.begin(), "");
  expected.insert(expected.end(), ring.begin(), ring.end());
  expected.push_back("");
  EXPECT_EQ(textsIn(Story::table), expected);
  // A cell's only paragraphs: one empty paragraph is left.
  ASSERT_TRUE(contract::applied(remove(in)));
  EXPECT_EQ(cell(table, "A2")->getString(), "");
}

TEST_F(WriterPlaces, DirectlyBeforeAndAfterATable) {
  open({u"前である。", u"後である。"});
  addTable(subject().paragraph(1)->getStart());
  subject().select(0, 1);
  const auto before = insert("notice");
  subject().select(3, 0);
  const auto after = insert("ring");
  const auto lines = subject().lines();
  EXPECT_NE(lines[1].find(words("notice")[0]), std::string::npos);
  EXPECT_NE(lines[3].find(words("ring")[0]), std::string::npos);
  EXPECT_NE(lines.back().find("後である。"), std::string::npos);
  ASSERT_TRUE(contract::applied(remove(before)));
  ASSERT_TRUE(contract::applied(remove(after)));
  EXPECT_EQ(subject().lines(),
            (std::vector<std::string>{"Standard||前である。", "Standard||後である。"}));
}

TEST_F(WriterPlaces, LastParagraphBehindATableStays) {
  // Writer would let it go through the interface, and the text would end in a table.
  open({u"前である。", u""});
  addTable(subject().paragraph(1)->getStart());
  const auto before = subject().flat();
  const auto instance = insert("notice", document::DocumentEnd{});
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().flat(), before);
}

TEST_F(WriterPlaces, Section) {
  open({u"前である。", u"節である。", u"後である。"});
  const auto made = section(1);
  subject().select(1, 2);
  const auto instance = insert("notice");
  expectIn(Story::body, instance);
  for (const std::size_t line : {std::size_t{2}, std::size_t{3}}) {
    EXPECT_TRUE(
        property<Reference<css::uno::XInterface>>(subject().paragraph(line), "TextSection").is());
  }
  EXPECT_EQ(subject().lines().size(), 5U);
}

TEST_F(WriterPlaces, HeaderFooterFrameAndFootnote) {
  open({u"本文である。"});
  const auto families =
      query<css::style::XStyleFamiliesSupplier>(subject().model())->getStyleFamilies();
  const auto styles = query<css::container::XNameAccess>(
      Reference<css::uno::XInterface>(families->getByName("PageStyles"), css::uno::UNO_QUERY));
  const Reference<css::uno::XInterface> page(styles->getByName("Standard"), css::uno::UNO_QUERY);
  setProperty(page, "HeaderIsOn", true);
  setProperty(page, "FooterIsOn", true);
  goTo(property<Reference<XText>>(page, "HeaderText")->getStart());
  expectIn(Story::header, insert("notice"));
  goTo(property<Reference<XText>>(page, "FooterText")->getStart());
  expectIn(Story::footer, insert("ring"));
  const auto note = add("com.sun.star.text.Footnote", subject().paragraph(0)->getEnd());
  goTo(note->getEnd());
  expectIn(Story::note, insert("notice"));
  const auto frame = add("com.sun.star.text.TextFrame", subject().paragraph(0)->getEnd());
  goTo(frame->getStart());
  expectIn(Story::frame, insert("article"));
}

TEST_F(WriterPlaces, SelectionIsReplaced) {
  open({u"前である。", u"この段落を消す。", u"後である。"});
  goTo(subject().paragraph(1)->getStart());
  subject().cursor()->gotoRange(subject().paragraph(1)->getEnd(), true);
  insert("notice");
  auto expected = words("notice");
  expected.insert(expected.begin(), "前である。");
  expected.push_back("後である。");
  EXPECT_EQ(textsIn(Story::body), expected);
}

TEST_F(WriterPlaces, WholeParagraphsAreReplacedAndTheNextKeepsItsStyle) {
  open({u"前である。", u"この段落を消す。", u"後である。"});
  setProperty(subject().paragraph(2), "ParaStyleName", OUString("Heading 2"));
  goTo(subject().paragraph(1)->getStart());
  subject().cursor()->gotoRange(subject().paragraph(2)->getStart(), true);
  insert("notice");
  const auto lines = subject().lines();
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[3], "Heading 2||後である。");
}

TEST_F(WriterPlaces, APartOfASentenceIsReplacedBehindIt) {
  open({u"前の文を消す段落である。", u"後である。"});
  goTo(subject().paragraph(0)->getStart());
  subject().cursor()->goRight(2, false);
  subject().cursor()->goRight(4, true);
  insert("notice");
  EXPECT_EQ(textsIn(Story::body).front(), "前の段落である。");
  EXPECT_EQ(textsIn(Story::body).size(), 4U);
}

TEST_F(WriterPlaces, ReplacingAClauseIsAsked) {
  open({u"前である。", u""});
  subject().select(1, 0);
  insert("notice");
  // After redo the office leaves what it brought back selected.
  goTo(subject().paragraph(1)->getStart());
  subject().cursor()->gotoRange(subject().paragraph(2)->getEnd(), true);
  const auto site = survey("ring");
  ASSERT_EQ(site.questions.size(), 1U);
  EXPECT_EQ(site.questions.front().code, "port.replaces-clause");
  EXPECT_NE(site.questions.front().arguments.at(0).second, "");
  EXPECT_EQ(tryInsert("ring").error().code, "port.replaces-clause");
  EXPECT_TRUE(tryInsert("ring", document::Selection{}, {"port.replaces-clause"}).has_value());
}

TEST_F(WriterPlaces, CursorStandsBehindTheClause) {
  open({u"前である。", u"後である。"});
  subject().select(0, 2);
  insert("notice");
  insert("ring");
  const auto texts = textsIn(Story::body);
  EXPECT_EQ(texts[1], words("notice")[0]);
  EXPECT_EQ(texts[3], words("ring")[0]);
}

TEST_F(WriterPlaces, PageBreakStaysWithItsPlace) {
  open({u"前である。", u"新しい頁である。"});
  setProperty(subject().paragraph(1), "BreakType", css::style::BreakType_PAGE_BEFORE);
  const auto before = subject().flat();
  subject().select(1, 0);
  const auto instance = insert("notice");
  ASSERT_TRUE(contract::applied(remove(instance)));
  EXPECT_EQ(subject().flat(), before);
}

TEST_F(WriterPlaces, RefusesProtectedSection) {
  open({u"前である。", u"節である。"});
  setProperty(section(1), "IsProtected", true);
  subject().select(1, 1);
  expectRefused("port.protected-section");
  expectRefused("port.protected-section", document::DocumentEnd{});
}

TEST_F(WriterPlaces, RefusesProtectedCellAndFrame) {
  open({u"前である。"});
  const auto table = addTable(subject().paragraph(0)->getEnd());
  setProperty(cell(table, "A1"), "IsProtected", true);
  goTo(cell(table, "A1")->getStart());
  expectRefused("port.protected-cell");
  const auto frame = add("com.sun.star.text.TextFrame", subject().paragraph(0)->getEnd());
  goTo(frame->getStart());
  setProperty(frame, "ContentProtected", true);
  expectRefused("port.protected-frame");
}

TEST_F(WriterPlaces, RefusesASelectionThatSpansATable) {
  open({u"前である。", u"後である。"});
  addTable(subject().paragraph(1)->getStart());
  goTo(subject().body()->getStart());
  subject().cursor()->gotoRange(subject().body()->getEnd(), true);
  expectRefused("port.selection-table");
}

TEST_F(WriterPlaces, RefusesSelectedCells) {
  open({u"前である。", u"後である。"});
  const auto table = addTable(subject().paragraph(1)->getStart());
  const auto range = query<css::table::XCellRange>(table)->getCellRangeByName("A1:B2");
  query<css::view::XSelectionSupplier>(subject().model()->getCurrentController())
      ->select(Any(range));
  expectRefused("port.selection-cells");
}

TEST_F(WriterPlaces, RefusesASelectedShape) {
  open({u"前である。"});
  const auto shape = query<css::drawing::XShape>(make("com.sun.star.drawing.RectangleShape"));
  shape->setSize({3000, 2000});
  const auto pages = query<css::drawing::XDrawPagesSupplier>(subject().model())->getDrawPages();
  Reference<css::drawing::XShapes>(pages->getByIndex(0), css::uno::UNO_QUERY_THROW)->add(shape);
  query<css::view::XSelectionSupplier>(subject().model()->getCurrentController())
      ->select(Any(shape));
  expectRefused("port.no-text-cursor");
}

TEST_F(WriterPlaces, RefusesAFormAndAPlaceOfSheets) {
  open({u"前である。"});
  expectRefused("port.place-of-sheets", document::AnnexSheet{});
  const auto settings = make("com.sun.star.document.Settings");
  setProperty(settings, "ProtectForm", true);
  expectRefused("port.protected-form");
}

TEST_F(WriterPlaces, GoesToABlockAndKnowsWhereTheCursorStands) {
  open({u"前である。", u"中である。", u"後である。"});
  const auto snapshot = read();
  subject().select(0, 0);
  ASSERT_TRUE(subject().writer().show(snapshot.revision, document::BlockId{2}).has_value());
  EXPECT_EQ(subject().writer().blockAtCursor(snapshot.revision), document::BlockId{2});
  subject().type(u"中", u"仲");
  EXPECT_EQ(subject().writer().show(snapshot.revision, document::BlockId{1}).error().code,
            "port.stale");
}

}  // namespace
}  // namespace meibun::fixture
