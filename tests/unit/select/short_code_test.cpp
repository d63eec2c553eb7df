// SPDX-License-Identifier: MPL-2.0
#include "core/select/short_code.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meibun::select {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Clause clause(const std::string& pack, const std::string& id, const std::string& code) {
  model::Clause result;
  result.ref = {{pack, id}, 1};
  result.code = code;
  return result;
}

model::Pack pack(const std::string& id, std::vector<model::Clause> clauses) {
  model::Pack result;
  result.id = id;
  result.clauses = std::move(clauses);
  return result;
}

const model::Library& library() {
  static const model::Library all{
      {pack("one", {clause("one", "patches", "A19"), clause("one", "notice", "CN"),
                    clause("one", "bare", "")}),
       pack("two", {clause("two", "other", "CN"), clause("two", "dotted", "B-2.1")})}};
  return all;
}

TEST(ShortCode, WidthAndCaseDoNotCount) {
  for (const auto* typed : {u"A19", u"a19", u"Ａ１９", u"ａ１９"}) {
    EXPECT_THAT(clausesWithCode(library(), {}, typed),
                ElementsAre(model::ClauseRef{"one", "patches"}));
  }
}

TEST(ShortCode, EveryPackCounts) {
  EXPECT_THAT(clausesWithCode(library(), {}, u"CN"),
              ElementsAre(model::ClauseRef{"one", "notice"}, model::ClauseRef{"two", "other"}));
}

TEST(ShortCode, AClauseWithoutOneAnswersToNothing) {
  EXPECT_THAT(clausesWithCode(library(), {}, u""), IsEmpty());
}

struct Typed {
  const char16_t* text;
  const char16_t* code;
  std::size_t clauses;
};

class CodeAtEnd : public ::testing::TestWithParam<Typed> {};

TEST_P(CodeAtEnd, IsTheLastWord) {
  const auto found = codeAtEnd(library(), {}, GetParam().text);
  EXPECT_EQ(found.code, GetParam().code);
  EXPECT_EQ(found.clauses.size(), GetParam().clauses);
}

INSTANTIATE_TEST_SUITE_P(, CodeAtEnd,
                         ::testing::Values(Typed{u"A19", u"A19", 1}, Typed{u"備考A19", u"A19", 1},
                                           Typed{u"備考　ａ１９", u"ａ１９", 1},
                                           Typed{u"see b-2.1", u"b-2.1", 1},
                                           Typed{u"The end.A19", u"A19", 1},
                                           Typed{u"XA19", u"XA19", 0}, Typed{u"CN", u"CN", 2},
                                           Typed{u"A19 ", u"", 0}, Typed{u"備考", u"", 0},
                                           Typed{u"", u"", 0}));

}  // namespace
}  // namespace meibun::select
