// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_styles.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/LabelFollow.hpp>
#include <com/sun/star/text/PositionAndSpaceMode.hpp>

#include "core/base/text.hpp"
#include "office/document/body_style.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::beans::PropertyValue;
using css::container::XNameContainer;
using css::uno::UNO_QUERY_THROW;
using model::Numbering;
using model::Role;

constexpr const char* kParagraphStyles = "ParagraphStyles";
constexpr const char* kListStyles = "NumberingStyles";
constexpr std::u16string_view kPrefix = u"Meibun ";
constexpr double kHundredthsOfMillimetreInPoint = 2540.0 / 72.0;

// One level of a list: how its label reads, and in which blanks it stands (in units of one
// character).
struct Level {
  sal_Int16 type = css::style::NumberingType::ARABIC;
  std::u16string_view before;
  std::u16string_view after;
  sal_Int16 start = 1;
  sal_Int16 follow = css::text::LabelFollow::LISTTAB;
  double indent = 0;
  double firstLine = 0;
};

Level levelOf(Numbering numbering) {
  switch (numbering) {
    case Numbering::article:
      return {.before = u"第", .after = u"条", .follow = css::text::LabelFollow::NOTHING};
    case Numbering::clauseParagraph:
      return {.before = {}, .after = {}, .start = 2, .indent = 1, .firstLine = -1};
    case Numbering::circled:
      return {.type = css::style::NumberingType::CIRCLE_NUMBER,
              .before = {},
              .after = {},
              .indent = 2.5,
              .firstLine = -1.5};
    case Numbering::bracketed:
    case Numbering::none:
      break;
  }
  return {.before = u"(", .after = u")", .indent = 3, .firstLine = -2};
}

std::vector<PropertyValue> propertiesOf(const Level& level, sal_Int32 em) {
  const auto width = [em](double characters) {
    return static_cast<sal_Int32>(std::lround(characters * em));
  };
  // Prefix and Suffix for older offices, ListFormat for those that ignore them.
  const std::u16string format = std::u16string(level.before) + u"%1%" + std::u16string(level.after);
  return {uno::argument("NumberingType", level.type),
          uno::argument("Prefix", uno::ustr(level.before)),
          uno::argument("Suffix", uno::ustr(level.after)),
          uno::argument("ListFormat", uno::ustr(format)),
          uno::argument("StartWith", level.start),
          uno::argument("PositionAndSpaceMode", css::text::PositionAndSpaceMode::LABEL_ALIGNMENT),
          uno::argument("LabelFollowedBy", level.follow),
          uno::argument("ListtabStopPosition", width(level.indent)),
          uno::argument("IndentAt", width(level.indent)),
          uno::argument("FirstLineIndent", width(level.firstLine))};
}

std::u16string named(const l10n::MessageCatalog& catalog, std::string_view key) {
  auto name = base::utf16(catalog.text(key));
  return name.starts_with(kPrefix) ? name : std::u16string(kPrefix) + name;
}

}  // namespace

StyleNames styleNames(const l10n::MessageCatalog& catalog) {
  return {.heading = named(catalog, "style.heading"),
          .text = named(catalog, "style.text"),
          .paragraph = named(catalog, "style.paragraph"),
          .item = named(catalog, "style.item"),
          .articleNumbers = named(catalog, "style.article-numbers"),
          .paragraphNumbers = named(catalog, "style.paragraph-numbers"),
          .itemNumbers = named(catalog, "style.item-numbers"),
          .circledNumbers = named(catalog, "style.circled-numbers")};
}

WriterStyles::WriterStyles(Reference<css::frame::XModel> document, StyleNames names)
    : document_(std::move(document)), names_(std::move(names)) {}

const std::u16string& WriterStyles::nameOf(Role role, Numbering numbering) const {
  if (role == Role::heading) return names_.heading;
  if (role == Role::item || numbering == Numbering::bracketed || numbering == Numbering::circled) {
    return names_.item;
  }
  return numbering == Numbering::clauseParagraph ? names_.paragraph : names_.text;
}

OUString WriterStyles::paragraphStyle(Role role, Numbering numbering) {
  const OUString name = uno::ustr(nameOf(role, numbering));
  if (!family(kParagraphStyles)->hasByName(name)) makeParagraphStyle(name, role, numbering);
  return name;
}

OUString WriterStyles::listStyle(Numbering numbering) {
  const OUString name =
      uno::ustr(numbering == Numbering::article           ? names_.articleNumbers
                : numbering == Numbering::clauseParagraph ? names_.paragraphNumbers
                : numbering == Numbering::circled         ? names_.circledNumbers
                                                          : names_.itemNumbers);
  if (!family(kListStyles)->hasByName(name)) makeListStyle(name, numbering);
  return name;
}

void WriterStyles::makeParagraphStyle(const OUString& name, Role role, Numbering numbering) {
  const auto style = Reference<css::lang::XMultiServiceFactory>(document_, UNO_QUERY_THROW)
                         ->createInstance("com.sun.star.style.ParagraphStyle");
  family(kParagraphStyles)->insertByName(name, Any(style));
  const BodyStyle body = bodyStyle(document_);
  Reference<css::style::XStyle>(style, UNO_QUERY_THROW)->setParentStyle(body.style);
  for (const auto& value : body.direct) {
    Reference<css::beans::XPropertySet>(style, UNO_QUERY_THROW)
        ->setPropertyValue(value.Name, value.Value);
  }
  if (role == Role::heading) {
    setProperty(style, "ParaKeepTogether", true);
    setProperty(style, "CharWeight", css::awt::FontWeight::BOLD);
    setProperty(style, "CharWeightAsian", css::awt::FontWeight::BOLD);
  } else if (role == Role::paragraph && numbering == Numbering::clauseParagraph) {
    setProperty(style, "ParaLeftMargin", em());
  }
}

void WriterStyles::makeListStyle(const OUString& name, Numbering numbering) {
  const auto style = Reference<css::lang::XMultiServiceFactory>(document_, UNO_QUERY_THROW)
                         ->createInstance("com.sun.star.style.NumberingStyle");
  family(kListStyles)->insertByName(name, Any(style));
  const auto rules = property<Reference<css::container::XIndexReplace>>(style, "NumberingRules");
  rules->replaceByIndex(0, Any(uno::seq(propertiesOf(levelOf(numbering), em()))));
  setProperty(style, "NumberingRules", rules);
}

sal_Int32 WriterStyles::em() {
  if (em_ == 0) {
    em_ = static_cast<sal_Int32>(
        std::lround(bodyStyle(document_).height * kHundredthsOfMillimetreInPoint));
  }
  return em_;
}

void WriterStyles::removeUnused() {
  // A paragraph style may be another's parent, so paragraphs' styles go before lists'.
  for (const char* which : {kParagraphStyles, kListStyles}) {
    const auto styles = family(which);
    for (const OUString& name : styles->getElementNames()) {
      if (!uno::u16(name).starts_with(kPrefix)) continue;
      const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
      if (style->isUserDefined() && !style->isInUse()) styles->removeByName(name);
    }
  }
}

Reference<XNameContainer> WriterStyles::family(const char* name) const {
  return Reference<XNameContainer>(
      Reference<css::style::XStyleFamiliesSupplier>(document_, UNO_QUERY_THROW)
          ->getStyleFamilies()
          ->getByName(OUString::createFromAscii(name)),
      UNO_QUERY_THROW);
}

}  // namespace meibun::document
