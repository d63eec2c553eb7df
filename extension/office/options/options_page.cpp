// SPDX-License-Identifier: MPL-2.0
#include "office/options/options_page.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/WrappedTargetException.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "office/options/options_layout.hpp"
#include "office/settings/language.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::options {
namespace {

constexpr std::array<std::string_view, 3> kLanguages = {"auto", "ja", "en"};
// Control of the dialog and the key of its text.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTexts = {{
    {"company", "options.company"},
    {"company.hint", "options.company-hint"},
    {"company.name.label", "options.company-name"},
    {"company.department.label", "options.company-department"},
    {"company.person.label", "options.company-person"},
    {"company.phone.label", "options.company-phone"},
    {"company.email.label", "options.company-email"},
    {"company.supportDesk.label", "options.company-support-desk"},
    {"company.maintenanceMenu.label", "options.company-maintenance-menu"},
    {"company.soc.label", "options.company-soc"},
    {"interface", "options.interface"},
    {"interface.language.label", "options.interface-language"},
}};
constexpr std::array<std::string_view, 3> kLanguageTexts = {
    "options.language-auto", "options.language-ja", "options.language-en"};

class Page {
 public:
  explicit Page(const Reference<css::awt::XWindow>& window)
      : controls_(window, css::uno::UNO_QUERY_THROW) {}

  void label(const l10n::MessageCatalog& texts) const {
    for (const auto& [name, key] : kTexts) {
      model(name)->setPropertyValue("Label", Any(uno::ustr(texts.text(key))));
    }
    const auto list = control<css::awt::XListBox>(settings::kLanguageKey);
    list->removeItems(0, list->getItemCount());
    for (const auto key : kLanguageTexts) {
      list->addItem(uno::ustr(texts.text(key)), list->getItemCount());
    }
  }

  void layOut() const {
    std::vector<Row> rows{{Row::Kind::heading, "company"}, {Row::Kind::words, "company.hint"}};
    for (const auto key : settings::kCompanyKeys)
      rows.push_back({Row::Kind::field, key});
    rows.push_back({Row::Kind::heading, "interface"});
    rows.push_back({Row::Kind::field, settings::kLanguageKey});
    options::layOut(controls_, rows);
  }

  void show(const std::map<std::string, settings::Setting>& kept) const {
    for (const auto key : settings::kCompanyKeys) {
      const auto& setting = kept.at(std::string{key});
      control<css::awt::XTextComponent>(key)->setText(uno::ustr(setting.value));
      model(key)->setPropertyValue("Enabled", Any(!setting.locked));
    }
    const auto& language = kept.at(std::string{settings::kLanguageKey});
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      if (uno::ustr(language.value) == uno::ustr(kLanguages[i])) {
        control<css::awt::XListBox>(settings::kLanguageKey)
            ->selectItemPos(static_cast<sal_Int16>(i), true);
      }
    }
    model(settings::kLanguageKey)->setPropertyValue("Enabled", Any(!language.locked));
  }

  std::map<std::string, std::u16string> values() const {
    std::map<std::string, std::u16string> values;
    for (const auto key : settings::kCompanyKeys) {
      values[std::string{key}] = uno::u16(control<css::awt::XTextComponent>(key)->getText().trim());
    }
    const auto chosen = control<css::awt::XListBox>(settings::kLanguageKey)->getSelectedItemPos();
    if (chosen >= 0 && static_cast<std::size_t>(chosen) < kLanguages.size()) {
      values[std::string{settings::kLanguageKey}] =
          uno::u16(uno::ustr(kLanguages[static_cast<std::size_t>(chosen)]));
    }
    return values;
  }

 private:
  template <class Interface>
  Reference<Interface> control(std::string_view name) const {
    return Reference<Interface>(controls_->getControl(uno::ustr(name)), css::uno::UNO_QUERY_THROW);
  }
  Reference<css::beans::XPropertySet> model(std::string_view name) const {
    return Reference<css::beans::XPropertySet>(control<css::awt::XControl>(name)->getModel(),
                                               css::uno::UNO_QUERY_THROW);
  }

  Reference<css::awt::XControlContainer> controls_;
};

// The options dialog has no place for messages, and it ignores exceptions.
void showProblem(const Context& context, const Reference<css::awt::XWindow>& window,
                 const l10n::MessageCatalog& texts, const base::Diagnostic& problem) {
  const auto toolkit =
      uno::create<css::awt::XMessageBoxFactory>(context, "com.sun.star.awt.Toolkit");
  const Reference<css::awt::XControl> control(window, css::uno::UNO_QUERY_THROW);
  toolkit
      ->createMessageBox(control->getPeer(), css::awt::MessageBoxType_ERRORBOX,
                         css::awt::MessageBoxButtons::BUTTONS_OK, "Meibun",
                         uno::ustr(texts.text(problem)))
      ->execute();
}

base::Result<void> handle(const Context& context, const Page& page, const OUString& event) {
  const settings::Settings settings{context};
  if (event == "ok") return settings.write(page.values());
  const auto kept = settings.read();
  if (!kept) return kept.error();
  page.show(kept.value());
  return boost::outcome_v2::success();
}

}  // namespace

OptionsPage::OptionsPage(Context context) : context_(std::move(context)) {}

sal_Bool OptionsPage::callHandlerMethod(const Reference<css::awt::XWindow>& window,
                                        const Any& event, const OUString& method) {
  return uno::guarded("OptionsPage::callHandlerMethod", [&]() -> sal_Bool {
    OUString what;
    if (method != "external_event" || !(event >>= what)) return false;
    const auto texts = settings::loadCatalog(context_);
    if (!texts) {
      throw css::uno::RuntimeException(uno::ustr(texts.error().code), *this);
    }
    const Page page{window};
    if (what == "initialize") {
      page.label(texts.value());
      page.layOut();
    }
    if (const auto done = handle(context_, page, what); !done) {
      showProblem(context_, window, texts.value(), done.error());
    }
    return true;
  });
}

Sequence<OUString> OptionsPage::getSupportedMethodNames() {
  return uno::seq<OUString>({"external_event"});
}

OUString OptionsPage::getImplementationName() { return "org.meibun.OptionsHandler"; }

sal_Bool OptionsPage::supportsService(const OUString& service) {
  return cppu::supportsService(this, service);
}

Sequence<OUString> OptionsPage::getSupportedServiceNames() {
  return uno::seq<OUString>({"org.meibun.OptionsHandler"});
}

}  // namespace meibun::options
