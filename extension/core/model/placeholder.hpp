// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/model/pack.hpp"

namespace meibun::model {

// What stands in a document for a parameter that nobody has filled yet: its title, in the wording's
// language, in lenticular brackets (【販売店名】).
std::u16string placeholderOf(const Parameter& parameter, std::string_view lang);

}  // namespace meibun::model
