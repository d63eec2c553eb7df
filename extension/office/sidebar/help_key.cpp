// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/help_key.hpp"

#include <utility>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <osl/file.hxx>

#include "office/settings/language.hpp"
#include "office/uno/convert.hpp"
#include "office/uno/manual.hpp"
#include "office/uno/package_files.hpp"

namespace meibun::sidebar {
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

HelpKey::HelpKey(const Context& context, std::function<bool()> hasFocus, uno::DiagnosticSink sink)
    : handler_(
          context,
          [this, context, hasFocus = std::move(hasFocus), sink](const css::awt::KeyEvent& event) {
            const bool help = event.KeyCode == css::awt::Key::F1 && event.Modifiers == 0;
            if (!help || !hasFocus()) return false;
            // A new window must not be opened from within the handling of a key.
            later(context, alive_.token(), sink, [context, sink] {
              if (const auto opened = openManual(context); !opened) sink(opened.error());
            });
            return true;
          },
          sink) {}

}  // namespace meibun::sidebar
