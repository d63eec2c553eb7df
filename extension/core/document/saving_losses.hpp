// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace meibun::document {

// The bytes of a part of a package, by name.
using ReadPart = std::function<std::string(const std::string& part)>;

// What an office makes of Word's content controls: it repeats their text, or it keeps them all but
// choices that stand as paragraphs or cells of their own.
enum class ContentControls { repeated, kept };

// What LibreOffice does not keep of an OOXML package when it saves the document in the same format
// (measured on 7.4 and 25.2; docs/adr/0005-what-saving-loses.md), so that the person is told
// before. Warnings loses.control-text, loses.controls, loses.very-hidden, loses.structure-lock,
// loses.macro-extras. `parts`: the names of all parts; none for another kind of file. A part that
// is no XML is passed over: the office has opened the document all the same.
base::Diagnostics savingLosses(const std::vector<std::string>& parts, const ReadPart& read,
                               ContentControls controls);

}  // namespace meibun::document
