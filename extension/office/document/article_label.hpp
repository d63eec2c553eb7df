// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/clause.hpp"

// Number labels as Japanese contracts write them; plain text, UTF-16, no document.
namespace meibun::document {

/// The label of an article: 第3条, 第 ３ 条, 第三条, 第5条の2 (number 5). `stem` holds %1 for the
/// number (第 %1 条), `form` the same and, of a typed label, the blank that follows it.
struct ArticleLabel {
  int number = 0;
  bool fullWidth = false;
  bool kanji = false;
  std::u16string stem;
  std::u16string form;
  std::u16string rest;  // what follows a typed label and its blank: the heading
};

/// A live label: all of it is the label.
std::optional<ArticleLabel> articleLabel(std::u16string_view label);

/// The label typed at the front of a heading. A sentence that begins with a reference
/// (第3条に定める) is none: a bracket, a blank or the end must follow.
std::optional<ArticleLabel> typedArticleLabel(std::u16string_view paragraph);

/// What a live label numbers: 2, ２．→ 項; (1), （１） → bracketed; ① → circled; 第1条 → article.
model::Numbering labelKind(std::u16string_view label);

/// The same for a label typed at the front of a paragraph; a blank must follow it.
model::Numbering typedLabelKind(std::u16string_view paragraph);

}  // namespace meibun::document
