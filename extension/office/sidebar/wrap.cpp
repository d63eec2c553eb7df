// SPDX-License-Identifier: MPL-2.0
#include "office/sidebar/wrap.hpp"

#include <memory>

#include <unicode/brkiter.h>

namespace meibun::sidebar {
namespace {

using Measure = std::function<int(std::u16string_view)>;

void wrapParagraph(std::u16string_view paragraph, int width, const Measure& measure,
                   icu::BreakIterator& breaks, std::vector<std::u16string>& lines) {
  const icu::UnicodeString text{false, paragraph.data(),
                                static_cast<std::int32_t>(paragraph.size())};
  breaks.setText(text);
  std::size_t begin = 0;
  std::size_t end = 0;
  for (auto next = breaks.next(); next != icu::BreakIterator::DONE; next = breaks.next()) {
    const auto candidate = static_cast<std::size_t>(next);
    if (end > begin && measure(paragraph.substr(begin, candidate - begin)) > width) {
      lines.emplace_back(paragraph.substr(begin, end - begin));
      begin = end;
    }
    end = candidate;
  }
  lines.emplace_back(paragraph.substr(begin));
}

}  // namespace

std::vector<std::u16string> wrapLines(std::u16string_view text, int width, const Measure& measure) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks{
      icu::BreakIterator::createLineInstance(icu::Locale::getJapanese(), status)};
  std::vector<std::u16string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(u'\n', begin), text.size());
    const auto paragraph = text.substr(begin, end - begin);
    if (U_FAILURE(status)) {
      lines.emplace_back(paragraph);
    } else {
      wrapParagraph(paragraph, width, measure, *breaks, lines);
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace meibun::sidebar
