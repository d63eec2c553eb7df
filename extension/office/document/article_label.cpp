// SPDX-License-Identifier: MPL-2.0
#include "office/document/article_label.hpp"

#include "core/base/number_label.hpp"

namespace meibun::document {
namespace {

std::size_t skipBlanks(std::u16string_view text, std::size_t from) {
  const auto end = text.find_first_not_of(base::kBlanks, from);
  return end == std::u16string_view::npos ? text.size() : end;
}

ArticleLabel labelOf(const base::ArticleLabel& parsed, std::u16string_view text) {
  ArticleLabel label;
  label.number = parsed.number.value;
  label.fullWidth = parsed.number.digits == base::Digits::fullWidth;
  label.kanji = parsed.number.digits == base::Digits::kanji;
  label.stem.append(text.substr(0, parsed.numberBegin)).append(u"%1");
  label.stem += text.substr(parsed.numberEnd, parsed.stem - parsed.numberEnd);
  label.form = label.stem;
  return label;
}

// The bracket that a heading opens must be its end, or a blank must follow
// (第1条（目的）　本契約は…).
bool headingFollows(std::u16string_view rest) {
  if (rest.empty()) return true;
  if (rest.front() != u'（' && rest.front() != u'(' && rest.front() != u'【') return false;
  const auto close = rest.find_first_of(u"）)】");
  if (close == std::u16string_view::npos) return true;
  return close + 1 == rest.size() || base::isBlank(rest[close + 1]);
}

std::u16string_view trimmed(std::u16string_view text) {
  const auto begin = skipBlanks(text, 0);
  const auto end = text.find_last_not_of(base::kBlanks);
  return begin == text.size() ? std::u16string_view{} : text.substr(begin, end - begin + 1);
}

}  // namespace

std::optional<ArticleLabel> articleLabel(std::u16string_view text) {
  const auto live = trimmed(text);
  const auto parsed = base::articleLabel(live);
  if (!parsed || parsed->end != live.size()) return std::nullopt;
  return labelOf(*parsed, live);
}

std::optional<ArticleLabel> typedArticleLabel(std::u16string_view paragraph) {
  const auto text = paragraph.substr(skipBlanks(paragraph, 0));
  const auto parsed = base::articleLabel(text);
  if (!parsed) return std::nullopt;
  auto label = labelOf(*parsed, text);
  const auto words = skipBlanks(text, parsed->end);
  label.form += text.substr(parsed->end, words - parsed->end);
  label.rest = text.substr(words);
  if (words == parsed->end && !headingFollows(label.rest)) return std::nullopt;
  return label;
}

model::Numbering labelKind(std::u16string_view text) {
  using model::Numbering;
  auto label = trimmed(text);
  if (label.empty()) return Numbering::none;
  if (articleLabel(label)) return Numbering::article;
  if (label.size() == 1 && base::isCircledNumber(label.front())) return Numbering::circled;
  if (base::bracketedLabelLength(label) == label.size()) return Numbering::bracketed;
  const auto last = label.back();
  if (last == u'.' || last == u'．' || last == u'、') label.remove_suffix(1);
  const auto number = base::parseNumber(label);
  return number && number->digits != base::Digits::kanji ? Numbering::clauseParagraph
                                                         : Numbering::none;
}

model::Numbering typedLabelKind(std::u16string_view paragraph) {
  const auto begin = skipBlanks(paragraph, 0);
  const auto end = paragraph.find_first_of(base::kBlanks, begin);
  if (end == std::u16string_view::npos) return model::Numbering::none;
  return labelKind(paragraph.substr(begin, end - begin));
}

}  // namespace meibun::document
