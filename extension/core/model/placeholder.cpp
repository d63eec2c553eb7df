// SPDX-License-Identifier: MPL-2.0
#include "core/model/placeholder.hpp"

#include "core/base/text.hpp"

namespace meibun::model {

std::u16string placeholderOf(const Parameter& parameter, std::string_view lang) {
  return u"【" + base::utf16(titleIn(parameter, lang)) + u"】";
}

}  // namespace meibun::model
