// SPDX-License-Identifier: MPL-2.0
#include "cli/environment.hpp"

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "core/base/file.hpp"

namespace meibun::cli {
namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string{value};
}

// The first of them that is set decides, as in every program that follows POSIX.
std::string language() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = variable(name);
    if (!value.empty()) return std::string_view{value}.substr(0, 2) == "ja" ? "ja" : "en";
  }
  return "en";
}

// bin/meibun and share/meibun stand beside each other, installed and in the build tree.
std::filesystem::path shared() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (program.parent_path() / ".." / "share" / "meibun").lexically_normal();
}

}  // namespace

Environment readEnvironment() {
  Environment environment;
  environment.language = language();
  environment.locales = variable("MEIBUN_LOCALES");
  environment.library = variable("MEIBUN_LIBRARY");
  environment.libraryIsSet = !environment.library.empty();
  if (environment.locales.empty()) environment.locales = base::pathText(shared() / "locales");
  if (!environment.libraryIsSet) environment.library = base::pathText(shared() / "clauses");
  return environment;
}

}  // namespace meibun::cli
