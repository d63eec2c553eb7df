// SPDX-License-Identifier: MPL-2.0
#include "core/render/plain_text.hpp"

#include "core/render/plan.hpp"

namespace meibun::render {

std::vector<std::u16string> plainLines(const Rendered& rendered,
                                       const document::NumberingHere& here) {
  std::vector<std::u16string> lines;
  for (auto& block : plannedBlocks(rendered, {}, document::Abilities{}, here))
    lines.push_back(block.typedLabel + block.text);
  return lines;
}

std::u16string plainText(const Rendered& rendered, const document::NumberingHere& here) {
  std::u16string text;
  for (const auto& line : plainLines(rendered, here))
    text.append(line) += u'\n';
  return text;
}

}  // namespace meibun::render
