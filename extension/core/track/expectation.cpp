// SPDX-License-Identifier: MPL-2.0
#include "core/track/expectation.hpp"

#include <algorithm>

#include "core/model/placeholder.hpp"
#include "core/model/value_check.hpp"
#include "core/track/wording.hpp"

namespace meibun::track {
namespace {

// A box's name does not tell its headings; those with brackets have an article's label.
bool isHeading(const AnchorName& name, const LedgerBlock& block) {
  return name.kind == AnchorName::Kind::head || block.typedLabel == model::Numbering::article;
}

}  // namespace

const LedgerEntry* Expectation::entry(const AnchorName& name) const {
  const auto found = ledger_.entries.find(name.instance);
  if (found == ledger_.entries.end() || found->second.key != name.key) return nullptr;
  return &found->second;
}

const LedgerBlock* Expectation::block(const AnchorName& name) const {
  const auto* known = entry(name);
  const auto ordinal = static_cast<std::size_t>(name.ordinal);
  return known == nullptr || ordinal >= known->blocks.size() ? nullptr : &known->blocks[ordinal];
}

std::string_view Expectation::hash(const AnchorName& name) const {
  const auto* known = block(name);
  return known == nullptr ? std::string_view{} : known->exact;
}

std::string_view Expectation::folded(const AnchorName& name) const {
  const auto* known = block(name);
  return known == nullptr ? std::string_view{} : known->folded;
}

std::u16string Expectation::words(const AnchorName& name) const {
  const auto* wording = this->text(name);
  const auto ordinal = static_cast<std::size_t>(name.ordinal);
  if (wording == nullptr || ordinal >= wording->chosen.body.size()) return {};
  const auto* known = entry(name);
  std::u16string words;
  for (const auto& piece : wording->chosen.body[ordinal]->pieces) {
    if (const auto* hole = std::get_if<model::Hole>(&piece)) {
      const bool told = known != nullptr && known->values.contains(hole->parameter);
      words += told ? known->values.at(hole->parameter) : hole->words;
    } else {
      words += std::get<std::u16string>(piece);
    }
  }
  return words;
}

// What stood open when the clause was inserted may be filled by hand: that is no edit.
bool Expectation::completed(const LedgerEntry& known, const AnchorName& name,
                            std::u16string_view text) const {
  const auto* wording = known.open.empty() ? nullptr : this->text(name);
  const auto ordinal = static_cast<std::size_t>(name.ordinal);
  if (wording == nullptr || ordinal >= wording->chosen.body.size()) return false;
  const auto& body = *wording->chosen.body[ordinal];
  const auto values = valuesIn(body, text);
  if (!values) return false;
  return std::all_of(body.pieces.begin(), body.pieces.end(), [&](const model::Piece& piece) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    if (hole == nullptr) return true;
    const auto& words = values->at(hole->parameter);
    const auto told = known.values.find(hole->parameter);
    if (words == (told == known.values.end() ? hole->words : told->second)) return true;
    return known.open.contains(hole->parameter) && isValue(*wording, *hole, words);
  });
}

bool Expectation::unchanged(const AnchorName& name, std::u16string_view text) const {
  const auto ordinal = static_cast<std::size_t>(name.ordinal);
  const auto* known = entry(name);
  if (known != nullptr) {
    if (ordinal >= known->blocks.size()) return false;
    const auto& block = known->blocks[ordinal];
    const Readings readings{text, block.typedLabel, isHeading(name, block)};
    return std::any_of(readings.begin(), readings.end(),
                       [&](auto reading) { return exactHash(reading) == block.exact; }) ||
           completed(*known, name, text);
  }
  const auto* wording = this->text(name);
  if (wording == nullptr || ordinal >= wording->chosen.body.size()) return false;
  const auto& body = *wording->chosen.body[ordinal];
  const auto values = valuesIn(body, text);
  return values && areValues(*wording, body, *values);
}

bool Expectation::folds(const AnchorName& name, std::u16string_view text) const {
  const auto* known = block(name);
  if (known == nullptr) return false;
  const Readings readings{text, known->typedLabel, isHeading(name, *known)};
  return std::any_of(readings.begin(), readings.end(),
                     [&](auto reading) { return foldedHash(reading) == known->folded; });
}

bool isValue(const KnownText& text, const model::Hole& hole, std::u16string_view words) {
  if (words == hole.words) return true;
  const auto* parameter = model::findParameter(*text.pack, hole.parameter);
  if (parameter == nullptr) return false;
  if (words == model::placeholderOf(*parameter, text.clause->lang)) return true;
  return model::checkValue(parameter->type, words) == model::ValueFault::none &&
         words.find(u'。') == std::u16string_view::npos;
}

bool areValues(const KnownText& text, const model::Block& block, const model::Values& values) {
  return std::all_of(block.pieces.begin(), block.pieces.end(), [&](const model::Piece& piece) {
    const auto* hole = std::get_if<model::Hole>(&piece);
    return hole == nullptr || isValue(text, *hole, values.at(hole->parameter));
  });
}

std::optional<model::Values> valuesIn(const model::Block& block, std::u16string_view text) {
  for (const auto reading : Readings{text, block.numbering, block.role == model::Role::heading}) {
    if (auto values = match(block, reading)) return values;
  }
  return std::nullopt;
}

}  // namespace meibun::track
