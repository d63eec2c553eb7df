// SPDX-License-Identifier: MPL-2.0
#include "core/track/wording.hpp"

#include <algorithm>

#include "core/base/number_label.hpp"
#include "core/track/numbering_word.hpp"

namespace meibun::track {
namespace {

std::size_t labelLength(model::Numbering numbering, std::u16string_view text) {
  switch (numbering) {
    case model::Numbering::article:
      return base::articleLabelLength(text);
    case model::Numbering::clauseParagraph:
      return base::paragraphLabelLength(text);
    case model::Numbering::circled:  // behind ⑳ comes (21)
      if (const auto circled = base::circledLabelLength(text); circled > 0) return circled;
      [[fallthrough]];
    case model::Numbering::bracketed:
      return base::bracketedLabelLength(text);
    case model::Numbering::none:
      break;
  }
  return 0;
}

}  // namespace

std::u16string_view withoutTypedLabel(model::Numbering numbering, std::u16string_view text) {
  return text.substr(labelLength(numbering, text));
}

std::u16string_view withoutBrackets(std::u16string_view text) {
  const bool around = text.size() > 2 && text.front() == u'（' && text.back() == u'）';
  return around ? text.substr(1, text.size() - 2) : text;
}

Readings::Readings(std::u16string_view text, model::Numbering typedLabel, bool heading) {
  const auto unlabelled = withoutTypedLabel(typedLabel, text);
  if (heading) {
    add(withoutBrackets(unlabelled));
    add(withoutBrackets(text));
  }
  add(unlabelled);
  add(text);
}

Readings Readings::ofUnknown(std::u16string_view text) {
  Readings readings;
  readings.add(text);
  readings.add(withoutBrackets(text));
  for (const auto& [numbering, word] : kNumberingWords) {
    const auto unlabelled = withoutTypedLabel(numbering, text);
    readings.add(unlabelled);
    if (numbering == model::Numbering::article) readings.add(withoutBrackets(unlabelled));
  }
  return readings;
}

void Readings::add(std::u16string_view reading) {
  const auto known = [&](std::u16string_view other) { return other == reading; };
  if (reading.empty() || std::any_of(begin(), end(), known)) return;
  readings_[size_++] = reading;
}

}  // namespace meibun::track
