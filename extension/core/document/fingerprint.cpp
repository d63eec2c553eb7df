// SPDX-License-Identifier: MPL-2.0
#include "core/document/fingerprint.hpp"

namespace meibun::document {

// FNV-1a, 64 bits; each field ends with its length, so that texts cannot flow into one another.
void Fingerprint::number(std::uint64_t value) { hash_ = (hash_ ^ value) * 0x100000001b3ULL; }

template <class Character>
void Fingerprint::text(const std::basic_string<Character>& value) {
  for (const Character unit : value)
    number(static_cast<std::uint64_t>(unit));
  number(value.size());
}

void Fingerprint::add(const Block& block) {
  for (const Run& run : block.runs) {
    text(run.text);
    number(static_cast<std::uint64_t>(run.redline));
  }
  text(block.label);
  for (const auto& anchor : block.anchors) {
    text(track::toString(anchor.name));
    add(anchor.copy);
  }
  if (block.cell) {
    text(block.cell->sheet);
    number(static_cast<std::uint64_t>(block.cell->column));
    number(static_cast<std::uint64_t>(block.cell->row));
  }
  if (block.box) {
    number(static_cast<std::uint64_t>(block.box->slide));
    number(static_cast<std::uint64_t>(block.box->box));
  }
  add(block.locked);
  add(block.holdsMore);
  number(static_cast<std::uint64_t>(block.story));
}

void Fingerprint::add(const std::map<std::string, std::string>& record) {
  for (const auto& [key, value] : record) {
    text(key);
    text(value);
  }
}

void Fingerprint::add(bool flag) { number(flag ? 1 : 0); }

Revision Revisions::of(std::uint64_t fingerprint) {
  if (fingerprint_ && *fingerprint_ != fingerprint) ++revision_.value;
  fingerprint_ = fingerprint;
  return revision_;
}

Revision Revisions::afterChange() {
  fingerprint_.reset();
  ++revision_.value;
  return revision_;
}

}  // namespace meibun::document
