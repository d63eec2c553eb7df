// SPDX-License-Identifier: MPL-2.0
#include "office/document/property_store.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <cppuhelper/weakref.hxx>

#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using Values = std::map<std::string, std::optional<std::string>>;

constexpr std::string_view kPrefix = "Meibun.";

Reference<css::beans::XPropertySet> properties(const Reference<css::frame::XModel>& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document,
                                                                       css::uno::UNO_QUERY_THROW);
  return Reference<css::beans::XPropertySet>(
      supplier->getDocumentProperties()->getUserDefinedProperties(), css::uno::UNO_QUERY_THROW);
}

std::optional<std::string> valueOf(const Reference<css::beans::XPropertySet>& set,
                                   const OUString& name) {
  if (!set->getPropertySetInfo()->hasPropertyByName(name)) return std::nullopt;
  OUString text;
  if (!(set->getPropertyValue(name) >>= text)) return std::nullopt;
  return uno::utf8(text);
}

void setOne(const Reference<css::beans::XPropertySet>& set, const std::string& key,
            const std::optional<std::string>& value) {
  const OUString name = uno::ustr(key);
  const bool there = set->getPropertySetInfo()->hasPropertyByName(name);
  const Reference<css::beans::XPropertyContainer> container(set, css::uno::UNO_QUERY_THROW);
  if (!value) {
    if (there) container->removeProperty(name);
  } else if (there) {
    set->setPropertyValue(name, Any(uno::ustr(*value)));
  } else {
    container->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, Any(uno::ustr(*value)));
  }
}

void setAll(const Reference<css::frame::XModel>& document, const Values& values) {
  if (!document.is()) return;
  const auto set = properties(document);
  for (const auto& [key, value] : values)
    setOne(set, key, value);
}

}  // namespace

std::map<std::string, std::string> readRecord(const Reference<css::frame::XModel>& document) {
  const auto set = properties(document);
  std::map<std::string, std::string> record;
  for (const auto& property : set->getPropertySetInfo()->getProperties()) {
    const std::string name = uno::utf8(property.Name);
    if (!name.starts_with(kPrefix)) continue;
    if (auto value = valueOf(set, property.Name)) record.emplace(name, std::move(*value));
  }
  return record;
}

void writeRecord(const Reference<css::frame::XModel>& document, const Values& values,
                 UndoScope& scope) {
  if (values.empty()) return;
  const auto set = properties(document);
  Values before;
  for (const auto& [key, value] : values)
    before.emplace(key, valueOf(set, uno::ustr(key)));
  const css::uno::WeakReference<css::frame::XModel> weak(document);
  scope.record([weak, before] { setAll(weak, before); }, [weak, values] { setAll(weak, values); });
  setAll(document, values);
}

}  // namespace meibun::document
