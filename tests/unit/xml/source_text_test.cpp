// SPDX-License-Identifier: MPL-2.0
#include "core/xml/source_text.hpp"

#include <gtest/gtest.h>

namespace meibun::xml {
namespace {

TEST(SourceText, CountsColumnsInCodePoints) {
  const SourceText source{"a.xml", "\xEF\xBB\xBF条項\n𠮷x\r\n\n"};
  EXPECT_EQ(source.at(0), (base::Location{"a.xml", 1, 1}));
  EXPECT_EQ(source.at(6), (base::Location{"a.xml", 1, 3}));
  EXPECT_EQ(source.at(7), (base::Location{"a.xml", 2, 1}));
  EXPECT_EQ(source.at(11), (base::Location{"a.xml", 2, 2}));
  EXPECT_EQ(source.at(source.bytes().size()), (base::Location{"a.xml", 4, 1}));
  EXPECT_EQ(source.at(std::string::npos), base::Location{"a.xml"});
}

// Columns of a long line were counted from its start for every element: quadratic in the line.
TEST(SourceText, CountsColumnsOfALongLine) {
  std::string bytes = "一\n";
  for (int i = 0; i < 3000; ++i)
    bytes += "条";
  const SourceText source{"a.xml", bytes};
  for (const std::size_t column : {0U, 1U, 340U, 341U, 342U, 1365U, 2999U}) {
    EXPECT_EQ(source.at(4 + 3 * column),
              (base::Location{"a.xml", 2, static_cast<std::uint32_t>(column + 1)}));
  }
}

TEST(SourceText, FindsAnAttributeByNameAndNotByItsLetters) {
  const SourceText source{"a.xml", "<p xid=\"id='1'\" \n  id = '>'\tlang='ja'/>"};
  EXPECT_EQ(source.ofAttribute(1, "xid"), (base::Location{"a.xml", 1, 4}));
  EXPECT_EQ(source.ofAttribute(1, "id"), (base::Location{"a.xml", 2, 3}));
  EXPECT_EQ(source.ofAttribute(1, "lang"), (base::Location{"a.xml", 2, 12}));
  EXPECT_EQ(source.ofAttribute(1, "at"), (base::Location{"a.xml", 1, 2}));
}

}  // namespace
}  // namespace meibun::xml
