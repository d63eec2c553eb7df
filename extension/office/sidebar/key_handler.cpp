// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/key_handler.hpp"

#include <utility>

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <cppuhelper/implbase1.hxx>

namespace meibun::sidebar {
namespace {

// Deprecated, yet the one way to have a key before the office's own windows do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

void listen(const Reference<css::uno::XInterface>& toolkit,
            const Reference<css::awt::XKeyHandler>& handler, bool on) {
  const Reference<css::awt::XExtendedToolkit> keys(toolkit, css::uno::UNO_QUERY_THROW);
  if (on) {
    keys->addKeyHandler(handler);
  } else {
    keys->removeKeyHandler(handler);
  }
}

#pragma GCC diagnostic pop

}  // namespace

class KeyHandler::Listener final : public cppu::WeakImplHelper1<css::awt::XKeyHandler> {
 public:
  Listener(Handle handle, Alive::Token alive, uno::DiagnosticSink sink)
      : handle_(std::move(handle)), alive_(std::move(alive)), sink_(std::move(sink)) {}

  sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
    bool taken = false;
    if (alive_->alive) uno::guarded("keyPressed", sink_, [&] { taken = handle_(event); });
    return taken;
  }
  sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  Handle handle_;
  Alive::Token alive_;
  uno::DiagnosticSink sink_;
};

KeyHandler::KeyHandler(const Context& context, Handle handle, uno::DiagnosticSink sink)
    : toolkit_(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW) {
  const Reference<css::awt::XKeyHandler> listener(
      new Listener(std::move(handle), alive_.token(), std::move(sink)));
  listener_.set(listener);
  listen(toolkit_, listener, true);
}

KeyHandler::~KeyHandler() {
  alive_.end();
  uno::guarded("~KeyHandler", uno::onlyLogged, [this] {
    listen(toolkit_, Reference<css::awt::XKeyHandler>(listener_, css::uno::UNO_QUERY_THROW), false);
  });
}

}  // namespace meibun::sidebar
