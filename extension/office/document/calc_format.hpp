// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "office/document/calc_before.hpp"
#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// What a cell must be for a clause: wrapped, text at the top left, Asian language ja-JP (line
/// breaking and glyphs), and the text format where `text` could be taken for a formula or a number.
/// Fonts stay the document's. Gives what dressing would change, as CellBefore::properties; changes
/// nothing.
std::map<std::string, std::string> undressed(const Model& model, const Cell& cell,
                                             std::u16string_view text);
void dress(const Model& model, const Reference<css::beans::XPropertySet>& cell,
           std::u16string_view text);
/// Puts properties back that undressed() gave.
void undress(const Model& model, const Cell& cell,
             const std::map<std::string, std::string>& properties);

}  // namespace meibun::document::calc
