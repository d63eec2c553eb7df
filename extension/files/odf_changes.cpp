// SPDX-License-Identifier: MPL-2.0
#include "files/odf_changes.hpp"

namespace meibun::files {

void OdfChanges::add(const pugi::xml_node& trackedChanges) {
  for (const auto& region : trackedChanges.children("text:changed-region")) {
    const auto id =
        region.attribute("text:id") ? region.attribute("text:id") : region.attribute("xml:id");
    regions_.emplace(id.value(), region);
  }
}

Redline OdfChanges::kindOf(std::string_view id) const {
  const auto found = regions_.find(id);
  if (found == regions_.end()) return Redline::plain;
  if (found->second.child("text:deletion")) return Redline::deleted;
  return found->second.child("text:insertion") ? Redline::inserted : Redline::plain;
}

void OdfChanges::start(std::string_view id) {
  const auto kind = kindOf(id);
  if (kind == Redline::plain) return;
  ++open_[std::string{id}];
  ++counter(kind);
}

void OdfChanges::end(std::string_view id) {
  const auto found = open_.find(id);
  if (found == open_.end()) return;
  --counter(kindOf(id));
  if (--found->second == 0) open_.erase(found);
}

Redline OdfChanges::here() const {
  if (deletions_ > 0) return Redline::deleted;
  return insertions_ > 0 ? Redline::inserted : Redline::plain;
}

pugi::xml_node OdfChanges::takeDeletion(std::string_view id) {
  const auto found = regions_.find(id);
  if (found == regions_.end() || !taken_.emplace(id).second) return {};
  return found->second.child("text:deletion");
}

}  // namespace meibun::files
