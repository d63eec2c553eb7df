// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/help_key.hpp"

#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <cppuhelper/implbase1.hxx>
#include <osl/file.hxx>

#include "office/settings/language.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/manual.hpp"
#include "office/uno/package_files.hpp"

namespace meibun::sidebar {
namespace {

// Deprecated, yet the one way to have a key before the office opens its own help on it.
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

base::Result<void> openManual(const Context& context) {
  const auto language = settings::interfaceLanguage(context);
  if (uno::openManual(context, language)) return boost::outcome_v2::success();
  const auto page = uno::packageFile(context, "help/" + language + "/index.html");
  if (!page) return page.error();
  return uno::attempt<void>("openManual", [&] {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(uno::ustr(page.value().u16string()), url);
    css::frame::Desktop::create(context)->loadComponentFromURL(
        url, "_default", 0, uno::seq({uno::argument("ReadOnly", true)}));
  });
}

class HelpKey::Handler final : public cppu::WeakImplHelper1<css::awt::XKeyHandler> {
 public:
  Handler(Context context, std::function<bool()> hasFocus, Alive::Token alive,
          uno::DiagnosticSink sink)
      : context_(std::move(context)),
        hasFocus_(std::move(hasFocus)),
        alive_(std::move(alive)),
        sink_(std::move(sink)) {}

  sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
    const bool help = event.KeyCode == css::awt::Key::F1 && event.Modifiers == 0;
    if (!alive_->alive || !help || !hasFocus_()) return false;
    // A new window must not be opened from within the handling of a key.
    later(context_, alive_, sink_, [context = context_, sink = sink_] {
      if (const auto opened = openManual(context); !opened) sink(opened.error());
    });
    return true;
  }
  sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  Context context_;
  std::function<bool()> hasFocus_;
  Alive::Token alive_;
  uno::DiagnosticSink sink_;
};

HelpKey::HelpKey(const Context& context, std::function<bool()> hasFocus, uno::DiagnosticSink sink)
    : toolkit_(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW) {
  const Reference<css::awt::XKeyHandler> handler(
      new Handler(context, std::move(hasFocus), alive_.token(), std::move(sink)));
  handler_.set(handler);
  listen(toolkit_, handler, true);
}

HelpKey::~HelpKey() {
  alive_.end();
  uno::guarded("~HelpKey", uno::onlyLogged, [this] {
    listen(toolkit_, Reference<css::awt::XKeyHandler>(handler_, css::uno::UNO_QUERY_THROW), false);
  });
}

}  // namespace meibun::sidebar
