// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include <com/sun/star/frame/XModel.hpp>

#include "office/document/undo_scope.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// The custom properties of an open document whose names begin with "Meibun.". UTF-8. Text values
/// only: others of that name are not ours and are left out. Throws UNO exceptions.
std::map<std::string, std::string> readRecord(const Reference<css::frame::XModel>& document);

/// Sets properties (nothing = removes it) and records that with `scope`, since the office does not
/// undo properties.
void writeRecord(const Reference<css::frame::XModel>& document,
                 const std::map<std::string, std::optional<std::string>>& values, UndoScope& scope);

}  // namespace meibun::document
