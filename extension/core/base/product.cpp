// SPDX-License-Identifier: MPL-2.0
#include "core/base/product.hpp"

namespace meibun::base {

std::string_view productVersion() noexcept { return MEIBUN_VERSION; }

}  // namespace meibun::base
