// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/document/calc_sheet.hpp"

namespace meibun::document::calc {

/// The paragraphs of a cell's text, divided by \n.
std::vector<std::u16string> linesOf(std::u16string_view text);
std::u16string textOf(const Cell& cell);

/// Replaces whatever is in the cell by this text, as text whatever it looks like.
void writeText(const Cell& cell, std::u16string_view text);

/// Adds paragraphs after the text that is there. What is there keeps its own formatting; what is
/// added looks like the cell.
void appendText(const Cell& cell, std::u16string_view text);

/// Ends a text that is there with an empty line.
void addEmptyLine(const Cell& cell);

/// Takes one paragraph out, the others keep their formatting. The last one leaves an empty cell. A
/// value or formula is no paragraph and stays.
void removeLine(const Cell& cell, std::size_t line);

}  // namespace meibun::document::calc
