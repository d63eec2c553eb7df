// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_contract.hpp"

#include <optional>

#include <com/sun/star/text/XParagraphCursor.hpp>

#include "office/document/article_label.hpp"
#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::text::XParagraphCursor;
using css::text::XTextRange;

// Examples are sought this far beyond the first article found; the style of a part seldom changes.
constexpr int kFarthest = 300;

struct Line {
  std::optional<ArticleLabel> article = {};
  model::Numbering kind = model::Numbering::none;
  bool live = false;
  bool brackets = false;
  bool empty = true;
};

bool bracketed(std::u16string_view heading) {
  return heading.empty() || heading.front() == u'（' || heading.front() == u'(';
}

Line lineAt(const Reference<XParagraphCursor>& cursor) {
  cursor->gotoStartOfParagraph(false);
  cursor->gotoEndOfParagraph(true);
  const auto label = uno::u16(property<OUString>(cursor, "ListLabelString"));
  const auto text = uno::u16(cursor->getString());
  Line line{.live = !label.empty(), .empty = text.empty()};
  line.article = line.live ? articleLabel(label) : typedArticleLabel(text);
  if (line.article) {
    line.kind = model::Numbering::article;
    line.brackets = bracketed(line.live ? text : line.article->rest);
  } else {
    line.kind = line.live ? labelKind(label) : typedLabelKind(text);
  }
  return line;
}

std::optional<Part> partOf(model::Numbering kind) {
  switch (kind) {
    case model::Numbering::article:
      return Part::article;
    case model::Numbering::clauseParagraph:
      return Part::paragraph;
    case model::Numbering::bracketed:
      return Part::bracketed;
    case model::Numbering::circled:
      return Part::circled;
    case model::Numbering::none:
      break;
  }
  return std::nullopt;
}

NumberingHere numberingOf(const Line& heading, bool above) {
  NumberingHere here;
  here.style = heading.live ? NumberingHere::Style::live : NumberingHere::Style::typed;
  here.nextArticle = above ? heading.article->number + 1 : 1;
  here.fullWidthDigits = heading.article->fullWidth;
  here.kanjiDigits = heading.article->kanji;
  here.headingInBrackets = heading.brackets;
  // Without brackets the blank before the heading is the label's own.
  here.articleForm = heading.brackets ? heading.article->form : heading.article->stem;
  return here;
}

// Walks away from the spot and keeps the first example of each part.
class Search {
 public:
  Search(const Spot& spot, bool upwards) : upwards_(upwards), text_(spot.text) {
    cursor_ = cursorOver(spot.text, spot.range->getStart());
  }

  ContractHere run() {
    int beyond = 0;
    if (upwards_ && startsBelow() && !step()) return here_;
    do {
      look();
      if (!found_) continue;
      if (complete() || ++beyond > kFarthest) break;
    } while (step());
    return here_;
  }

 private:
  bool step() {
    return upwards_ ? cursor_->gotoPreviousParagraph(false) : cursor_->gotoNextParagraph(false);
  }
  bool complete() const { return here_.examples.size() == 5; }

  // At its beginning, a paragraph stands below what is inserted, or is replaced by it.
  bool startsBelow() const { return cursor_->isStartOfParagraph() && !cursor_->isEndOfParagraph(); }

  void look() {
    const Line line = lineAt(cursor_);
    if (line.empty && !line.article) return;
    const auto range = rangeOf(cursorOver(text_, cursor_));
    const auto part = partOf(line.kind);
    const bool follows = !line.article && (line.kind == model::Numbering::none ||
                                           line.kind == model::Numbering::clauseParagraph);
    if (line.article) {
      heading(line);
    } else if (!upwards_ && afterHeading_ && follows) {
      keep(Part::firstParagraph, range);
    }
    if (part && (found_ || upwards_)) keep(*part, range);
    afterHeading_ = line.article.has_value();
    below_.clear();
    if (follows) below_ = range;
  }

  void heading(const Line& line) {
    if (!found_) here_.numbering = numberingOf(line, upwards_);
    found_ = true;
    if (upwards_ && below_.is()) keep(Part::firstParagraph, below_);
  }

  void keep(Part part, const Reference<XTextRange>& range) { here_.examples.emplace(part, range); }

  bool upwards_;
  Reference<css::text::XText> text_;
  Reference<XParagraphCursor> cursor_;
  Reference<XTextRange> below_;
  bool found_ = false;
  bool afterHeading_ = false;
  ContractHere here_;
};

// Over the first paragraph that will stand behind what is inserted; nothing at the text's end.
Reference<XParagraphCursor> behind(const Spot& spot) {
  const auto cursor = cursorOver(spot.text, spot.range->getEnd());
  const bool above = wayAt(spot) == Way::after || fillsParagraph(spot);
  if (above && !cursor->gotoNextParagraph(false)) return {};
  return cursor;
}

}  // namespace

ContractHere contractAt(const Spot& spot) {
  auto here = Search(spot, true).run();
  if (here.numbering.style != NumberingHere::Style::none) return here;
  here = Search(spot, false).run();
  if (here.numbering.style == NumberingHere::Style::none) here.examples.clear();
  return here;
}

bool splitsArticle(const Spot& spot) {
  const auto cursor = behind(spot);
  if (!cursor.is()) return false;
  auto next = lineAt(cursor);
  while (next.empty && !next.article && cursor->gotoNextParagraph(false))
    next = lineAt(cursor);
  if (next.article || next.empty) return false;
  if (next.kind != model::Numbering::none) return true;
  // An article's first paragraph bears no number: it stands right behind the heading.
  const auto before = cursorOver(spot.text, spot.range->getStart());
  if (wayAt(spot) == Way::before && !before->gotoPreviousParagraph(false)) return false;
  return lineAt(before).article.has_value();
}

bool typedBelow(const Spot& spot, int number) {
  const auto cursor = behind(spot);
  if (!cursor.is()) return false;
  do {
    const Line line = lineAt(cursor);
    if (line.article && !line.live && line.article->number == number) return true;
  } while (cursor->gotoNextParagraph(false));
  return false;
}

}  // namespace meibun::document
