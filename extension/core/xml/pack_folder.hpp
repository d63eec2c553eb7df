// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/diagnostic.hpp"
#include "core/model/pack.hpp"

namespace meibun::xml {

// Reads one pack's folder. Nothing when it holds an error; each mistake is in `findings` once.
std::optional<model::Pack> readPack(const std::filesystem::path& folder,
                                    base::Diagnostics& findings);

}  // namespace meibun::xml
