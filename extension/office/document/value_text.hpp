// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include <com/sun/star/uno/Any.hxx>

#include "office/uno/uno.hpp"

namespace meibun::document {

/// A property's value as text for the ledger, with its type: "b1", "h-3" (16 bits), "i500" (32
/// bits), "f10.5", "sＭＳ 明朝". Empty for other types and for text with a line break.
std::string toText(const Any& value);

/// The way back; no value for what toText() does not write.
Any fromText(std::string_view text);

}  // namespace meibun::document
