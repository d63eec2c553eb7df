// SPDX-License-Identifier: MPL-2.0
#include "office/document/style_snapshot.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include "office/document/properties.hpp"
#include "office/document/undo_scope.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::beans::XPropertySet;
using css::container::XIndexReplace;
using css::style::XStyle;
using css::uno::UNO_QUERY_THROW;

std::vector<css::beans::PropertyValue> directOf(const Reference<XStyle>& style) {
  const Reference<XPropertySet> set(style, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertyState> state(style, UNO_QUERY_THROW);
  std::vector<css::beans::PropertyValue> direct;
  for (const auto& known : set->getPropertySetInfo()->getProperties()) {
    if ((known.Attributes & css::beans::PropertyAttribute::READONLY) != 0) continue;
    // Names of other styles, which the office reports for every style.
    if (known.Name == "FollowStyle" || known.Name == "LinkStyle") continue;
    if (state->getPropertyState(known.Name) != css::beans::PropertyState_DIRECT_VALUE) continue;
    // From 24.8 on the units of indents are reported as set, and are void: they cannot be put back.
    const auto value = set->getPropertyValue(known.Name);
    if (!value.hasValue()) continue;
    direct.push_back(uno::argument(uno::utf8(known.Name), 0));
    direct.back().Value = value;
  }
  return direct;
}

std::vector<Sequence<css::beans::PropertyValue>> levelsOf(const Reference<XStyle>& style) {
  const auto rules = property<Reference<XIndexReplace>>(style, "NumberingRules");
  std::vector<Sequence<css::beans::PropertyValue>> levels(
      static_cast<std::size_t>(rules->getCount()));
  sal_Int32 number = 0;
  for (auto& level : levels)
    rules->getByIndex(number++) >>= level;
  return levels;
}

void fill(const Reference<XStyle>& style, const StyleSnapshot& from) {
  if (!from.parent.isEmpty()) style->setParentStyle(from.parent);
  const Reference<XPropertySet> set(style, UNO_QUERY_THROW);
  for (const auto& value : from.direct)
    set->setPropertyValue(value.Name, value.Value);
  if (from.levels.empty()) return;
  const auto rules = kept(property<Reference<XIndexReplace>>(style, "NumberingRules"));
  sal_Int32 number = 0;
  for (const auto& level : from.levels)
    rules->replaceByIndex(number++, Any(level));
  set->setPropertyValue("NumberingRules", Any(rules));
}

}  // namespace

Reference<css::container::XNameContainer> stylesOf(const Reference<css::frame::XModel>& document,
                                                   StyleFamily family) {
  const auto families = kept(
      Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)->getStyleFamilies());
  const bool lists = family == StyleFamily::list;
  return Reference<css::container::XNameContainer>(
      families->getByName(lists ? OUString("NumberingStyles") : OUString("ParagraphStyles")),
      UNO_QUERY_THROW);
}

StyleSnapshot snapshotOf(const Reference<css::frame::XModel>& document, StyleFamily family,
                         const OUString& name) {
  const Reference<XStyle> style(stylesOf(document, family)->getByName(name), UNO_QUERY_THROW);
  StyleSnapshot snapshot{.family = family, .name = name};
  if (family == StyleFamily::list) {
    snapshot.levels = levelsOf(style);
  } else {
    snapshot.parent = style->getParentStyle();
    snapshot.direct = directOf(style);
  }
  return snapshot;
}

void makeStyle(const Reference<css::frame::XModel>& document, const StyleSnapshot& style) {
  const auto styles = kept(stylesOf(document, style.family));
  if (styles->hasByName(style.name)) return;
  const bool list = style.family == StyleFamily::list;
  const Reference<XStyle> made(
      Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
          ->createInstance(list ? OUString("com.sun.star.style.NumberingStyle")
                                : OUString("com.sun.star.style.ParagraphStyle")),
      UNO_QUERY_THROW);
  kept(made);
  styles->insertByName(style.name, Any(made));
  fill(made, style);
}

void dropStyle(const Reference<css::frame::XModel>& document, const StyleSnapshot& style) {
  const auto styles = kept(stylesOf(document, style.family));
  if (!styles->hasByName(style.name)) return;
  const Reference<XStyle> there(styles->getByName(style.name), UNO_QUERY_THROW);
  if (kept(there)->isInUse()) return;
  styles->removeByName(style.name);
}

}  // namespace meibun::document
