// SPDX-License-Identifier: MPL-2.0
#include "office/settings/language.hpp"

#include "office/settings/settings.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/log.hpp"
#include "office/uno/package_files.hpp"

namespace meibun::settings {
namespace {

std::string officeLanguage(const Context& context) {
  OUString locale;
  uno::configuration(context, "/org.openoffice.Setup/L10N")->getByName("ooLocale") >>= locale;
  return uno::utf8(locale);
}

}  // namespace

std::string interfaceLanguage(const Context& context) {
  const auto settings = Settings{context}.read();
  std::string language =
      settings ? uno::utf8(uno::ustr(settings.value().at(std::string{kLanguageKey}).value))
               : "auto";
  if (language == "ja" || language == "en") return language;
  try {
    language = officeLanguage(context);
  } catch (const css::uno::Exception&) {
    // English is a language that one can work in; the log says why it was taken.
    uno::currentException("interfaceLanguage");
  }
  return language.substr(0, 2) == "ja" ? "ja" : "en";
}

base::Result<l10n::MessageCatalog> loadCatalog(const Context& context) {
  const auto file = uno::packageFile(context, "locales/" + interfaceLanguage(context) + ".xml");
  if (!file) return file.error();
  return l10n::MessageCatalog::read(file.value().string());
}

}  // namespace meibun::settings
