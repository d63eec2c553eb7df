// SPDX-License-Identifier: MPL-2.0
#include "office/document/property_store.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include "core/track/ledger.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using Values = std::map<std::string, std::optional<std::string>>;

Reference<css::beans::XPropertySet> properties(const Reference<css::frame::XModel>& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document,
                                                                       css::uno::UNO_QUERY_THROW);
  return Reference<css::beans::XPropertySet>(
      supplier->getDocumentProperties()->getUserDefinedProperties(), css::uno::UNO_QUERY_THROW);
}

std::optional<std::string> textOf(const Reference<css::beans::XPropertySet>& set,
                                  const OUString& name) {
  OUString text;
  if (!(set->getPropertyValue(name) >>= text)) return std::nullopt;
  return uno::utf8(text);
}

// What is there is asked once: after each property added the office makes its list of all of them
// anew.
void setAll(const Reference<css::frame::XModel>& document, const Values& values) {
  const auto set = properties(document);
  const auto there = set->getPropertySetInfo();
  const Reference<css::beans::XPropertyContainer> container(set, css::uno::UNO_QUERY_THROW);
  for (const auto& [key, value] : values) {
    const OUString name = uno::ustr(key);
    if (!there->hasPropertyByName(name)) {
      if (!value) continue;
      container->addProperty(name, css::beans::PropertyAttribute::REMOVABLE,
                             Any(uno::ustr(*value)));
    } else if (value) {
      set->setPropertyValue(name, Any(uno::ustr(*value)));
    } else {
      container->removeProperty(name);
    }
  }
}

Values currentValues(const Reference<css::frame::XModel>& document, const Values& of) {
  const auto set = properties(document);
  const auto there = set->getPropertySetInfo();
  Values current;
  for (const auto& [key, value] : of) {
    const OUString name = uno::ustr(key);
    current.emplace(key, there->hasPropertyByName(name) ? textOf(set, name) : std::nullopt);
  }
  return current;
}

}  // namespace

std::map<std::string, std::string> readRecord(const Reference<css::frame::XModel>& document) {
  const auto set = properties(document);
  std::map<std::string, std::string> record;
  for (const auto& property : set->getPropertySetInfo()->getProperties()) {
    const std::string name = uno::utf8(property.Name);
    if (!name.starts_with(track::kPropertyPrefix)) continue;
    if (auto value = textOf(set, property.Name)) record.emplace(name, std::move(*value));
  }
  return record;
}

void writeRecord(const Reference<css::frame::XModel>& document, const Values& values,
                 UndoScope& scope) {
  if (values.empty()) return;
  const Values before = currentValues(document, values);
  scope.record([document, before] { setAll(document, before); },
               [document, values] { setAll(document, values); });
  setAll(document, values);
}

}  // namespace meibun::document
