// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string_view>

#include "core/model/clause.hpp"

// What of a block's text is wording, and what was typed around it (docs/ledger-format.md, section
// 4).
namespace meibun::track {

// Takes a typed label of this kind off the front, whatever its number (a person may renumber by
// hand); the text as it is when there is none.
std::u16string_view withoutTypedLabel(model::Numbering numbering, std::u16string_view text);

// Takes （ ） off when they stand around the whole text.
std::u16string_view withoutBrackets(std::u16string_view text);

// The readings of a block's text under which it may be the wording: as it is, and without label and
// brackets. No reading stands twice. Views into `text`.
class Readings {
 public:
  Readings(std::u16string_view text, model::Numbering typedLabel, bool heading);
  // For a block of which nothing is known: without a label of any kind.
  static Readings ofUnknown(std::u16string_view text);

  const std::u16string_view* begin() const { return readings_.data(); }
  const std::u16string_view* end() const { return readings_.data() + size_; }

 private:
  Readings() = default;
  void add(std::u16string_view reading);
  std::array<std::u16string_view, 8> readings_;
  std::size_t size_ = 0;
};

}  // namespace meibun::track
