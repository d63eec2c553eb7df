// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

namespace meibun::fixture {

/// Puts a part where signatures are kept into an ODF package, so that a document opened from it
/// counts as signed. Throws std::runtime_error.
void addSignaturePart(const std::filesystem::path& file);

}  // namespace meibun::fixture
