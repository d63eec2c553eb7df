// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "office/document/impress_commands.hpp"
#include "office/document/impress_site.hpp"

namespace meibun::document::impress {

/// The first box, and how many slides were made.
struct Inserted {
  Shape first;
  std::size_t newSlides = 0;
};

/// Puts blocks on slides inside an undo scope that the caller commits or takes back: a box a
/// clause, in the deck's look and the largest size that fits, continued on slides that it makes.
/// impress.text-too-long: one block fits no slide. Throws UNO exceptions.
base::Result<Inserted> insertBlocks(const Commands& commands, const Model& model,
                                    const SlideSite& site, const std::vector<PlannedBlock>& blocks,
                                    std::u16string_view continued, UndoScope& scope);

}  // namespace meibun::document::impress
