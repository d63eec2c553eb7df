// SPDX-License-Identifier: MPL-2.0
// Where clauses go on slides, and what undo, redo and removal leave.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/track/box_name.hpp"
#include "office/document/properties.hpp"
#include "tests/office/impress_case.hpp"

namespace meibun::fixture {
namespace {

namespace impress = document::impress;
using render::SlideArea;

std::string textIn(const impress::Shape& shape) {
  return uno::utf8(impress::textOf(shape)->getString());
}

float sizeOf(const impress::Shape& shape) {
  return document::property<float>(impress::textOf(shape)->createTextCursor(), "CharHeightAsian");
}

bool overlap(const SlideArea& a, const SlideArea& b) {
  return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

bool isInside(const SlideArea& inner, const SlideArea& outer) {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

std::vector<impress::Shape> clauseBoxes(const ImpressSubject& subject, std::int32_t slide) {
  auto shapes = subject.boxes(slide);
  std::erase_if(shapes,
                [](const auto& shape) { return !track::parseBoxName(impress::nameOf(shape)); });
  return shapes;
}

std::u16string sentences(int count) {
  std::u16string text;
  for (int i = 0; i < count; ++i)
    text += u"本製品は出荷時の設定のままお使いください。";
  return text;
}

}  // namespace

class ImpressInsert : public ImpressCase {};

TEST_F(ImpressInsert, FillsTheSelectedPlaceholder) {
  const auto subject = deck(u"セキュリティに関するご注意", u"");
  const auto before = subject->state();
  const auto placeholder = subject->placeholder(0, "OutlinerShape");
  subject->selectShape(placeholder);
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  const auto after = subject->state();
  ASSERT_EQ(clauseBoxes(*subject, 0).size(), 1U);
  EXPECT_EQ(impress::kindOf(clauseBoxes(*subject, 0).front()), "OutlinerShape");
  EXPECT_EQ(found(*subject, one.instance).status, track::Status::current);
  EXPECT_EQ(subject->undoSteps(), 1U);
  ASSERT_TRUE(subject->undo());
  EXPECT_EQ(subject->state(), before);
  ASSERT_TRUE(subject->redo());
  EXPECT_EQ(subject->state(), after);
  ASSERT_EQ(remove(*subject, one.instance), "");
  EXPECT_EQ(subject->state(), before);
}

TEST_F(ImpressInsert, FillsTheSlidesOnlyEmptyOutline) {
  const auto subject = deck(u"前提条件", u"");
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  EXPECT_EQ(impress::kindOf(clauseBoxes(*subject, 0).front()), "OutlinerShape");
}

TEST_F(ImpressInsert, StandsBelowTheOutlinesText) {
  const auto subject =
      deck(u"前提条件", u"納期は受注後約4週間です。\n設置は平日の日中に行います。");
  const auto area = impress::areaOf(subject->placeholder(0, "OutlinerShape"));
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  EXPECT_EQ(subject->slides(), 1);
  const auto boxes = clauseBoxes(*subject, 0);
  ASSERT_EQ(boxes.size(), 1U);
  const auto box = impress::areaOf(boxes.front());
  EXPECT_TRUE(isInside(box, area));
  EXPECT_GT(box.top, area.top + 2000);
  EXPECT_GE(sizeOf(boxes.front()), 12);
  EXPECT_LE(sizeOf(boxes.front()), 32);
}

// The outline's line spacing was left out of account: the second clause stood on the first one's
// last line.
TEST_F(ImpressInsert, StandsBelowAClauseInTheOutline) {
  ImpressSubject subject{office(), office().load(source("samples/proposal-deal1.fodp"))};
  subject.show(8);
  const auto outline = subject.placeholder(8, "OutlinerShape");
  subject.selectShape(outline);
  ASSERT_EQ(insert(subject, {clause("keep-updated")}), "");
  ASSERT_EQ(insert(subject, {clause("no-vulnerability-supply")}), "");
  const auto boxes = clauseBoxes(subject, 8);
  ASSERT_EQ(boxes.size(), 2U);
  // As high as its text, the office's own way.
  document::setProperty(outline, "TextAutoGrowHeight", true);
  outline->setSize({impress::areaOf(outline).width, 100});
  EXPECT_GT(impress::areaOf(outline).height, 3000);
  EXPECT_FALSE(overlap(impress::areaOf(outline), impress::areaOf(boxes[1])))
      << impress::areaOf(outline).bottom() << ' ' << impress::areaOf(boxes[1]).top;
}

TEST_F(ImpressInsert, SeveralClausesAreSeveralBoxes) {
  const auto subject = deck(u"ご注意", u"");
  subject->setLayout(0, 19);  // a title only
  subject->undoManager()->clear();
  const std::vector<render::Insertion> all{clause("keep-updated"),
                                           clause("no-vulnerability-supply")};
  ASSERT_EQ(insert(*subject, all), "");
  const auto boxes = clauseBoxes(*subject, 0);
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_FALSE(overlap(impress::areaOf(boxes[0]), impress::areaOf(boxes[1])));
  for (const auto& box : boxes) {
    for (const auto& kind : {"TitleTextShape"})
      EXPECT_FALSE(overlap(impress::areaOf(box), impress::areaOf(subject->placeholder(0, kind))));
    EXPECT_TRUE(isInside(impress::areaOf(box), impress::areaOf(subject->slide(0))));
  }
  EXPECT_EQ(subject->undoSteps(), 1U);
}

TEST_F(ImpressInsert, GoesOnOnAnotherSlide) {
  const auto subject = deck(u"前提条件", u"一つ目\n二つ目\n三つ目");
  const auto before = subject->state();
  const auto one = ownText({sentences(4), sentences(4), sentences(4), sentences(4), sentences(4)});
  ASSERT_EQ(insert(*subject, {one}), "");
  const auto after = subject->state();
  ASSERT_EQ(subject->slides(), 2);
  EXPECT_EQ(textIn(subject->placeholder(1, "TitleTextShape")), "前提条件（続き）");
  ASSERT_EQ(clauseBoxes(*subject, 1).size(), 1U);
  const auto name = track::parseBoxName(impress::nameOf(clauseBoxes(*subject, 1).front()));
  EXPECT_TRUE(name->name.ownSlide);
  EXPECT_EQ(name->name.last, 4);
  EXPECT_GE(sizeOf(clauseBoxes(*subject, 1).front()), 12);
  EXPECT_EQ(found(*subject, one.instance).blocks.size(), 5U);
  EXPECT_FALSE(found(*subject, one.instance).edited);
  EXPECT_EQ(subject->undoSteps(), 1U);
  ASSERT_TRUE(subject->undo());
  EXPECT_EQ(subject->state(), before);
  ASSERT_TRUE(subject->redo());
  EXPECT_EQ(subject->state(), after);
  ASSERT_EQ(remove(*subject, one.instance), "");
  EXPECT_EQ(subject->slides(), 1);
  EXPECT_EQ(subject->state(), before);
  ASSERT_TRUE(subject->undo());
  EXPECT_EQ(subject->state(), after);
}

TEST_F(ImpressInsert, NamesEverySlideOnceAsGoingOn) {
  const auto subject = deck(u"前提条件", u"一つ目");
  std::vector<std::u16string> paragraphs(9, sentences(20));
  ASSERT_EQ(insert(*subject, {ownText(paragraphs)}), "");
  ASSERT_GE(subject->slides(), 3);
  EXPECT_EQ(textIn(subject->placeholder(2, "TitleTextShape")), "前提条件（続き）");
}

TEST_F(ImpressInsert, RefusesAParagraphThatFitsNoSlide) {
  const auto subject = deck(u"前提条件", u"一つ目");
  const auto before = subject->state();
  EXPECT_EQ(insert(*subject, {ownText({sentences(3), sentences(200)})}), "impress.text-too-long");
  EXPECT_EQ(subject->state(), before);
  EXPECT_EQ(subject->undoSteps(), 0U);
}

TEST_F(ImpressInsert, RefusesWhereNoSlideIsEdited) {
  const auto subject = deck();
  const auto one = clause("keep-updated");
  for (const auto* view : {".uno:OutlineMode", ".uno:DiaMode", ".uno:NotesMode", ".uno:HandoutMode",
                           ".uno:SlideMasterPage"}) {
    SCOPED_TRACE(view);
    office().dispatch(subject->component(), ".uno:NormalMultiPaneGUI");
    office().dispatch(subject->component(), view);
    ASSERT_TRUE(waitUntil([&] { return survey(*subject, one).refusal.has_value(); }));
    EXPECT_EQ(survey(*subject, one).refusal->code, "impress.no-slide-view");
    EXPECT_EQ(insert(*subject, {one}), "impress.no-slide-view");
  }
}

// A box that is made anew by redo is another object: the office crashed when it then redid what a
// person had done with the first one.
TEST_F(ImpressInsert, RedoesWhatWasDoneWithTheBox) {
  const auto subject = deck(u"ご注意", u"一つ目");
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  const auto left = impress::areaOf(clauseBoxes(*subject, 0).front()).left;
  subject->selectShape(clauseBoxes(*subject, 0).front());
  subject->moveSelected(3000, 9000);
  ASSERT_EQ(impress::areaOf(clauseBoxes(*subject, 0).front()).left, 3000);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(subject->undo());
    ASSERT_TRUE(subject->undo());
    EXPECT_TRUE(clauseBoxes(*subject, 0).empty());
    ASSERT_TRUE(subject->redo());
    EXPECT_EQ(impress::areaOf(clauseBoxes(*subject, 0).front()).left, left);
    ASSERT_TRUE(subject->redo());
    EXPECT_EQ(impress::areaOf(clauseBoxes(*subject, 0).front()).left, 3000);
  }
  EXPECT_EQ(found(*subject, one.instance).status, track::Status::current);
}

TEST_F(ImpressInsert, LeavesWhatAPersonWroteIntoTheBox) {
  const auto subject = deck(u"ご注意", u"一つ目");
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  const auto text = impress::textOf(clauseBoxes(*subject, 0).front());
  text->insertString(text->getEnd(), uno::ustr(u"\n担当：見本"), false);
  const auto before = subject->state();
  ASSERT_EQ(remove(*subject, one.instance), "");
  EXPECT_TRUE(clauseBoxes(*subject, 0).empty());
  EXPECT_EQ(textIn(subject->boxes(0).back()), "担当：見本");
  ASSERT_TRUE(subject->undo());
  EXPECT_EQ(subject->state(), before);
}

// A text that was written again lost what stands on its first paragraph by hand.
TEST_F(ImpressInsert, LeavesTheLookOfWhatAPersonWrote) {
  const auto subject = deck(u"ご注意", u"一つ目");
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  const auto text = impress::textOf(clauseBoxes(*subject, 0).front());
  text->insertString(text->getStart(), uno::ustr(u"担当：見本\n"), false);
  const auto line = text->createTextCursor();
  line->gotoStart(false);
  line->goRight(5, true);
  document::setProperty(line, "CharHeightAsian", 9.0F);
  const auto before = subject->state();
  ASSERT_EQ(remove(*subject, one.instance), "");
  EXPECT_EQ(textIn(subject->boxes(0).back()), "担当：見本");
  EXPECT_EQ(sizeOf(subject->boxes(0).back()), 9);
  ASSERT_TRUE(subject->undo());
  EXPECT_EQ(subject->state(), before);
}

TEST_F(ImpressInsert, ACopiedSlideHasACopyOfTheClause) {
  const auto subject = deck(u"ご注意", u"一つ目");
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  office().dispatch(subject->component(), ".uno:DuplicatePage");
  ASSERT_EQ(subject->slides(), 2);
  const auto all = track::recognise(subject->port().read().value(), library()).clauses;
  ASSERT_EQ(all.size(), 2U);
  EXPECT_FALSE(all[0].copy);
  EXPECT_TRUE(all[1].copy);
  EXPECT_EQ(all[1].status, track::Status::current);
}

TEST_F(ImpressInsert, PowerPointsOldFormatKeepsTheWordingOnly) {
  const auto subject = deck(u"ご注意", u"一つ目");
  const auto one = clause("keep-updated");
  ASSERT_EQ(insert(*subject, {one}), "");
  subject->saveAndReload("ppt");
  const auto snapshot = subject->port().read().value();
  ASSERT_EQ(snapshot.notes.size(), 1U);
  EXPECT_EQ(snapshot.notes.front().code, "impress.names-lost");
  const auto clause = found(*subject, one.instance);
  EXPECT_EQ(clause.evidence, track::Evidence::wording);
  EXPECT_EQ(clause.version, one.rendered.version);
  EXPECT_EQ(clause.status, track::Status::current);
}

TEST_F(ImpressInsert, NumbersArticlesOnFromTheSlidesBefore) {
  const auto subject = deck(u"契約条件", u"第4条　（検収）");
  subject->selectShape({});
  EXPECT_EQ(survey(*subject, clause("keep-updated")).numbering.nextArticle, 5);
}

}  // namespace meibun::fixture
