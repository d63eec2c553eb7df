// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/office_windows.hpp"

#include <string>

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

#include "office/settings/language.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/package_files.hpp"

namespace meibun::dispatch {
namespace {

void sendOptions(const Context& context, const Reference<css::frame::XFrame>& frame) {
  css::util::URL url;
  url.Complete = ".uno:OptionsTreeDialog";
  css::util::URLTransformer::create(context)->parseStrict(url);
  Reference<css::frame::XDispatchProvider> provider(frame, css::uno::UNO_QUERY);
  if (!provider.is()) provider.set(css::frame::Desktop::create(context), css::uno::UNO_QUERY_THROW);
  const auto dispatch = provider->queryDispatch(url, "_self", 0);
  if (!dispatch.is()) return;
  dispatch->dispatch(url, uno::seq<css::beans::PropertyValue>({uno::argument(
                              "OptionsPageURL", uno::packageUrl("dialogs/options.xdl"))}));
}

std::string linesOf(const Context& context, const base::Diagnostics& messages) {
  const auto texts = settings::loadCatalog(context);
  std::string lines;
  for (const auto& message : messages) {
    if (!lines.empty()) lines += '\n';
    lines += texts ? texts.value().text(message) : message.code;
  }
  return lines;
}

}  // namespace

void openOptions(const Context& context, const Reference<css::frame::XFrame>& frame,
                 const sidebar::Alive::Token& alive) {
  sidebar::later(context, alive, uno::onlyLogged, [=] { sendOptions(context, frame); });
}

void showBox(const Context& context, const Reference<css::frame::XFrame>& frame,
             const base::Diagnostics& messages, const sidebar::Alive::Token& alive) {
  sidebar::later(context, alive, uno::onlyLogged, [=] {
    const Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(context),
                                                          css::uno::UNO_QUERY_THROW);
    Reference<css::awt::XWindowPeer> parent;
    if (frame.is()) parent.set(frame->getContainerWindow(), css::uno::UNO_QUERY);
    const auto box = factory->createMessageBox(parent, css::awt::MessageBoxType_INFOBOX,
                                               css::awt::MessageBoxButtons::BUTTONS_OK, "Meibun",
                                               uno::ustr(linesOf(context, messages)));
    box->execute();
    Reference<css::lang::XComponent>(box, css::uno::UNO_QUERY_THROW)->dispose();
  });
}

}  // namespace meibun::dispatch
