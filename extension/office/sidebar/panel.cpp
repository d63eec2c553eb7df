// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/panel.hpp"

#include <utility>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

#include "office/uno/guard.hpp"

namespace meibun::sidebar {
namespace {

// More would widen the whole sidebar, for every deck.
constexpr sal_Int32 kMinimalWidth = 200;

}  // namespace

Panel::Panel(PanelPlace place, OUString url)
    : PanelBase(m_aMutex),
      url_(std::move(url)),
      frame_(place.frame),
      content_(makeContent(place, url_)) {
  const auto hasFocus = [this] { return content_ && content_->hasFocus(); };
  const auto sink = [this](const base::Diagnostic& problem) {
    if (content_) content_->show(problem);
  };
  help_ = std::make_unique<HelpKey>(place.context, hasFocus, sink);
  helpCommand_ = std::make_unique<HelpCommand>(frame_, hasFocus, [context = place.context, sink] {
    if (const auto opened = openManual(context); !opened) sink(opened.error());
  });
}

Reference<css::frame::XFrame> Panel::getFrame() { return frame_; }
OUString Panel::getResourceURL() { return url_; }
sal_Int16 Panel::getType() { return css::ui::UIElementType::TOOLPANEL; }

Reference<css::uno::XInterface> Panel::getRealInterface() {
  return static_cast<cppu::OWeakObject*>(this);
}

Reference<css::awt::XWindow> Panel::getWindow() {
  return content_ ? content_->window() : Reference<css::awt::XWindow>();
}

Reference<css::accessibility::XAccessible> Panel::createAccessible(
    const Reference<css::accessibility::XAccessible>&) {
  const Reference<css::awt::XControl> control(getWindow(), css::uno::UNO_QUERY);
  if (!control.is()) return {};
  return Reference<css::accessibility::XAccessible>(control->getPeer(), css::uno::UNO_QUERY);
}

// The office lays out when it is idle, and an exception there, of a window that is just going,
// would end it: nobody catches it.
css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width) {
  const auto content = content_;
  uno::guarded("Panel::getHeightForWidth", uno::onlyLogged, [&] {
    if (content) height_ = content->heightFor(width);
  });
  return height_;
}

sal_Int32 Panel::getMinimalWidth() { return kMinimalWidth; }

void Panel::disposing() {
  uno::guarded("Panel::disposing", uno::onlyLogged, [this] {
    help_.reset();
    helpCommand_.reset();
    const auto content = std::exchange(content_, nullptr);
    frame_.clear();
    if (content) content->dispose();
  });
}

}  // namespace meibun::sidebar
