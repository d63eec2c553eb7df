// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "tests/office/fixture/office.hpp"

namespace meibun::fixture {

/// A workbook of `cells` with a macro, which the office itself writes, so that no binary is kept.
/// Gives `file`, an .xlsm.
std::filesystem::path makeMacroBook(Office& office, const std::filesystem::path& cells,
                                    const std::filesystem::path& file);
/// The source of that macro in a workbook that is open.
OUString macroOf(const Reference<css::lang::XComponent>& book);

/// The streams of a compound file (vbaProject.bin) by their path: the office packs it anew when it
/// saves.
std::map<std::string, std::string> streamsOf(const Office& office, std::string_view compound);

/// Adds one part to a package; std::runtime_error when that fails.
void addPart(const std::filesystem::path& file, const char* name, std::string_view bytes);

}  // namespace meibun::fixture
