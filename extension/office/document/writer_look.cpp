// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_look.hpp"

#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::beans::XPropertySet;
using css::beans::XPropertyState;
using css::uno::UNO_QUERY_THROW;

// Neither breaks nor page styles: they belong to one paragraph alone.
constexpr const char* kParagraphProperties[] = {"ParaAdjust",
                                                "ParaLastLineAdjust",
                                                "ParaLeftMargin",
                                                "ParaRightMargin",
                                                "ParaFirstLineIndent",
                                                "ParaIsAutoFirstLineIndent",
                                                "ParaTopMargin",
                                                "ParaBottomMargin",
                                                "ParaContextMargin",
                                                "ParaLineSpacing",
                                                "ParaKeepTogether",
                                                "ParaSplit",
                                                "ParaOrphans",
                                                "ParaWidows",
                                                "ParaTabStops",
                                                "ParaIsHangingPunctuation",
                                                "ParaIsCharacterDistance",
                                                "ParaIsForbiddenRules",
                                                "ParaVertAlignment",
                                                "SnapToGrid",
                                                "WritingMode",
                                                "OutlineLevel"};

constexpr const char* kCharacterProperties[] = {
    "CharFontName",    "CharFontNameAsian", "CharHeight",       "CharHeightAsian", "CharWeight",
    "CharWeightAsian", "CharPosture",       "CharPostureAsian", "CharUnderline",   "CharColor",
    "CharKerning",     "CharScaleWidth",    "CharAutoKerning"};

void addDirect(const Reference<css::uno::XInterface>& object, const char* const* begin,
               const char* const* end, std::vector<css::beans::PropertyValue>& direct) {
  const Reference<XPropertySet> set(object, UNO_QUERY_THROW);
  const Reference<XPropertyState> state(object, UNO_QUERY_THROW);
  for (auto name = begin; name != end; ++name) {
    const OUString key = OUString::createFromAscii(*name);
    if (state->getPropertyState(key) != css::beans::PropertyState_DIRECT_VALUE) continue;
    direct.push_back(uno::argument(*name, 0));
    direct.back().Value = set->getPropertyValue(key);
  }
}

// The first text of a paragraph stands for all of it: headings and items are of one look.
Reference<css::uno::XInterface> firstText(const Reference<css::uno::XInterface>& paragraph) {
  const auto portions = Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)
                            ->createEnumeration();
  while (portions->hasMoreElements()) {
    const Reference<XPropertySet> portion(portions->nextElement(), UNO_QUERY_THROW);
    if (property<OUString>(portion, "TextPortionType") != "Text") continue;
    if (!Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString().isEmpty()) {
      return portion;
    }
  }
  return {};
}

}  // namespace

Look lookOf(const Reference<css::text::XTextRange>& range) {
  const auto paragraph = paragraphAt(range->getText(), range->getStart());
  Look look{.style = property<OUString>(paragraph, "ParaStyleName")};
  addDirect(paragraph, std::begin(kParagraphProperties), std::end(kParagraphProperties),
            look.direct);
  addDirect(paragraph, std::begin(kCharacterProperties), std::end(kCharacterProperties),
            look.direct);
  if (const auto text = firstText(paragraph); text.is()) {
    addDirect(text, std::begin(kCharacterProperties), std::end(kCharacterProperties), look.direct);
  }
  if (!property<OUString>(paragraph, "ListLabelString").isEmpty()) {
    look.list = {.style = property<OUString>(paragraph, "NumberingStyleName"),
                 .id = property<OUString>(paragraph, "ListId"),
                 .level = property<sal_Int16>(paragraph, "NumberingLevel")};
  }
  return look;
}

void applyLook(const Reference<css::text::XTextRange>& paragraph, const Look& look) {
  const Reference<XPropertySet> set(paragraph, UNO_QUERY_THROW);
  set->setPropertyValue("ParaStyleName", Any(look.style));
  for (const auto& value : look.direct)
    set->setPropertyValue(value.Name, value.Value);
}

void applyList(const Reference<css::text::XTextRange>& paragraph, const ListPlace& list) {
  const Reference<XPropertySet> set(paragraph, UNO_QUERY_THROW);
  if (property<OUString>(set, "NumberingStyleName") != list.style) {
    set->setPropertyValue("NumberingStyleName", Any(list.style));
  }
  if (list.style.isEmpty()) return;
  set->setPropertyValue("NumberingLevel", Any(list.level));
  if (!list.id.isEmpty()) set->setPropertyValue("ListId", Any(list.id));
}

}  // namespace meibun::document
