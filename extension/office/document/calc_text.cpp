// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_text.hpp"

#include <array>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XText.hpp>

namespace meibun::document::calc {
namespace {

using TextRange = Reference<css::text::XTextRange>;

// What direct formatting at the end of the text would pass on to what is added.
constexpr std::array<std::string_view, 12> kLook{
    "CharColor",         "CharHeight",    "CharHeightAsian",  "CharWeight",
    "CharWeightAsian",   "CharPosture",   "CharPostureAsian", "CharFontName",
    "CharFontNameAsian", "CharUnderline", "CharStrikeout",    "CharEscapement"};

Reference<css::text::XText> xText(const Cell& cell) {
  return Reference<css::text::XText>(cell, css::uno::UNO_QUERY_THROW);
}

std::vector<TextRange> paragraphs(const Cell& cell) {
  const Reference<css::container::XEnumerationAccess> text(cell, css::uno::UNO_QUERY_THROW);
  std::vector<TextRange> result;
  for (const auto all = text->createEnumeration(); all->hasMoreElements();)
    result.emplace_back(all->nextElement(), css::uno::UNO_QUERY_THROW);
  return result;
}

void remove(const Cell& cell, const TextRange& from, const TextRange& to) {
  const auto cursor = xText(cell)->createTextCursorByRange(from);
  cursor->gotoRange(to, true);
  cursor->setString("");
}

void dressLikeCell(const Cell& cell, std::size_t firstLine) {
  const auto all = paragraphs(cell);
  for (std::size_t i = firstLine; i < all.size(); ++i) {
    const auto cursor = xText(cell)->createTextCursorByRange(all[i]->getStart());
    cursor->gotoRange(all[i]->getEnd(), true);
    for (const auto name : kLook) {
      const OUString key = uno::ustr(name);
      const Any wanted = propertiesOf(cell)->getPropertyValue(key);
      if (propertiesOf(cursor)->getPropertyValue(key) != wanted) {
        propertiesOf(cursor)->setPropertyValue(key, wanted);
      }
    }
  }
}

}  // namespace

std::vector<std::u16string> linesOf(std::u16string_view text) {
  std::vector<std::u16string> lines;
  while (true) {
    const auto end = text.find(u'\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::u16string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::u16string textOf(const Cell& cell) { return uno::u16(xText(cell)->getString()); }

void writeText(const Cell& cell, std::u16string_view text) {
  xText(cell)->setString(uno::ustr(text));
}

void appendText(const Cell& cell, std::u16string_view text) {
  const auto before = textOf(cell);
  if (before.empty()) return writeText(cell, text);
  const auto cursor = xText(cell)->createTextCursor();
  cursor->gotoEnd(false);
  const bool emptyLastLine = before.back() == u'\n';
  const std::u16string added = (emptyLastLine ? u"" : u"\n") + std::u16string(text);
  xText(cell)->insertString(uno::up<css::text::XTextRange>(cursor), uno::ustr(added), false);
  dressLikeCell(cell, linesOf(before).size() - (emptyLastLine ? 1 : 0));
}

void addEmptyLine(const Cell& cell) {
  if (textOf(cell).empty()) return;
  const auto cursor = xText(cell)->createTextCursor();
  cursor->gotoEnd(false);
  xText(cell)->insertString(uno::up<css::text::XTextRange>(cursor), uno::ustr(u"\n"), false);
}

void removeLine(const Cell& cell, std::size_t line) {
  if (cell->getType() != css::table::CellContentType_TEXT) return;
  const auto all = paragraphs(cell);
  if (all.size() < 2) {
    // setString("") would leave an empty text, which is exported as content.
    Reference<css::sheet::XSheetOperation>(cell, css::uno::UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::STRING);
  } else if (line + 1 < all.size()) {
    remove(cell, all[line]->getStart(), all[line + 1]->getStart());
  } else {
    remove(cell, all[line - 1]->getEnd(), all[line]->getEnd());
  }
}

}  // namespace meibun::document::calc
