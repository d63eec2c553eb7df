// SPDX-License-Identifier: MPL-2.0
#include "bench/component/panel_use.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace meibun::bench {
namespace {

using css::uno::UNO_QUERY_THROW;

Reference<css::ui::XSidebarProvider> sidebarOf(const Reference<css::frame::XModel>& document) {
  return Reference<css::frame::XController2>(document->getCurrentController(), UNO_QUERY_THROW)
      ->getSidebar();
}

Reference<css::ui::XDeck> deckOf(const Reference<css::frame::XModel>& document,
                                 const OUString& deck) {
  return Reference<css::ui::XDeck>(sidebarOf(document)->getDecks()->getByName(deck),
                                   UNO_QUERY_THROW);
}

void finish(const Context& context) {
  Reference<css::awt::XToolkitExperimental>(css::awt::Toolkit::create(context), UNO_QUERY_THROW)
      ->processEventsToIdle();
}

}  // namespace

void openDeck(const Context& context, const Reference<css::frame::XModel>& document,
              const OUString& deck) {
  const auto sidebar = sidebarOf(document);
  sidebar->setVisible(true);
  sidebar->showDecks(true);
  const auto wanted = deckOf(document, deck);
  if (!wanted->isActive()) wanted->activate(true);
  finish(context);
}

void closeSidebar(const Reference<css::frame::XModel>& document) {
  sidebarOf(document)->setVisible(false);
}

void search(const Context& context, const Reference<css::frame::XModel>& document,
            const OUString& words) {
  const Reference<css::ui::XPanel> panel(
      deckOf(document, "MeibunDeck")->getPanels()->getByName("MeibunClausesPanel"),
      UNO_QUERY_THROW);
  const Reference<css::awt::XControlContainer> controls(panel->getDialog(), UNO_QUERY_THROW);
  Reference<css::awt::XTextComponent>(controls->getControl("search"), UNO_QUERY_THROW)
      ->setText(words);
  finish(context);
}

}  // namespace meibun::bench
