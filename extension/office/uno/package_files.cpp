// SPDX-License-Identifier: MPL-2.0
#include "office/uno/package_files.hpp"

#include <string>
#include <system_error>

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include "office/uno/convert.hpp"
#include "office/uno/guard.hpp"

namespace meibun::uno {
namespace {

base::Diagnostic notFound(const std::string& path) {
  return {.code = "office.package-not-found",
          .arguments = {{"extension", std::string{kExtensionIdentifier}}, {"path", path}}};
}

base::Result<std::filesystem::path> systemPath(const OUString& url) {
  OUString path;
  if (url.isEmpty() ||
      osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
    return notFound(utf8(url));
  }
  return std::filesystem::path{u16(path)};
}

}  // namespace

base::Result<std::filesystem::path> packageFolder(const Context& context) {
  return attempt<std::filesystem::path>("packageFolder", [&] {
    const auto packages = css::deployment::PackageInformationProvider::get(context);
    return systemPath(packages->getPackageLocation(ustr(kExtensionIdentifier)));
  });
}

base::Result<std::filesystem::path> packageFile(const Context& context, std::string_view relative) {
  auto folder = packageFolder(context);
  if (!folder) return folder;
  auto file = folder.value() / std::filesystem::path{relative};
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return notFound(file.string());
  return file;
}

OUString packageUrl(std::string_view relative) {
  std::string url{"vnd.sun.star.extension://"};
  url.append(kExtensionIdentifier).append("/").append(relative);
  return ustr(url);
}

}  // namespace meibun::uno
