// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_text.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY_THROW;
using Values = std::vector<css::beans::PropertyValue>;
using Range = Reference<css::text::XTextRange>;

constexpr std::array kCharacters{"CharFontName",     "CharFontNameAsian", "CharFontNameComplex",
                                 "CharHeight",       "CharHeightAsian",   "CharHeightComplex",
                                 "CharWeight",       "CharWeightAsian",   "CharPosture",
                                 "CharPostureAsian", "CharUnderline",     "CharStrikeout",
                                 "CharColor",        "CharEscapement",    "CharEscapementHeight",
                                 "CharLocale",       "CharLocaleAsian"};
constexpr std::array kParagraphs{"ParaAdjust",      "ParaLeftMargin",   "ParaRightMargin",
                                 "ParaTopMargin",   "ParaBottomMargin", "ParaFirstLineIndent",
                                 "ParaLineSpacing", "NumberingLevel",   "WritingMode"};

enum class Which { direct, all };

template <std::size_t kCount>
Values valuesOf(const Range& range, const std::array<const char*, kCount>& names, Which which) {
  const Reference<css::beans::XPropertySet> properties(range, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertyState> states(range, UNO_QUERY_THROW);
  const auto known = properties->getPropertySetInfo();
  Values values;
  for (const char* name : names) {
    const auto key = OUString::createFromAscii(name);
    if (!known->hasPropertyByName(key)) continue;
    const bool direct = states->getPropertyState(key) == css::beans::PropertyState_DIRECT_VALUE;
    if (which == Which::direct && !direct) continue;
    values.push_back(uno::argument(name, properties->getPropertyValue(key)));
  }
  return values;
}

template <class Object>
void dress(const Reference<Object>& object, const Values& look) {
  const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY_THROW);
  for (const auto& value : look)
    if (value.Value.hasValue()) properties->setPropertyValue(value.Name, value.Value);
}

std::vector<Range> partsOf(const Reference<css::uno::XInterface>& whole) {
  const auto all =
      Reference<css::container::XEnumerationAccess>(whole, UNO_QUERY_THROW)->createEnumeration();
  std::vector<Range> parts;
  while (all->hasMoreElements())
    parts.emplace_back(all->nextElement(), UNO_QUERY_THROW);
  return parts;
}

void append(const Text& text, const TextState::Paragraph& paragraph) {
  for (const auto& portion : paragraph.portions) {
    const auto cursor = text->createTextCursorByRange(text->getEnd());
    text->insertString(text->getEnd(), uno::ustr(portion.words), false);
    cursor->gotoEnd(true);
    dress(cursor, portion.look);
  }
  dress(text->createTextCursorByRange(text->getEnd()), paragraph.look);
}

TextState read(const Text& text, Which which) {
  TextState state;
  for (const Range& paragraph : partsOf(text)) {
    auto& taken = state.paragraphs.emplace_back();
    taken.look = valuesOf(paragraph, kParagraphs, which);
    for (const Range& portion : partsOf(paragraph))
      taken.portions.push_back(
          {uno::u16(portion->getString()), valuesOf(portion, kCharacters, which)});
  }
  return state;
}

}  // namespace

TextState stateOf(const Text& text) { return read(text, Which::direct); }

TextState shownStateOf(const Text& text) { return read(text, Which::all); }

void write(const Text& text, const TextState& state) {
  text->setString("");
  for (std::size_t i = 0; i < state.paragraphs.size(); ++i) {
    if (i > 0) {
      text->insertControlCharacter(text->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                   false);
    }
    append(text, state.paragraphs[i]);
  }
}

TextState without(const TextState& state, const std::vector<std::size_t>& lines) {
  TextState left;
  for (std::size_t i = 0; i < state.paragraphs.size(); ++i) {
    const bool gone = std::find(lines.begin(), lines.end(), i) != lines.end();
    if (!gone) left.paragraphs.push_back(state.paragraphs[i]);
  }
  return left;
}

}  // namespace meibun::document::impress
