// SPDX-License-Identifier: MPL-2.0
// What a snapshot of a Writer document says, and when a signature is asked for.
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "core/base/text.hpp"
#include "core/document/print.hpp"
#include "office/document/properties.hpp"
#include "tests/office/signed_file.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::setProperty;
using document::Story;

class WriterRead : public WriterCase {
 protected:
  Reference<css::uno::XInterface> add(const char* service, std::size_t line, bool absorb) {
    const auto made = query<css::lang::XMultiServiceFactory>(subject().model())
                          ->createInstance(OUString::createFromAscii(service));
    if (const Reference<css::text::XTextTable> table{made, css::uno::UNO_QUERY}; table.is()) {
      table->initialize(1, 2);
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

}  // namespace
}  // namespace meibun::fixture
