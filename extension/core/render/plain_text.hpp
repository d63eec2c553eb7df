// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/document_port.hpp"
#include "core/render/render.hpp"

namespace meibun::render {

// A rendering as it will stand, one line a block, its number label before it (as typedLabel()
// writes it): for preview and command line.
std::vector<std::u16string> plainLines(const Rendered& rendered,
                                       const document::NumberingHere& here = {});

// The same, each line ended by U+000A.
std::u16string plainText(const Rendered& rendered, const document::NumberingHere& here = {});

}  // namespace meibun::render
