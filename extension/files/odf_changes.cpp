// SPDX-License-Identifier: MPL-2.0
#include "files/odf_changes.hpp"

#include <algorithm>

namespace meibun::files {

void OdfChanges::add(const pugi::xml_node& trackedChanges) {
  for (const auto& region : trackedChanges.children("text:changed-region")) {
    const auto id =
        region.attribute("text:id") ? region.attribute("text:id") : region.attribute("xml:id");
    regions_.emplace(id.value(), region);
  }
}

void OdfChanges::start(std::string_view id) { open_.emplace_back(id); }

void OdfChanges::end(std::string_view id) {
  const auto found = std::find(open_.begin(), open_.end(), id);
  if (found != open_.end()) open_.erase(found);
}

Redline OdfChanges::here() const {
  auto result = Redline::plain;
  for (const auto& id : open_) {
    const auto found = regions_.find(id);
    if (found == regions_.end()) continue;
    if (found->second.child("text:deletion")) return Redline::deleted;
    if (found->second.child("text:insertion")) result = Redline::inserted;
  }
  return result;
}

pugi::xml_node OdfChanges::takeDeletion(std::string_view id) {
  const auto found = regions_.find(id);
  if (found == regions_.end() || !taken_.emplace(id).second) return {};
  return found->second.child("text:deletion");
}

}  // namespace meibun::files
