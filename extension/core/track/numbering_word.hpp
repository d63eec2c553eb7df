// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/model/clause.hpp"

// The words by which the ledger names a numbering.
namespace meibun::track {

inline constexpr std::array<std::pair<model::Numbering, std::string_view>, 4> kNumberingWords{
    {{model::Numbering::article, "article"},
     {model::Numbering::clauseParagraph, "paragraph"},
     {model::Numbering::bracketed, "bracketed"},
     {model::Numbering::circled, "circled"}}};

constexpr std::string_view wordFor(model::Numbering numbering) {
  for (const auto& [known, word] : kNumberingWords)
    if (known == numbering) return word;
  return "none";
}

constexpr std::optional<model::Numbering> numberingFor(std::string_view word) {
  for (const auto& [numbering, known] : kNumberingWords)
    if (known == word) return numbering;
  return std::nullopt;
}

}  // namespace meibun::track
