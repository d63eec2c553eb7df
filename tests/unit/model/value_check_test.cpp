// SPDX-License-Identifier: MPL-2.0
#include "core/model/value_check.hpp"

#include <map>

#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "tests/unit/support/table.hpp"

namespace meibun::model {
namespace {

std::u16string unescaped(const std::string& text) {
  std::u16string result;
  const auto wide = base::utf16(text);
  for (std::size_t i = 0; i < wide.size(); ++i) {
    if (wide.compare(i, 2, u"\\u") != 0) {
      result += wide[i];
      continue;
    }
    const auto digits = base::utf8(wide.substr(i + 2, 4));
    result += static_cast<char16_t>(std::stoi(digits, nullptr, 16));
    i += 5;
  }
  return result;
}

TEST(ValueCheck, TakesWhatFitsTheType) {
  const std::map<std::string, ParameterType> types{{"text", ParameterType::text},
                                                   {"party", ParameterType::party},
                                                   {"date", ParameterType::date},
                                                   {"number", ParameterType::number}};
  const std::map<std::string, ValueFault> faults{{"ok", ValueFault::none},
                                                 {"control", ValueFault::control},
                                                 {"date", ValueFault::notADate},
                                                 {"number", ValueFault::notANumber}};
  for (const auto& row : testing_data::rowsOf("model/values.tsv")) {
    ASSERT_EQ(row.size(), 3U);
    EXPECT_EQ(checkValue(types.at(row[0]), unescaped(row[1])), faults.at(row[2])) << row[1];
  }
}

TEST(ValueCheck, HasABound) {
  const std::u16string longest(kLongestValue, u'あ');
  EXPECT_EQ(checkValue(ParameterType::text, longest), ValueFault::none);
  EXPECT_EQ(checkValue(ParameterType::text, longest + u'あ'), ValueFault::tooLong);
}

}  // namespace
}  // namespace meibun::model
