// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/open_warning.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "core/track/ledger.hpp"
#include "office/document/property_store.hpp"
#include "office/sidebar/document_session.hpp"
#include "office/sidebar/placeholders.hpp"
#include "office/sidebar/workbench.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/log.hpp"

namespace meibun::sidebar {
namespace {

using Document = Reference<css::frame::XModel>;

constexpr std::string_view kInfobar = "org.meibun.placeholders";

Document documentIn(const Sequence<css::beans::NamedValue>& arguments) {
  Document document;
  for (const auto& argument : arguments) {
    Sequence<css::beans::NamedValue> environment;
    if (argument.Name != "Environment" || !(argument.Value >>= environment)) continue;
    for (const auto& value : environment)
      if (value.Name == "Model") value.Value >>= document;
  }
  return document;
}

bool recordsOpen(const Document& document) {
  const auto entries = track::decode(document::readRecord(document)).entries;
  return std::any_of(entries.begin(), entries.end(),
                     [](const auto& one) { return !one.second.open.empty(); });
}

std::optional<base::Diagnostic> warningAbout(const DocumentSession& session, const Shelf& shelf) {
  if (session.port() == nullptr) return std::nullopt;
  const auto snapshot = session.port()->read();
  if (!snapshot) return snapshot.error();
  const auto all =
      placeholdersIn(snapshot.value(), track::recognise(snapshot.value(), shelf.index, shelf.day));
  if (all.empty()) return std::nullopt;
  std::string titles;
  std::set<std::string> named;
  for (const auto& one : all) {
    if (!named.insert(one.place.title).second) continue;
    titles += (titles.empty() ? "" : ", ") + one.place.title;
  }
  return base::Diagnostic{.code = "panel.placeholders-left",
                          .arguments = {{"n", std::to_string(all.size())}, {"titles", titles}},
                          .severity = base::Severity::warning};
}

void showInfobar(const Document& document, const l10n::MessageCatalog& texts,
                 const base::Diagnostic& warning) {
  const Reference<css::frame::XInfobarProvider> bars(document->getCurrentController(),
                                                     css::uno::UNO_QUERY);
  if (!bars.is() || bars->hasInfobar(uno::ustr(kInfobar))) return;
  bars->appendInfobar(uno::ustr(kInfobar), uno::ustr(texts.text("panel.placeholders-left-title")),
                      uno::ustr(texts.text(warning)), css::frame::InfobarType::WARNING, {}, true);
}

void warn(const Context& context, const Document& document) {
  if (!document.is() || !recordsOpen(document)) return;
  const auto workbench = openWorkbench(context);
  if (!workbench) return uno::log("OpenWarning: " + workbench.error().code);
  const auto& [texts, shelf] = workbench.value();
  const auto session = DocumentSession::of(context, document, texts);
  if (session->warnedOfPlaceholders) return;
  const auto warning = warningAbout(*session, *shelf);
  if (!warning) return;
  session->warnedOfPlaceholders = true;
  if (!session->say(*warning)) showInfobar(document, texts, *warning);
}

}  // namespace

// Nothing may come between the office and the file that it is about to write.
Any OpenWarning::execute(const Sequence<css::beans::NamedValue>& arguments) {
  uno::guarded("OpenWarning", uno::onlyLogged, [&] { warn(context_, documentIn(arguments)); });
  return {};
}

OUString OpenWarning::getImplementationName() { return "org.meibun.OpenWarning"; }

sal_Bool OpenWarning::supportsService(const OUString& service) {
  return cppu::supportsService(this, service);
}

Sequence<OUString> OpenWarning::getSupportedServiceNames() {
  return uno::seq<OUString>({"org.meibun.OpenWarningService"});
}

}  // namespace meibun::sidebar
