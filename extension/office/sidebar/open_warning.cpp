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
#include "office/document/anchor_names.hpp"
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

// Of a clause that came with a copy from another document the ledger says nothing.
bool maybeOpen(const Document& document) {
  const auto entries = track::decode(document::readRecord(document)).entries;
  const auto instances = document::instancesIn(document);
  return std::any_of(entries.begin(), entries.end(),
                     [](const auto& one) { return !one.second.open.empty(); }) ||
         std::any_of(instances.begin(), instances.end(),
                     [&](const auto& one) { return !entries.contains(one); });
}

using Warning = std::optional<base::Diagnostic>;

base::Result<Warning> warningAbout(const DocumentSession& session, const Shelf& shelf) {
  if (session.port() == nullptr) return boost::outcome_v2::success(Warning{});
  MEIBUN_TRY(snapshot, session.port()->read());
  const auto all = placeholdersIn(snapshot, track::recognise(snapshot, shelf.index, shelf.day));
  if (all.empty()) return boost::outcome_v2::success(Warning{});
  std::string titles;
  std::set<std::string> named;
  for (const auto& one : all) {
    if (!named.insert(one.place.title).second) continue;
    titles += (titles.empty() ? "" : ", ") + one.place.title;
  }
  return boost::outcome_v2::success(
      Warning{{.code = "panel.placeholders-left",
               .arguments = {{"n", std::to_string(all.size())}, {"titles", titles}},
               .severity = base::Severity::warning}});
}

// Whether it stands there.
bool showInfobar(const Document& document, const std::string& title, const std::string& text) {
  const Reference<css::frame::XInfobarProvider> bars(document->getCurrentController(),
                                                     css::uno::UNO_QUERY);
  if (!bars.is()) return false;
  if (bars->hasInfobar(uno::ustr(kInfobar))) return true;
  bars->appendInfobar(uno::ustr(kInfobar), uno::ustr(title), uno::ustr(text),
                      css::frame::InfobarType::WARNING, {}, true);
  return true;
}

void warn(const Context& context, const Document& document) {
  if (!document.is() || !maybeOpen(document)) return;
  const auto workbench = openWorkbench(context);
  if (!workbench) return uno::log("OpenWarning: " + workbench.error().code);
  const auto& [texts, shelf] = workbench.value();
  const auto session = DocumentSession::of(context, document, texts);
  if (session->warnedOfPlaceholders) return;
  const auto warning = warningAbout(*session, *shelf);
  if (!warning) {
    if (session->say(warning.error())) return;
    showInfobar(document, "Meibun", texts.text(warning.error()));
  } else if (warning.value()) {
    const auto& left = *warning.value();
    session->warnedOfPlaceholders =
        session->say(left) ||
        showInfobar(document, texts.text("panel.placeholders-left-title"), texts.text(left));
  }
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
