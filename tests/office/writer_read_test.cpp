// SPDX-License-Identifier: MPL-2.0
// What a snapshot of a Writer document says, and when a signature is asked for.
#include <optional>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "core/base/text.hpp"
#include "core/document/print.hpp"
#include "office/document/properties.hpp"
#include "tests/office/fixture/window.hpp"
#include "tests/office/signed_file.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::setProperty;
using document::Story;

class WriterRead : public WriterCase {
 protected:
  using AnchorType = css::text::TextContentAnchorType;
  Reference<css::uno::XInterface> add(const char* service, std::size_t line, bool absorb,
                                      std::optional<AnchorType> type = {}) {
    const auto made = query<css::lang::XMultiServiceFactory>(subject().model())
                          ->createInstance(OUString::createFromAscii(service));
    if (const Reference<css::text::XTextTable> table{made, css::uno::UNO_QUERY}; table.is()) {
      table->initialize(1, 2);
    }
    if (type && !Reference<css::text::XFootnote>(made, css::uno::UNO_QUERY).is()) {
      setProperty(made, "AnchorType", *type);
    }
    const auto cursor = subject().body()->createTextCursorByRange(subject().paragraph(line));
    if (!absorb) cursor->collapseToEnd();
    subject().body()->insertTextContent(uno::up<css::text::XTextRange>(cursor),
                                        query<css::text::XTextContent>(made), absorb);
    return made;
  }
  static void fill(const Reference<css::uno::XInterface>& text, std::u16string_view words) {
    query<css::text::XText>(text)->setString(uno::ustr(words));
  }
};

TEST_F(WriterRead, AllStoriesInReadingOrder) {
  open({u"一である。", u"二である。"});
  const auto table = query<css::text::XTextTable>(add("com.sun.star.text.TextTable", 0, false));
  fill(table->getCellByName("A1"), u"左");
  fill(table->getCellByName("B1"), u"右");
  fill(add("com.sun.star.text.Footnote", 1, false), u"脚注である。");
  fill(add("com.sun.star.text.Endnote", 1, false), u"文末注である。");
  fill(add("com.sun.star.text.TextFrame", 1, false), u"枠である。");
  const auto styles =
      query<css::style::XStyleFamiliesSupplier>(subject().model())->getStyleFamilies();
  const Reference<css::container::XNameAccess> pages(styles->getByName("PageStyles"),
                                                     css::uno::UNO_QUERY_THROW);
  const Reference<css::uno::XInterface> page(pages->getByName("Standard"), css::uno::UNO_QUERY);
  setProperty(page, "HeaderIsOn", true);
  fill(document::property<Reference<css::text::XText>>(page, "HeaderText"), u"見出し行");
  std::vector<std::pair<Story, std::string>> stories;
  for (const auto& block : read().blocks) {
    if (const auto text = textOf(block); !text.empty()) {
      stories.emplace_back(block.story, base::utf8(text));
    }
  }
  const std::vector<std::pair<Story, std::string>> expected{
      {Story::body, "一である。"},     {Story::table, "左"},        {Story::table, "右"},
      {Story::body, "二である。"},     {Story::header, "見出し行"}, {Story::note, "脚注である。"},
      {Story::note, "文末注である。"}, {Story::frame, "枠である。"}};
  EXPECT_EQ(stories, expected);
}

// What hung on a clause's paragraph was not seen: the clause was current, and its removal took the
// note or the company's seal along without a word of it.
TEST_F(WriterRead, AClauseThatHoldsANoteOrAPictureIsEdited) {
  for (const auto* service :
       {"com.sun.star.text.Footnote", "com.sun.star.text.Endnote", "com.sun.star.text.TextFrame",
        "com.sun.star.text.TextGraphicObject", "com.sun.star.drawing.EllipseShape"}) {
    for (const auto type : {css::text::TextContentAnchorType_AT_PARAGRAPH,
                            css::text::TextContentAnchorType_AT_CHARACTER,
                            css::text::TextContentAnchorType_AS_CHARACTER}) {
      SCOPED_TRACE(std::string{service} + ' ' + std::to_string(static_cast<int>(type)));
      open({u"前である。", u"後である。"});
      subject().select(0, 1);
      const auto instance = insert("notice");
      const auto revision = read().revision;
      ASSERT_EQ(found(instance).status, track::Status::current);
      add(service, 1, false, type);
      const auto snapshot = read();
      EXPECT_TRUE(snapshot.blocks.at(1).holdsMore);
      EXPECT_FALSE(snapshot.blocks.at(0).holdsMore || snapshot.blocks.at(2).holdsMore);
      EXPECT_NE(snapshot.revision, revision);
      EXPECT_EQ(found(instance).status, track::Status::edited);
    }
  }
}

TEST_F(WriterRead, LabelsAndLocks) {
  open({u"一である。", u"二である。", u"三である。"});
  setProperty(subject().paragraph(0), "NumberingStyleName", OUString("Numbering 123"));
  setProperty(add("com.sun.star.text.TextSection", 1, true), "IsProtected", true);
  const auto table = query<css::text::XTextTable>(add("com.sun.star.text.TextTable", 2, false));
  setProperty(table->getCellByName("A1"), "IsProtected", true);
  const auto blocks = read().blocks;
  ASSERT_EQ(blocks.size(), 6U);
  EXPECT_EQ(blocks[0].label, u"1.");
  EXPECT_EQ(textOf(blocks[0]), u"一である。");
  EXPECT_FALSE(blocks[0].locked);
  EXPECT_TRUE(blocks[1].locked);
  EXPECT_FALSE(blocks[2].locked);
  EXPECT_TRUE(blocks[3].locked);
  EXPECT_FALSE(blocks[4].locked);
}

TEST_F(WriterRead, ReadingChangesNothing) {
  openFile("samples/contract-maintenance.fodt");
  const auto before = subject().flat();
  const auto first = read();
  const auto second = read();
  EXPECT_EQ(first.revision, second.revision);
  EXPECT_EQ(document::print(first), document::print(second));
  EXPECT_EQ(subject().flat(), before);
}

TEST_F(WriterRead, ARevisionIsOldAfterAnyEditAndSameAfterItsUndo) {
  open({u"一である。", u"二である。"});
  const auto first = read().revision;
  subject().type(u"一", u"壱");
  EXPECT_NE(read().revision, first);
  const auto second = read().revision;
  insert("notice", document::DocumentEnd{});
  EXPECT_NE(read().revision, second);
}

TEST_F(WriterRead, LosingASignatureIsAsked) {
  // Given a saved document with a part where signatures are kept
  open({u"一である。"});
  const auto file = folder() / "signed.odt";
  office().store(subject().component(), file, true);
  addSignaturePart(file);
  subject().reopen(file);
  // When one wants to insert, then the loss is asked for and nothing is done without consent
  const auto site = survey("notice", document::DocumentEnd{});
  ASSERT_EQ(site.questions.size(), 1U);
  EXPECT_EQ(site.questions.front().code, "port.signature-lost");
  EXPECT_EQ(site.questions.front().severity, base::Severity::question);
  const auto before = document::print(read());
  EXPECT_EQ(tryInsert("notice", document::DocumentEnd{}).error().code, "port.signature-lost");
  EXPECT_EQ(document::print(read()), before);
  EXPECT_TRUE(tryInsert("notice", document::DocumentEnd{}, {"port.signature-lost"}).has_value());
  // A document that is changed already has lost it
  EXPECT_TRUE(survey("notice", document::DocumentEnd{}).questions.empty());
}

// The office's complaint that the file is not there any more became a refusal of every change.
TEST_F(WriterRead, AFileThatWasMovedIsNoRefusal) {
  open({u"一である。"});
  const auto file = folder() / "moved.odt";
  office().store(subject().component(), file, true);
  subject().reopen(file);
  std::filesystem::rename(file, folder() / "elsewhere.odt");
  const auto site = survey("notice", document::DocumentEnd{});
  EXPECT_FALSE(site.refusal);
  EXPECT_TRUE(site.questions.empty());
  EXPECT_TRUE(contract::applied(tryInsert("notice", document::DocumentEnd{})));
}

// The footer counts the pages: each time that they moved, the snapshot was held for an old one.
TEST_F(WriterRead, PagesThatMoveMakeNoSnapshotStale) {
  openFile("samples/contract-maintenance.fodt");
  finishPainting(office());
  const auto before = read();
  const Reference<css::container::XIndexAccess> styles(
      query<css::style::XStyleFamiliesSupplier>(subject().model())
          ->getStyleFamilies()
          ->getByName("PageStyles"),
      css::uno::UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < styles->getCount(); ++i) {
    const Reference<css::uno::XInterface> style(styles->getByIndex(i), css::uno::UNO_QUERY);
    setProperty(style, "Height", sal_Int32{18000});
  }
  finishPainting(office());
  subject().dispatch(".uno:UpdateFields");
  const auto after = read();
  ASSERT_NE(document::print(after), document::print(before));
  EXPECT_TRUE(after.revision == before.revision);
}

}  // namespace
}  // namespace meibun::fixture
