// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

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
  Redline kindOf(std::string_view id) const;
  std::size_t& counter(Redline kind) { return kind == Redline::deleted ? deletions_ : insertions_; }

  std::map<std::string, std::size_t, std::less<>> open_;  // how often each was started
  std::size_t deletions_ = 0;                             // started and not ended
  std::size_t insertions_ = 0;
  std::set<std::string, std::less<>> taken_;
};

}  // namespace meibun::files
