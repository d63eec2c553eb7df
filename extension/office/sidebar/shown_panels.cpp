// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/shown_panels.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>

namespace meibun::sidebar {
namespace {

// Keyed by the frame's identity as an object; holds no reference to it.
template <class Face>
struct Entry {
  Face* face = nullptr;
  typename ShownPanel<Face>::Work waiting;
};

template <class Face>
std::map<const css::uno::XInterface*, Entry<Face>>& entries() {
  static std::map<const css::uno::XInterface*, Entry<Face>> all;
  return all;
}

// The office makes panels on the thread of whoever opens the sidebar. Never held while calling out.
std::mutex& mutex() {
  static std::mutex one;
  return one;
}

const css::uno::XInterface* identity(const Reference<css::frame::XFrame>& frame) {
  return Reference<css::uno::XInterface>(frame, css::uno::UNO_QUERY).get();
}

// The command toggles: sent to a deck that is open it would close the sidebar.
constexpr const char* kShowDeck = ".uno:SidebarDeck.MeibunDeck";

Reference<css::ui::XSidebarProvider> sidebarOf(const Reference<css::frame::XFrame>& frame) {
  if (!frame.is()) return {};
  const Reference<css::frame::XController2> controller(frame->getController(), css::uno::UNO_QUERY);
  return controller.is() ? controller->getSidebar() : Reference<css::ui::XSidebarProvider>();
}

Reference<css::ui::XDeck> deckIn(const Reference<css::ui::XSidebarProvider>& sidebar) {
  const auto decks = sidebar->getDecks();
  if (!decks.is() || !decks->hasByName("MeibunDeck")) return {};
  return Reference<css::ui::XDeck>(decks->getByName("MeibunDeck"), css::uno::UNO_QUERY);
}

bool isOpen(const Reference<css::ui::XSidebarProvider>& sidebar) {
  if (!sidebar->isVisible()) return false;
  const auto deck = deckIn(sidebar);
  return deck.is() && deck->isActive();
}

void unfold(const Reference<css::ui::XDeck>& deck, const OUString& name) {
  if (!deck.is()) return;
  const auto panels = deck->getPanels();
  if (!panels.is() || !panels->hasByName(name)) return;
  const Reference<css::ui::XPanel> panel(panels->getByName(name), css::uno::UNO_QUERY);
  if (panel.is() && !panel->isExpanded()) panel->expand(false);
}

}  // namespace

template <class Face>
Face* ShownPanel<Face>::in(const Frame& frame) {
  const auto* key = identity(frame);
  const std::lock_guard lock{mutex()};
  const auto found = entries<Face>().find(key);
  return found == entries<Face>().end() ? nullptr : found->second.face;
}

template <class Face>
void ShownPanel<Face>::whenShown(const Frame& frame, Work work) {
  Face* face = nullptr;
  {
    const auto* key = identity(frame);
    const std::lock_guard lock{mutex()};
    auto& entry = entries<Face>()[key];
    face = entry.face;
    if (face == nullptr) entry.waiting = std::move(work);
  }
  if (face != nullptr) work(*face);
}

template <class Face>
typename ShownPanel<Face>::Work ShownPanel<Face>::shown(const Frame& frame, Face& face) {
  const auto* key = identity(frame);
  const std::lock_guard lock{mutex()};
  auto& entry = entries<Face>()[key];
  entry.face = &face;
  return std::exchange(entry.waiting, nullptr);
}

template <class Face>
void ShownPanel<Face>::gone(Face& face) {
  const std::lock_guard lock{mutex()};
  std::erase_if(entries<Face>(), [&](const auto& one) { return one.second.face == &face; });
}

template <class Face>
void ShownPanel<Face>::drop(const Frame& frame) {
  const auto* key = identity(frame);
  const std::lock_guard lock{mutex()};
  const auto found = entries<Face>().find(key);
  if (found != entries<Face>().end()) found->second.waiting = nullptr;
}

template <class Face>
void ShownPanel<Face>::forget(const css::uno::XInterface* frame) {
  const std::lock_guard lock{mutex()};
  entries<Face>().erase(frame);
}

template class ShownPanel<ClausesFace>;
template class ShownPanel<DocumentFace>;

bool isDeckOpen(const Reference<css::frame::XFrame>& frame) {
  const auto sidebar = sidebarOf(frame);
  return sidebar.is() && isOpen(sidebar);
}

std::vector<Reference<css::ui::XPanel>> panelsOf(const Reference<css::frame::XFrame>& frame) {
  std::vector<Reference<css::ui::XPanel>> found;
  const auto sidebar = sidebarOf(frame);
  const auto deck = sidebar.is() ? deckIn(sidebar) : Reference<css::ui::XDeck>();
  if (!deck.is()) return found;
  const auto panels = deck->getPanels();
  for (sal_Int32 i = 0; i < panels->getCount(); ++i)
    found.emplace_back(panels->getByIndex(i), css::uno::UNO_QUERY_THROW);
  return found;
}

bool isInSight(const Reference<css::frame::XFrame>& frame,
               const Reference<css::awt::XWindow>& panel) {
  if (!isDeckOpen(frame)) return false;
  const auto all = panelsOf(frame);
  return std::any_of(all.begin(), all.end(), [&](const auto& one) {
    return one->isExpanded() && one->getDialog() == panel;
  });
}

bool openDeck(const Reference<css::frame::XFrame>& frame, const Context& context) {
  const auto sidebar = sidebarOf(frame);
  if (!sidebar.is()) return false;
  if (isOpen(sidebar)) return true;
  css::util::URL url;
  url.Complete = OUString::createFromAscii(kShowDeck);
  css::util::URLTransformer::create(context)->parseStrict(url);
  const Reference<css::frame::XDispatchProvider> provider(frame, css::uno::UNO_QUERY_THROW);
  const auto dispatch = provider->queryDispatch(url, "_self", 0);
  if (!dispatch.is()) return false;
  dispatch->dispatch(url, {});
  return true;
}

bool openPanel(const Reference<css::frame::XFrame>& frame, const Context& context,
               const char* panel) {
  if (!openDeck(frame, context)) return false;
  unfold(deckIn(sidebarOf(frame)), OUString::createFromAscii(panel));
  return true;
}

}  // namespace meibun::sidebar
