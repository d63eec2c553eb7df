// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/document/document_port.hpp"

namespace meibun::document {

// A snapshot as lines of text, UTF-8, for comparison and for messages: one line a block (story or
// cell, label, text with tracked changes as [+…+] and [-…-], anchors, locked), then the record,
// then the notes' codes. Revision and block ids are left out, so that a document reads the same
// after it was saved and opened again.
std::string print(const Snapshot& snapshot);

}  // namespace meibun::document
