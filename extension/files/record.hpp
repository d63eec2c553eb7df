// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace meibun::files {

// Keeps a custom property that is Meibun's; the first of a name counts, as in the office.
inline void addToRecord(std::map<std::string, std::string>& record, std::string_view name,
                        std::string_view value) {
  constexpr std::string_view kOurs = "Meibun.";
  if (name.substr(0, kOurs.size()) == kOurs) record.emplace(name, value);
}

}  // namespace meibun::files
