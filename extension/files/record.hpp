// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/track/ledger.hpp"

namespace meibun::files {

// Keeps a custom property that is Meibun's; the first of a name counts, as in the office.
inline void addToRecord(std::map<std::string, std::string>& record, std::string_view name,
                        std::string_view value) {
  if (name.starts_with(track::kPropertyPrefix)) record.emplace(name, value);
}

}  // namespace meibun::files
