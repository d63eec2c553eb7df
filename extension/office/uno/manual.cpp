// SPDX-License-Identifier: MPL-2.0
#include "office/uno/manual.hpp"

#include <string>

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <osl/file.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/package_files.hpp"

namespace meibun::uno {

base::Result<void> openManual(const Context& context, std::string_view language) {
  const auto page = packageFile(context, "help/" + std::string{language} + "/index.html");
  if (!page) return page.error();
  return attempt<void>("openManual", [&] {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(ustr(page.value().u16string()), url);
    css::system::SystemShellExecute::create(context)->execute(
        url, "", css::system::SystemShellExecuteFlags::URIS_ONLY);
  });
}

}  // namespace meibun::uno
