// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/model/library.hpp"

namespace meibun::contract {

// A small library for tests: pack "test.pack" with the clauses
//   notice   two paragraphs, the first with the hole "desk" (text, 弊社窓口)
//   article  heading 免責, two 項, two items (1) (2)
//   ring     an opening sentence and items ① ②
//   tricky   one paragraph of characters that file formats like to change
//   order    a heading and a paragraph with the required hole "buyer" (発注者, in the source ××),
//   of
//            which the paragraph has it twice
//   quote    one paragraph with the required holes "quote-number" (見積番号, text) and
//            "valid-until" (有効期限, date), both in the source ××
// Each is in release 1, in force from 2026-01-01.
const model::Library& library();

// The same with version 2 of `notice` in release 2, in force from 2026-04-01.
const model::Library& newerLibrary();

// The text of `tricky`.
std::u16string trickyText();

}  // namespace meibun::contract
