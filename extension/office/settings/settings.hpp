// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "office/uno/uno.hpp"

namespace meibun::settings {

// The settings' keys as packs (Parameter::setting) and code name them.
inline constexpr std::array<std::string_view, 8> kCompanyKeys = {
    "company.name",  "company.department",  "company.person",          "company.phone",
    "company.email", "company.supportDesk", "company.maintenanceMenu", "company.soc"};
inline constexpr std::string_view kLanguageKey = "interface.language";  // auto, ja, en

struct Setting {
  std::u16string value;
  bool locked = false;  // an administrator finalized it; writing it is refused
};

// The office's own configuration, org.meibun.Settings (oxt/registry/Settings.xcs). Main thread.
class Settings {
 public:
  explicit Settings(Context context);

  // Every key, or the reason why the configuration cannot be read.
  base::Result<std::map<std::string, Setting>> read() const;
  // Writes the given keys together, only those that differ from what is kept, and keeps locked ones
  // as they are; unknown keys are settings.unknown.
  base::Result<void> write(const std::map<std::string, std::u16string>& values) const;

 private:
  Context context_;
};

}  // namespace meibun::settings
