// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/document/document_port.hpp"

namespace meibun::document {

// What a snapshot says as one number: equal for two readings between which nothing changed. Blocks
// count in the order in which they are added. Never stored: another build may give another number.
class Fingerprint {
 public:
  void add(const Block& block);
  void add(const std::map<std::string, std::string>& record);
  void add(bool flag);
  std::uint64_t value() const { return hash_; }

 private:
  template <class Character>
  void text(const std::basic_string<Character>& value);
  void number(std::uint64_t value);

  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

// The revisions of one document: the same as long as what it shows is the same, since an office
// tells of changes late, twice or not at all.
class Revisions {
 public:
  Revision now() const { return revision_; }
  // Of what was just read.
  Revision of(std::uint64_t fingerprint);
  // A change of our own was made: the revision that it leads to, which the next reading is of.
  Revision afterChange();
  // Has what `now()` shows been read?
  bool isRead() const { return fingerprint_.has_value(); }

 private:
  Revision revision_{1};
  std::optional<std::uint64_t> fingerprint_;
};

}  // namespace meibun::document
