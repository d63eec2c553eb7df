// SPDX-License-Identifier: MPL-2.0
#include "tests/office/older_package.hpp"

#include <regex>
#include <stdexcept>
#include <string>

#include <zip.h>

namespace meibun::fixture {
namespace {

constexpr const char* kDescription = "description.xml";

std::string descriptionOf(zip_t* package) {
  zip_stat_t about;
  zip_file_t* const part = zip_fopen(package, kDescription, 0);
  if (part == nullptr || zip_stat(package, kDescription, 0, &about) != 0) return {};
  std::string text(about.size, '\0');
  const auto count = zip_fread(part, text.data(), text.size());
  zip_fclose(part);
  return count == static_cast<zip_int64_t>(text.size()) ? text : std::string{};
}

}  // namespace

void writeOlderPackage(const std::filesystem::path& built, const std::filesystem::path& older) {
  std::filesystem::copy_file(built, older);
  zip_t* const package = zip_open(older.c_str(), 0, nullptr);
  if (package == nullptr) throw std::runtime_error("no package: " + built.string());
  const auto text = descriptionOf(package);
  const auto changed = std::regex_replace(text, std::regex{"<version value=\"[0-9.]+\"/>"},
                                          "<version value=\"0.0.1\"/>");
  if (changed == text) throw std::runtime_error("no version in " + built.string());
  zip_source_t* const part = zip_source_buffer(package, changed.data(), changed.size(), 0);
  const bool replaced =
      zip_file_add(package, kDescription, part, ZIP_FL_OVERWRITE) >= 0 && zip_close(package) == 0;
  if (!replaced) throw std::runtime_error("not written: " + older.string());
}

}  // namespace meibun::fixture
