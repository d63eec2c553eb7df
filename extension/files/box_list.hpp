// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_port.hpp"
#include "files/paragraph.hpp"

namespace meibun::files {

// The texts of a presentation as blocks: each paragraph of a text is one, and carries every anchor
// that the name of its shape stands for.
class BoxList {
 public:
  explicit BoxList(const Limits& limits) : blocks_(limits) {}

  // The texts that follow stand on the next slide.
  void nextSlide() { slide_ = {slide_.slide + 1, 0}; }
  // `name`: of the shape; foreign names are passed over. A text without words counts only where it
  // bears a clause's name.
  void box(document::Story story, std::string_view name, std::vector<std::u16string> lines);

  BlockList& blocks() { return blocks_; }

 private:
  document::SlideBox slide_{0, 0};
  BlockList blocks_;
};

}  // namespace meibun::files
