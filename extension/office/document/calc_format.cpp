// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_format.hpp"

#include <charconv>
#include <functional>
#include <vector>

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "office/document/undo_scope.hpp"

namespace meibun::document::calc {
namespace {

using css::lang::Locale;
using css::table::CellHoriJustify;

constexpr std::string_view kFromStyle = "-";

// One property of a cell: its name in the ledger and in Calc, the value that a clause needs, and
// the two ways between Calc's value and the ledger's.
struct Trait {
  std::string_view name;
  std::string_view property;
  std::function<Any(const Model&)> wanted;
  std::function<std::string(const Model&, const Any&)> print;
  std::function<Any(const Model&, const std::string&)> parse;
};

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Trait wrapTrait() {
  return {"wrap", "IsTextWrapped", [](const Model&) { return Any(true); },
          [](const Model&, const Any& value) { return value == Any(true) ? "yes" : "no"; },
          [](const Model&, const std::string& text) { return Any(text == "yes"); }};
}

Trait verticalTrait() {
  return {"vertical", "VertJustify",
          [](const Model&) { return Any(sal_Int32{css::table::CellVertJustify2::TOP}); },
          [](const Model&, const Any& value) {
            sal_Int32 justify = 0;
            value >>= justify;
            return std::to_string(justify);
          },
          [](const Model&, const std::string& text) { return Any(sal_Int32{number(text)}); }};
}

Trait horizontalTrait() {
  return {"horizontal", "HoriJustify",
          [](const Model&) { return Any(css::table::CellHoriJustify_LEFT); },
          [](const Model&, const Any& value) {
            CellHoriJustify justify = css::table::CellHoriJustify_STANDARD;
            value >>= justify;
            return std::to_string(static_cast<int>(justify));
          },
          [](const Model&, const std::string& text) {
            return Any(static_cast<CellHoriJustify>(number(text)));
          }};
}

Trait languageTrait() {
  return {"asian", "CharLocaleAsian", [](const Model&) { return Any(Locale("ja", "JP", "")); },
          [](const Model&, const Any& value) {
            Locale locale;
            value >>= locale;
            return uno::utf8(locale.Language + "-" + locale.Country);
          },
          [](const Model&, const std::string& text) {
            const auto dash = text.find('-');
            const std::string country = dash == std::string::npos ? "" : text.substr(dash + 1);
            return Any(Locale(uno::ustr(text.substr(0, dash)), uno::ustr(country), ""));
          }};
}

// Calc alone leaves it off: a line would begin with 、 or 。
Trait kinsokuTrait() {
  return {"kinsoku", "ParaIsForbiddenRules", [](const Model&) { return Any(true); },
          [](const Model&, const Any& value) { return value == Any(true) ? "yes" : "no"; },
          [](const Model&, const std::string& text) { return Any(text == "yes"); }};
}

Reference<css::util::XNumberFormats> formatsOf(const Model& model) {
  return kept(Reference<css::util::XNumberFormatsSupplier>(model, css::uno::UNO_QUERY_THROW)
                  ->getNumberFormats());
}

std::string formatCode(const Model& model, const Any& value) {
  sal_Int32 key = 0;
  value >>= key;
  return uno::utf8(property<OUString>(formatsOf(model)->getByKey(key), "FormatString"));
}

Any formatKey(const Model& model, const std::string& code) {
  const auto formats = formatsOf(model);
  const OUString text = uno::ustr(code);
  const sal_Int32 key = formats->queryKey(text, Locale(), false);
  return Any(key >= 0 ? key : formats->addNew(text, Locale()));
}

Trait formatTrait() {
  return {"format", "NumberFormat",
          [](const Model& model) {
            const Reference<css::util::XNumberFormatTypes> types(formatsOf(model),
                                                                 css::uno::UNO_QUERY_THROW);
            return Any(types->getStandardFormat(css::util::NumberFormat::TEXT, Locale()));
          },
          formatCode, formatKey};
}

std::vector<Trait> traits(bool textFormat) {
  std::vector<Trait> all{wrapTrait(), verticalTrait(), horizontalTrait(), languageTrait(),
                         kinsokuTrait()};
  if (textFormat) all.push_back(formatTrait());
  return all;
}

bool fits(const Trait& trait, const Any& value, const Any& wanted) {
  // 'standard' is left for text.
  if (trait.name == "horizontal" && value == Any(css::table::CellHoriJustify_STANDARD)) return true;
  return value == wanted;
}

bool isSet(const Cell& cell, const OUString& name) {
  return Reference<css::beans::XPropertyState>(cell, css::uno::UNO_QUERY_THROW)
             ->getPropertyState(name) == css::beans::PropertyState_DIRECT_VALUE;
}

}  // namespace

std::map<std::string, std::string> undressed(const Model& model, const Cell& cell,
                                             std::u16string_view text) {
  std::map<std::string, std::string> before;
  for (const Trait& trait : traits(render::needsTextFormat(text))) {
    const OUString name = uno::ustr(trait.property);
    const Any value = propertiesOf(cell)->getPropertyValue(name);
    if (fits(trait, value, trait.wanted(model))) continue;
    before.emplace(trait.name,
                   isSet(cell, name) ? trait.print(model, value) : std::string(kFromStyle));
  }
  return before;
}

void dress(const Model& model, const Reference<css::beans::XPropertySet>& cell,
           std::u16string_view text) {
  for (const Trait& trait : traits(render::needsTextFormat(text))) {
    const OUString name = uno::ustr(trait.property);
    const Any wanted = trait.wanted(model);
    if (fits(trait, cell->getPropertyValue(name), wanted)) continue;
    cell->setPropertyValue(name, wanted);
  }
}

void undress(const Model& model, const Cell& cell,
             const std::map<std::string, std::string>& properties) {
  const Reference<css::beans::XPropertyState> states(cell, css::uno::UNO_QUERY_THROW);
  for (const Trait& trait : traits(true)) {
    const auto found = properties.find(std::string(trait.name));
    if (found == properties.end()) continue;
    const OUString name = uno::ustr(trait.property);
    if (found->second == kFromStyle) {
      states->setPropertyToDefault(name);
    } else {
      propertiesOf(cell)->setPropertyValue(name, trait.parse(model, found->second));
    }
  }
}

}  // namespace meibun::document::calc
