// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/request.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meibun::dispatch {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Command, EveryNameLeadsToItsCommand) {
  for (const Command command : kCommands) {
    const auto url = std::string{kProtocol} + std::string{nameOf(command)};
    EXPECT_EQ(commandOf(url), command) << url;
  }
  for (const auto* url : {"org.meibun.Meibun:", "org.meibun.Meibun:insert", ".uno:Insert",
                          "org.meibun.Meibun:Insert?x", ""}) {
    EXPECT_EQ(commandOf(url), std::nullopt) << url;
  }
}

TEST(Request, ReadsWhatAMacroGives) {
  const auto read = requestOf(Command::insert, {{"Clause", u"jcssa.guideline:keep-updated"},
                                                {"Variant", u"stance=desk;length=full"},
                                                {"Value.desk", u"第二窓口"},
                                                {"Place", u"End"},
                                                {"Consents", u"calc.overwrite"},
                                                {"Consents", u"port.signature-lost"}});
  ASSERT_TRUE(read) << read.error().code;
  const Request& request = read.value();
  EXPECT_EQ(request.clause, "jcssa.guideline:keep-updated");
  EXPECT_THAT(request.variant, ElementsAre(Pair("length", "full"), Pair("stance", "desk")));
  EXPECT_THAT(request.values, ElementsAre(Pair("desk", u"第二窓口")));
  EXPECT_TRUE(std::holds_alternative<document::DocumentEnd>(request.place));
  EXPECT_THAT(request.consents, ElementsAre("calc.overwrite", "port.signature-lost"));
}

TEST(Request, ASetTakesValues) {
  const auto read = requestOf(Command::insertSet, {{"Set", u"quote-none"}, {"Value.plan", u"x"}});
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read.value().set, "quote-none");
  EXPECT_THAT(read.value().values, ElementsAre(Pair("plan", u"x")));
}

TEST(Request, WithoutArgumentsIsTheSelection) {
  const auto read = requestOf(Command::insert, {});
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value().clause, std::nullopt);
  EXPECT_TRUE(std::holds_alternative<document::Selection>(read.value().place));
}

struct Wrong {
  Command command;
  std::vector<Argument> arguments;
  const char* code;
};

class WrongRequest : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongRequest, IsRefused) {
  const auto read = requestOf(GetParam().command, GetParam().arguments);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    , WrongRequest,
    ::testing::Values(
        Wrong{Command::insert, {{"Instance", u"0123456789"}}, "command.argument-unknown"},
        Wrong{Command::insert, {{"clause", u"CN"}}, "command.argument-unknown"},
        Wrong{Command::insert, {{"Value.", u"x"}}, "command.argument-unknown"},
        Wrong{Command::remove, {{"Clause", u"CN"}}, "command.argument-unknown"},
        Wrong{Command::goTo, {{"Consents", u"x"}}, "command.argument-unknown"},
        Wrong{Command::options, {{"Clause", u"CN"}}, "command.argument-unknown"},
        Wrong{Command::insert, {{"Clause", u"CN"}, {"Place", u"selection"}}, "command.bad-place"},
        Wrong{Command::insert, {{"Clause", u"CN"}, {"Variant", u"desk"}}, "command.bad-variant"},
        Wrong{Command::insert, {{"Variant", u"stance=desk"}}, "command.clause-needed"},
        Wrong{Command::insertSet, {{"Value.desk", u"x"}}, "command.set-needed"},
        Wrong{Command::insertSet, {{"Set", u"a"}, {"Clause", u"CN"}}, "command.argument-unknown"},
        Wrong{Command::insert, {{"Value.desk", u"x"}}, "command.clause-needed"}));

}  // namespace
}  // namespace meibun::dispatch
