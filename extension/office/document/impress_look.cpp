// SPDX-License-Identifier: MPL-2.0
#include "office/document/impress_look.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document::impress {
namespace {

using css::uno::UNO_QUERY_THROW;
using Properties = Reference<css::beans::XPropertySet>;

constexpr std::int32_t kMostPages = 30;
constexpr std::array kFont{"CharFontName", "CharFontNameAsian", "CharFontNameComplex", "CharColor",
                           "ParaLineSpacing"};
constexpr std::array<const char*, 4> kDistances{"TextLeftDistance", "TextRightDistance",
                                                "TextUpperDistance", "TextLowerDistance"};
constexpr std::array<const char*, 3> kHeights{"CharHeight", "CharHeightAsian", "CharHeightComplex"};

DeckLook lookOf(const Properties& properties) {
  DeckLook look;
  for (const char* name : kFont) {
    const auto key = OUString::createFromAscii(name);
    look.font.push_back(uno::argument(name, Any(properties->getPropertyValue(key))));
  }
  const auto height = property<float>(properties, "CharHeightAsian");
  if (height > 0) look.points = height;
  return look;
}

// Looks by how many characters are written in them.
class Ballot {
 public:
  void take(const Page& page) {
    for (const Shape& shape : shapesOf(page)) {
      if (kindOf(shape) == "OutlinerShape" && !isEmptyPlaceholder(shape)) take(textOf(shape));
    }
  }

  std::optional<DeckLook> winner() const {
    const auto most = std::max_element(votes_.begin(), votes_.end(), [](auto& a, auto& b) {
      return a.second.characters < b.second.characters;
    });
    if (most == votes_.end()) return std::nullopt;
    return most->second.look;
  }

 private:
  struct Vote {
    DeckLook look;
    std::int32_t characters = 0;
  };

  void take(const Text& text) {
    const auto all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
      const Reference<css::text::XTextRange> paragraph(all->nextElement(), UNO_QUERY_THROW);
      const auto length = paragraph->getString().getLength();
      if (length == 0) continue;
      const auto cursor = text->createTextCursorByRange(paragraph->getStart());
      cursor->goRight(1, true);
      auto look = lookOf(Properties(cursor, UNO_QUERY_THROW));
      auto& vote = votes_[keyOf(look)];
      vote.look = std::move(look);
      vote.characters += length;
    }
  }

  static std::string keyOf(const DeckLook& look) {
    OUString fonts;
    for (const auto& value : look.font) {
      OUString text;
      if (value.Value >>= text) fonts += text + "/";
    }
    return uno::utf8(fonts) + std::to_string(look.points);
  }

  std::map<std::string, Vote> votes_;
};

DeckLook masterLook(const Model& model, const Page& page) {
  const Reference<css::container::XNamed> master(masterOf(page), UNO_QUERY_THROW);
  const auto families =
      Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies();
  const Reference<css::container::XNameAccess> styles(families->getByName(master->getName()),
                                                      UNO_QUERY_THROW);
  return lookOf(Properties(styles->getByName("outline1"), UNO_QUERY_THROW));
}

DeckLook textLook(const Model& model, const Page& page) {
  Ballot own;
  own.take(page);
  if (auto look = own.winner()) return std::move(*look);
  Ballot all;
  for (std::int32_t i = 0; i < std::min(pageCount(model), kMostPages); ++i)
    all.take(pageAt(model, i));
  if (auto look = all.winner()) return std::move(*look);
  return masterLook(model, page);
}

Shape outlineOn(const Page& page) {
  for (const Shape& shape : shapesOf(page))
    if (kindOf(shape) == "OutlinerShape") return shape;
  return {};
}

}  // namespace

DeckLook deckLook(const Model& model, const Page& page) {
  auto look = textLook(model, page);
  auto outline = outlineOn(page);
  if (!outline.is()) outline = outlineOn(masterOf(page));
  if (!outline.is()) return look;
  look.box = distancesOf(outline);
  return look;
}

std::vector<css::beans::PropertyValue> distancesOf(const Shape& shape) {
  const Properties properties(shape, UNO_QUERY_THROW);
  std::vector<css::beans::PropertyValue> distances;
  for (const char* name : kDistances) {
    const auto key = OUString::createFromAscii(name);
    distances.push_back(uno::argument(name, Any(properties->getPropertyValue(key))));
  }
  return distances;
}

void dressBox(const Shape& shape, const DeckLook& look) {
  const Properties properties(shape, UNO_QUERY_THROW);
  for (const auto& value : look.box)
    properties->setPropertyValue(value.Name, value.Value);
}

void outline(const Shape& shape, const DeckLook& look) {
  constexpr sal_Int32 kWidth = 26;  // 0.75 pt
  const Properties properties(shape, UNO_QUERY_THROW);
  properties->setPropertyValue("LineStyle", Any(css::drawing::LineStyle_SOLID));
  properties->setPropertyValue("LineWidth", Any(kWidth));
  sal_Int32 color = -1;
  for (const auto& value : look.font)
    if (value.Name == "CharColor") value.Value >>= color;
  if (color >= 0) properties->setPropertyValue("LineColor", Any(color));
}

// All at once: the office lays the text out after each call.
void writeLines(const Text& text, std::u16string_view lines, const DeckLook& look, double points) {
  constexpr double kLengthPerPoint = 2540.0 / 72;
  text->setString(uno::ustr(lines));
  const auto cursor = text->createTextCursor();
  cursor->gotoStart(false);
  cursor->gotoEnd(true);
  std::map<OUString, Any> values;
  for (const auto& value : look.font)
    if (value.Value.hasValue()) values[value.Name] = value.Value;
  for (const char* name : kHeights)
    values[OUString::createFromAscii(name)] <<= static_cast<float>(points);
  values["CharLocaleAsian"] <<= css::lang::Locale("ja", "JP", OUString());
  values["NumberingLevel"] <<= sal_Int16{-1};
  for (const char* name : {"ParaLeftMargin", "ParaFirstLineIndent", "ParaTopMargin"})
    values[OUString::createFromAscii(name)] <<= sal_Int32{0};
  values["ParaBottomMargin"] <<= static_cast<sal_Int32>(points / 3 * kLengthPerPoint);
  std::vector<OUString> names;
  std::vector<Any> all;
  for (const auto& [name, value] : values) {
    names.push_back(name);
    all.push_back(value);
  }
  Reference<css::beans::XMultiPropertySet>(cursor, UNO_QUERY_THROW)
      ->setPropertyValues(uno::seq(names), uno::seq(all));
}

}  // namespace meibun::document::impress
