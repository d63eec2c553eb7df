// SPDX-License-Identifier: MPL-2.0
// The commands as a macro sends them, in a real office: what they do, and the "finished" event.
#include <atomic>
#include <thread>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <gmock/gmock.h>

#include "tests/office/command_case.hpp"

namespace meibun::fixture {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::StartsWith;

Any text(const char* utf8) { return Any(OUString::fromUtf8(utf8)); }

css::beans::PropertyValue words(std::string_view name, const char* utf8) {
  css::beans::PropertyValue value;
  value.Name = uno::ustr(name);
  value.Value = text(utf8);
  return value;
}

class Commands : public CommandCase, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    CommandCase::SetUp();
    open(GetParam());
  }
  bool inSheet() const { return std::string_view{GetParam()} == "scalc"; }
  Finished insertKeepUpdated() const {
    return send("Insert", {words("Clause", "jcssa.guideline:keep-updated"),
                           words("Variant", "stance=notice;length=full")});
  }
};

TEST_P(Commands, InsertPutsInTheClauseAndTellsItsInstance) {
  const auto finished = insertKeepUpdated();
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(finished.code, StartsWith("panel.inserted"));
  EXPECT_THAT(finished.message, HasSubstr("最新の状態の維持"));
  EXPECT_THAT(finished.instance, SizeIs(10));
  EXPECT_THAT(finished.questions, IsEmpty());
  EXPECT_EQ(anchors(), 2);
  EXPECT_THAT(undoTitles(), SizeIs(1));
}

TEST_P(Commands, WhatStandsAlreadyIsInsertedAgainOnlyWithConsent) {
  insertKeepUpdated();
  if (inSheet()) selectCell(9);
  const auto before = content();
  const auto asked = insertKeepUpdated();
  EXPECT_FALSE(asked.done());
  EXPECT_EQ(asked.code, "panel.stands-already");
  EXPECT_THAT(asked.questions, ElementsAre("panel.stands-already"));
  EXPECT_EQ(content(), before);
  const auto agreed = send("Insert", {words("Clause", "jcssa.guideline:keep-updated"),
                                      words("Consents", "panel.stands-already")});
  EXPECT_TRUE(agreed.done()) << agreed.code << " " << agreed.message;
  EXPECT_NE(content(), before);
}

// Programs reach the office on threads of their own: between the look at the place and the change
// came another one's change, and what the panels work with was changed under them.
TEST_P(Commands, TwoProgramsAtOnceDoNotDisturbEachOther) {
  showPanel(document(), kDocumentPanel);
  constexpr int kTimes = 8;
  std::atomic<int> done{0};
  const auto insert = [&] {
    for (int i = 0; i < kTimes; ++i) {
      const auto finished =
          send("Insert", {words("Clause", "jcssa.guideline:keep-updated"),
                          words("Variant", "stance=notice;length=full"),
                          words("Consents", "panel.stands-already calc.overwrite"),
                          words("Place", inSheet() ? "Selection" : "End")});
      if (finished.done())
        ++done;
      else
        ADD_FAILURE() << finished.code << " " << finished.message;
    }
  };
  std::thread other(insert);
  insert();
  other.join();
  EXPECT_EQ(done, 2 * kTimes);
  if (!inSheet()) {
    EXPECT_EQ(anchors(), 2 * 2 * kTimes);
  }
}

TEST_P(Commands, InsertTakesShortCodeVariantAndValues) {
  css::beans::NamedValue desk{"desk", text("第二窓口")};
  css::beans::PropertyValue values;
  values.Name = "Values";
  values.Value <<= uno::seq({desk});
  const auto finished =
      send("Insert", {words("Clause", "cn"), words("Variant", "stance=desk"), values});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(content(), Contains(HasSubstr("第二窓口まで")));
}

TEST_P(Commands, InsertTakesValuesByTheirNames) {
  const auto finished = send("Insert", {words("Clause", "CN"), words("Variant", "stance=desk"),
                                        words("Value.desk", "第三窓口")});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(content(), Contains(HasSubstr("第三窓口まで")));
}

TEST_P(Commands, WhatCannotBeIsRefusedAndNothingIsChanged) {
  struct Refusal {
    const char* command;
    Arguments arguments;
    const char* code;
  };
  const auto before = content();
  for (const auto& [command, arguments, code] : std::vector<Refusal>{
           {"Insert", {words("Clause", "no.pack:none")}, "command.clause-unknown"},
           {"Insert", {words("Clause", "CN"), words("Clauses", "A")}, "command.argument-unknown"},
           {"Insert", {words("Clause", "CN"), words("Variant", "stance")}, "command.bad-variant"},
           {"Insert",
            {words("Clause", "CN"), words("Variant", "shape=round")},
            "command.axis-unknown"},
           {"Insert",
            {words("Clause", "CN"), words("Variant", "stance=loud")},
            "command.axis-value-unknown"},
           {"Insert", {words("Clause", "CN"), words("Value.nobody", "x")}, "command.value-unknown"},
           {"Insert", {words("Clause", "CN"), words("Place", "Here")}, "command.bad-place"},
           {"Insert", {words("Clause", "G1")}, "panel.ask-open"},
           {"Insert", {words("Variant", "stance=desk")}, "command.clause-needed"},
           {"InsertShortCode", {words("Clause", "CN")}, "command.argument-unknown"},
           {"InsertShortCode", {words("Consents", "calc.overwrite")}, "command.no-code"}}) {
    const auto finished = send(command, arguments);
    EXPECT_FALSE(finished.done()) << code;
    EXPECT_EQ(finished.code, code) << finished.message;
    EXPECT_NE(finished.message, "") << code;
  }
  EXPECT_EQ(content(), before);
  EXPECT_THAT(undoTitles(), IsEmpty());
}

TEST_P(Commands, TheShortCodeGivesWayToItsClauseInOneStep) {
  type("CN");
  const auto before = content();
  const auto steps = undoTitles().size();
  const auto finished = send("InsertShortCode");
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_THAT(content(), Each(testing::Not(HasSubstr("CN"))));
  EXPECT_THAT(content(), Contains(HasSubstr("最新の状態")));
  EXPECT_THAT(undoTitles(), SizeIs(steps + 1));
  undo();
  EXPECT_EQ(content(), before);
  EXPECT_EQ(anchors(), 0);
}

TEST_P(Commands, AnUnknownShortCodeIsSaidAndStays) {
  type("ZZ9");
  const auto before = content();
  const auto steps = undoTitles();
  const auto finished = send("InsertShortCode");
  EXPECT_FALSE(finished.done());
  EXPECT_EQ(finished.code, "command.code-unknown");
  EXPECT_THAT(finished.message, HasSubstr("ZZ9"));
  EXPECT_EQ(content(), before);
  EXPECT_EQ(undoTitles(), steps);
}

TEST_P(Commands, AShortCodeThatIsAskedAboutLeavesTheText) {
  type("G1");
  const auto before = content();
  const auto finished = send("InsertShortCode");
  EXPECT_EQ(finished.code, "panel.ask-open");
  EXPECT_EQ(content(), before);
}

TEST_P(Commands, NextPlaceholderGoesRoundWhatIsOpen) {
  EXPECT_EQ(send("NextPlaceholder").code, "command.no-clause");
  const auto inserted =
      send("Insert", {words("Clause", "G1"), words("Consents", "panel.ask-open")});
  ASSERT_TRUE(inserted.done()) << inserted.code << " " << inserted.message;
  EXPECT_THAT(content(), Contains(HasSubstr("【販売店名】")));
  const auto next = send("NextPlaceholder");
  EXPECT_TRUE(next.done()) << next.code;
  EXPECT_EQ(next.code, "panel.at-placeholder");
  EXPECT_THAT(next.message, HasSubstr("1/1"));
}

TEST_P(Commands, RemoveTakesTheClauseOutByItsInstance) {
  const auto before = content();
  const auto inserted = insertKeepUpdated();
  const auto finished = send("Remove", {words("Instance", inserted.instance.c_str())});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(finished.code, "panel.removed");
  EXPECT_EQ(finished.instance, inserted.instance);
  EXPECT_EQ(content(), before);
  EXPECT_EQ(anchors(), 0);
}

TEST_P(Commands, WhatWasEditedIsRemovedOnlyWithConsent) {
  const auto inserted = insertKeepUpdated();
  if (inSheet()) {
    const auto cell = query<css::text::XText>(sheet()->getCellByPosition(0, 0));
    cell->setString("毎月、" + cell->getString());
  } else {
    const auto body = uno::up<css::text::XTextRange>(cursor())->getText();
    body->insertString(body->getStart(), "毎月、", false);
  }
  const auto instance = words("Instance", inserted.instance.c_str());
  const auto before = content();
  const auto asked = send("Remove", {instance});
  EXPECT_FALSE(asked.done());
  EXPECT_THAT(asked.questions, ElementsAre("panel.ask-remove-edited"));
  EXPECT_EQ(content(), before);
  const auto agreed =
      send("Remove", {instance, words("Consents", asked.questions.front().c_str())});
  EXPECT_TRUE(agreed.done()) << agreed.code;
  EXPECT_EQ(anchors(), 0);
}

TEST_P(Commands, DetachLeavesTheWording) {
  const auto inserted = insertKeepUpdated();
  const auto before = content();
  const auto finished = send("Detach", {words("Instance", inserted.instance.c_str())});
  ASSERT_TRUE(finished.done()) << finished.code << " " << finished.message;
  EXPECT_EQ(finished.code, "panel.detached");
  EXPECT_EQ(content(), before);
  EXPECT_EQ(anchors(), 0);
}

TEST_P(Commands, TheClauseAtTheCursorIsMeant) {
  insertKeepUpdated();
  if (inSheet()) {
    selectCell(0);
  } else {
    cursor()->gotoStart(false);
  }
  EXPECT_TRUE(send("Remove").done());
  EXPECT_EQ(anchors(), 0);
}

TEST_P(Commands, GoToFindsAnInstanceAndTheNextOne) {
  const auto first = insertKeepUpdated();
  if (inSheet()) selectCell(5);
  const auto second = send("Insert", {words("Clause", "G2")});
  ASSERT_TRUE(second.done()) << second.code << " " << second.message;
  EXPECT_EQ(send("GoTo", {words("Instance", first.instance.c_str())}).instance, first.instance);
  EXPECT_EQ(send("GoTo").instance, second.instance);
  EXPECT_EQ(send("GoTo").instance, first.instance);
  const auto unknown = send("GoTo", {words("Instance", "0000000000")});
  EXPECT_FALSE(unknown.done());
  EXPECT_EQ(unknown.code, "command.instance-unknown");
}

TEST_P(Commands, AreEnabledAsTheDocumentIs) {
  const std::vector<std::string> all{
      "ShowClauses", "Insert",  "InsertShortCode", "Remove", "Detach",
      "GoTo",        "Refresh", "Options",         "Manual", "ShowDocumentClauses"};
  auto now = enabled(all);
  for (const auto* command : {"Remove", "Detach", "GoTo"})
    EXPECT_FALSE(now[command]) << command;
  for (const auto* command : {"ShowClauses", "ShowDocumentClauses", "Insert", "InsertShortCode",
                              "Refresh", "Options", "Manual"}) {
    EXPECT_TRUE(now[command]) << command;
  }
  insertKeepUpdated();
  EXPECT_THAT(enabled(all), Each(Pair(testing::_, true)));
}

TEST_P(Commands, AReadOnlyDocumentIsLeftAlone) {
  insertKeepUpdated();
  const auto file = folder() / (inSheet() ? "read.ods" : "read.odt");
  office().store(document(), file);
  office().close(document());
  take(office().load(file, true));
  const auto now = enabled({"Insert", "InsertShortCode", "Remove", "Detach", "GoTo"});
  EXPECT_THAT(now, ElementsAre(Pair("Detach", false), Pair("GoTo", true), Pair("Insert", false),
                               Pair("InsertShortCode", false), Pair("Remove", false)));
  EXPECT_EQ(insertKeepUpdated().code, "port.read-only");
}

INSTANTIATE_TEST_SUITE_P(, Commands, ::testing::Values("swriter", "scalc"));

}  // namespace
}  // namespace meibun::fixture
