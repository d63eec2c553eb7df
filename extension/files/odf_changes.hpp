// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "files/paragraph.hpp"

namespace meibun::files {

// The tracked changes of an OpenDocument text. Deleted wording stands either here (<text:change>
// marks its place) or in the text between <text:change-start> and <text:change-end>; offices write
// both.
class OdfChanges {
 public:
  void add(const pugi::xml_node& trackedChanges);

  void start(std::string_view id);
  void end(std::string_view id);
  // What a text here is: a deletion outweighs an insertion.
  Redline here() const;
  // The <text:deletion> that a <text:change> points to; empty when it points to none or was taken
  // before: a file that points a thousand times to one deletion, or to itself, gets it once.
  pugi::xml_node takeDeletion(std::string_view id);

 private:
  std::map<std::string, pugi::xml_node, std::less<>> regions_;
  std::vector<std::string> open_;
  std::set<std::string, std::less<>> taken_;
};

}  // namespace meibun::files
