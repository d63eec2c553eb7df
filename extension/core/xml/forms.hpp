// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace meibun::xml {

// The forms that an attribute's value may have; the schema's patterns of the same names.
enum class Form {
  id,
  packId,
  sourceId,
  clauseRef,
  number,
  day,
  period,
  lang,
  hash,
  code,
  path,
  words
};

bool hasForm(std::string_view text, Form form);

// The code of the finding that a value has not this form: "xml.bad-day".
std::string_view formCode(Form form);

// Is a day or period of the right form one that the calendar has?
bool isCalendarDay(std::string_view day);

}  // namespace meibun::xml
