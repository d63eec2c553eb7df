// SPDX-License-Identifier: MPL-2.0
#include "core/render/numbering.hpp"

#include <memory>
#include <stdexcept>

#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

namespace meibun::render {
namespace {

constexpr std::u16string_view kBlank = u"　";
constexpr int kLastCircled = 20;

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
}

std::unique_ptr<icu::NumberFormat> kanjiFormat() {
  UErrorCode status = U_ZERO_ERROR;
  auto format =
      std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale{"ja"}, status);
  require(status);
  return format;
}

std::unique_ptr<icu::NumberFormat> digitFormat(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::NumberFormat> format{
      icu::NumberFormat::createInstance(icu::Locale{locale}, status)};
  require(status);
  format->setGroupingUsed(false);
  return format;
}

std::u16string formatted(const icu::NumberFormat& format, int number) {
  icu::UnicodeString text;
  format.format(number, text);
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

// %1 in the document's own form of an article's label.
std::u16string articleLabel(int number, const document::NumberingHere& here) {
  auto label = here.articleForm;
  const auto hole = label.find(u"%1");
  if (hole != std::u16string::npos) label.replace(hole, 2, numberWords(number, here));
  if (!here.headingInBrackets) label += kBlank;
  return label;
}

std::u16string bracketedLabel(int number, const document::NumberingHere& here) {
  const bool full = here.fullWidthDigits && !here.kanjiDigits;
  const document::NumberingHere arabic{.fullWidthDigits = full};
  const auto digits = numberWords(number, arabic);
  return (full ? u"（" + digits + u"）" : u"(" + digits + u")").append(kBlank);
}

}  // namespace

std::u16string numberWords(int number, const document::NumberingHere& here) {
  thread_local const auto kKanji = kanjiFormat();
  thread_local const auto kFullWidth = digitFormat("ja@numbers=fullwide");
  thread_local const auto kPlain = digitFormat("ja@numbers=latn");
  if (here.kanjiDigits) return formatted(*kKanji, number);
  return formatted(here.fullWidthDigits ? *kFullWidth : *kPlain, number);
}

std::u16string typedLabel(model::Numbering numbering, int number,
                          const document::NumberingHere& here) {
  switch (numbering) {
    case model::Numbering::article:
      return articleLabel(number, here);
    case model::Numbering::clauseParagraph:
      return number <= 1 ? u"" : numberWords(number, here).append(kBlank);
    case model::Numbering::bracketed:
      return bracketedLabel(number, here);
    case model::Numbering::circled:
      if (number > kLastCircled) return bracketedLabel(number, here);
      return std::u16string(1, static_cast<char16_t>(u'①' + number - 1)).append(kBlank);
    case model::Numbering::none:
      break;
  }
  return {};
}

}  // namespace meibun::render
