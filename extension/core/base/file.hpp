// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace meibun::base {

// A path from UTF-8 and back, whatever the locale.
std::filesystem::path pathFrom(std::string_view utf8);
std::string pathText(const std::filesystem::path& path);

// All bytes of a regular file; `path` is UTF-8. More than `most` bytes is file.too-large and
// nothing is read; anything else that goes wrong is file.unreadable with the system's reason.
Result<std::string> readFile(const std::string& path, std::size_t most);

}  // namespace meibun::base
