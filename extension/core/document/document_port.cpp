// SPDX-License-Identifier: MPL-2.0
#include "core/document/document_port.hpp"

namespace meibun::document {

std::u16string textOf(const Block& block) {
  std::u16string text;
  for (const auto& run : block.runs) {
    if (run.redline != Run::Redline::deleted) text += run.text;
  }
  return text;
}

}  // namespace meibun::document
