// SPDX-License-Identifier: MPL-2.0
#include "core/xml/forms.hpp"

#include <gtest/gtest.h>

namespace meibun::xml {
namespace {

TEST(Forms, KnowTheCalendar) {
  for (const auto* const day : {"2026", "2026-12", "2026-12-31", "2024-02-29", "2000-02-29"}) {
    EXPECT_TRUE(isCalendarDay(day)) << day;
  }
  for (const auto* const day : {"0000", "2026-00", "2026-13", "2026-04-31", "2026-02-29",
                                "1900-02-29", "2026-01-00", "2026-01-32"}) {
    EXPECT_FALSE(isCalendarDay(day)) << day;
  }
}

struct Case {
  Form form;
  const char* text;
  bool fits;
};

TEST(Forms, SayWhatFits) {
  const Case cases[] = {
      {Form::number, "9999", true},
      {Form::number, "10000", false},
      {Form::number, "0", false},
      {Form::number, "", false},
      {Form::sourceId, "1.0a", true},
      {Form::sourceId, ".a", false},
      {Form::path, "clauses/a/1.xml", true},
      {Form::path, "../a", false},
      {Form::path, "/a", false},
      {Form::path, "a//b", false},
      {Form::path, "a/", false},
      {Form::path, "a..b", false},
      {Form::lang, "ja", true},
      {Form::lang, "ja-JP", false},
      {Form::code, "J6.G1", true},
      {Form::code, "1A", false},
      {Form::period, "2024-12", true},
      {Form::period, "2024-1", false},
      {Form::words, " \n\t", false},
      {Form::words, "\xE3\x80\x80", true},
      {Form::clauseRef, "a.b:c", true},
      {Form::clauseRef, "a.b", false},
  };
  for (const auto& [form, text, fits] : cases)
    EXPECT_EQ(hasForm(text, form), fits) << text;
}

}  // namespace
}  // namespace meibun::xml
