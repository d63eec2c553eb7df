// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/workbench.hpp"

#include "core/base/day.hpp"
#include "office/settings/language.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/package_files.hpp"

namespace meibun::sidebar {
namespace {

base::Result<std::shared_ptr<const Shelf>> sharedShelf(const Context& context) {
  static std::shared_ptr<const Shelf> shelf;
  const auto today = base::today();
  if (shelf && shelf->day == today) return shelf;
  const auto folder = uno::packageFile(context, "clauses");
  if (!folder) return folder.error();
  shelf = std::make_shared<const Shelf>(xml::readLibrary(folder.value().string()), today);
  return shelf;
}

}  // namespace

base::Result<Workbench> openWorkbench(const Context& context) {
  auto texts = settings::loadCatalog(context);
  if (!texts) return texts.error();
  auto shelf = sharedShelf(context);
  if (!shelf) return shelf.error();
  return Workbench{std::move(texts).value(), std::move(shelf).value()};
}

base::Result<std::map<std::string, std::u16string>> companyData(const Context& context) {
  const auto settings = settings::Settings{context}.read();
  if (!settings) {
    base::Diagnostic unreadable{.code = "settings.unreadable"};
    for (const auto& [name, value] : settings.error().arguments) {
      if (name == "what") unreadable.arguments.emplace_back("reason", value);
    }
    return unreadable;
  }
  std::map<std::string, std::u16string> values;
  for (const auto& [key, setting] : settings.value())
    values.emplace(key, setting.value);
  return values;
}

}  // namespace meibun::sidebar
