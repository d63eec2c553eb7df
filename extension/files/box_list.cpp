// SPDX-License-Identifier: MPL-2.0
#include "files/box_list.hpp"

#include "core/track/box_name.hpp"

namespace meibun::files {

void BoxList::box(document::Story story, std::string_view name, std::vector<std::u16string> lines) {
  const auto own = track::parseBoxName(name);
  if (lines.empty()) lines.emplace_back();
  if (lines.size() == 1 && lines.front().empty() && !own) return;
  const auto anchors = own ? anchorsOf(*own) : std::vector<track::ParsedAnchor>{};
  ++slide_.box;
  for (const auto& line : lines) {
    if (blocks_.full()) return;
    Paragraph paragraph{story};
    paragraph.append(line, Redline::plain);
    paragraph.block().box = slide_;
    paragraph.block().anchors = anchors;
    blocks_.add(std::move(paragraph));
  }
}

}  // namespace meibun::files
