// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/track/anchor_name.hpp"
#include "core/track/ledger.hpp"
#include "core/track/text_index.hpp"

namespace meibun::track {

// What should stand where an anchor is: told by the ledger's entry, or else by the library's
// wording. Refers to both.
class Expectation {
 public:
  Expectation(const Ledger& ledger, const TextIndex& index) : ledger_{ledger}, index_{index} {}

  // The instance's entry, when it tells of the same wording as the anchor.
  const LedgerEntry* entry(const AnchorName& name) const;
  const KnownText* text(const AnchorName& name) const { return index_.find(name.key); }
  // The exact hash that the ledger has for this block; empty when it has none.
  std::string_view hash(const AnchorName& name) const;
  // The same for the folded hash, which only finds.
  std::string_view folded(const AnchorName& name) const;
  // The block's words, its holes filled as the ledger tells or else with the source's own words;
  // empty when the library does not know the wording.
  std::u16string words(const AnchorName& name) const;
  // Is this the block's text as inserted (ledger), what was open then maybe filled, or its wording
  // with filled holes (library)?
  bool unchanged(const AnchorName& name, std::u16string_view text) const;
  // Is this the block's text but for width, case, kana and blanks? Only the ledger tells.
  bool folds(const AnchorName& name, std::u16string_view text) const;

  const TextIndex& index() const { return index_; }
  const Ledger& ledger() const { return ledger_; }

 private:
  const LedgerBlock* block(const AnchorName& name) const;
  bool completed(const LedgerEntry& known, const AnchorName& name, std::u16string_view text) const;

  const Ledger& ledger_;
  const TextIndex& index_;
};

// May a person have filled this hole so by hand? With its own words, its placeholder, or what the
// insertion would take for the parameter's type, but no sentence (。): negotiated wording is an
// edit.
bool isValue(const KnownText& text, const model::Hole& hole, std::u16string_view words);
// The same for all holes of a block; `values` has the words of each.
bool areValues(const KnownText& text, const model::Block& block, const model::Values& values);

// The words in the holes of a block of a known wording, whatever was typed around it; nothing when
// it differs.
std::optional<model::Values> valuesIn(const model::Block& block, std::u16string_view text);

}  // namespace meibun::track
