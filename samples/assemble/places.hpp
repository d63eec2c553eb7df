// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include <com/sun/star/lang/XComponent.hpp>

#include "office/uno/uno.hpp"

namespace meibun::samples {

/// Brings a sheet of the spreadsheet to the front.
void showSheet(const Reference<css::lang::XComponent>& spreadsheet, std::string_view sheet);

/// Selects a cell of the spreadsheet's active sheet, "A43".
void selectCell(const Reference<css::lang::XComponent>& spreadsheet, std::string_view cell);

/// Selects the first cell without content from `cell` downwards.
void selectFirstEmptyCell(const Reference<css::lang::XComponent>& spreadsheet,
                          std::string_view cell);

/// Puts the cursor at the end of the last paragraph before the one whose text is `heading`. Throws
/// std::runtime_error when no paragraph reads so.
void cursorBefore(const Reference<css::lang::XComponent>& text, std::string_view heading);

/// Puts the cursor behind all of the text.
void cursorAtEnd(const Reference<css::lang::XComponent>& text);

/// Shows the first slide with this title and selects its empty outline. Throws std::runtime_error
/// when no slide has it, or it has no such outline.
void selectEmptyOutline(const Reference<css::lang::XComponent>& presentation,
                        std::string_view title);

/// Shows the first paragraph or slide that bears what Meibun inserted. In a spreadsheet: does
/// nothing.
void showFirstAnchor(const Reference<css::lang::XComponent>& document);

}  // namespace meibun::samples
