// SPDX-License-Identifier: MPL-2.0
#include "office/settings/settings.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::settings {
namespace {

using Root = Reference<css::container::XNameAccess>;

std::vector<std::string> allKeys() {
  std::vector<std::string> keys{kCompanyKeys.begin(), kCompanyKeys.end()};
  keys.emplace_back(kLanguageKey);
  return keys;
}

Root open(const Context& context, std::string_view access) {
  const auto provider = css::configuration::theDefaultProvider::get(context);
  const Any path(uno::argument("nodepath", OUString("/org.meibun.Settings")));
  return Root(provider->createInstanceWithArguments(uno::ustr(access), uno::seq<Any>({path})),
              css::uno::UNO_QUERY_THROW);
}

// "company.supportDesk" is Company/SupportDesk.
std::string capitalised(std::string_view word) {
  std::string result{word};
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') {
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  }
  return result;
}

Reference<css::beans::XPropertySet> groupOf(const Root& root, std::string_view key) {
  const auto group = uno::ustr(capitalised(key.substr(0, key.find('.'))));
  return Reference<css::beans::XPropertySet>(root->getByName(group), css::uno::UNO_QUERY_THROW);
}

OUString nameOf(std::string_view key) {
  return uno::ustr(capitalised(key.substr(key.find('.') + 1)));
}

bool isLocked(const Reference<css::beans::XPropertySet>& group, const OUString& name) {
  const auto property = group->getPropertySetInfo()->getPropertyByName(name);
  return (property.Attributes & css::beans::PropertyAttribute::READONLY) != 0;
}

}  // namespace

Settings::Settings(Context context) : context_(std::move(context)) {}

base::Result<std::map<std::string, Setting>> Settings::read() const {
  return uno::attempt<std::map<std::string, Setting>>("Settings::read", [&] {
    // The read-only access would call every property locked.
    const Root root = open(context_, "com.sun.star.configuration.ConfigurationUpdateAccess");
    std::map<std::string, Setting> settings;
    for (const std::string& key : allKeys()) {
      const auto group = groupOf(root, key);
      OUString value;
      group->getPropertyValue(nameOf(key)) >>= value;
      settings[key] = {uno::u16(value), isLocked(group, nameOf(key))};
    }
    return settings;
  });
}

base::Result<void> Settings::write(const std::map<std::string, std::u16string>& values) const {
  const auto known = allKeys();
  for (const auto& [key, value] : values) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      return base::Diagnostic{.code = "settings.unknown", .arguments = {{"key", key}}};
    }
  }
  return uno::attempt<void>("Settings::write", [&] {
    const Root root = open(context_, "com.sun.star.configuration.ConfigurationUpdateAccess");
    for (const auto& [key, value] : values) {
      const auto group = groupOf(root, key);
      if (isLocked(group, nameOf(key))) continue;
      // Written, an administrator's default would be the person's own and follow it no longer.
      if (OUString kept; (group->getPropertyValue(nameOf(key)) >>= kept) && uno::u16(kept) == value)
        continue;
      group->setPropertyValue(nameOf(key), Any(uno::ustr(value)));
    }
    Reference<css::util::XChangesBatch>(root, css::uno::UNO_QUERY_THROW)->commitChanges();
  });
}

}  // namespace meibun::settings
