// SPDX-License-Identifier: MPL-2.0
// The panels by keyboard, and in another language while they are open.
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <gmock/gmock.h>

#include "tests/office/panel_case.hpp"

namespace meibun::fixture {
namespace {

namespace key = css::awt::Key;

class PanelKeys : public PanelCase, public ::testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    PanelCase::SetUp();
    openPanels(GetParam());
  }

  Reference<css::awt::XControl> found() const { return documentPanel()->getControl("found"); }
  std::vector<std::string> rows() const {
    std::vector<std::string> rows;
    for (const auto& row : query<css::awt::XListBox>(found())->getItems())
      rows.push_back(uno::utf8(row));
    return rows;
  }
  bool panelsHaveFocus() const {
    return hasFocus("search") || hasFocus("insert") || hasFocus("manual") ||
           hasFocus(documentPanel()->getControl("goto"));
  }
  void insertOne() const {
    clauses().choose("最新の状態の維持");
    ASSERT_TRUE(clauses().insert()) << clauses().message();
    ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
  }
};

// Without it a person who works by keyboard had to find the way out through the sidebar's titles.
TEST_P(PanelKeys, EscapeGoesBackToTheDocument) {
  for (const char* name : {"insert", "search"}) {
    focus(name);
    pressKey(control(name), key::ESCAPE);
    EXPECT_TRUE(waitUntil([&] { return !panelsHaveFocus(); })) << name;
  }
  clauses().search("最新");
  focus("search");
  pressKey(control("search"), key::ESCAPE);
  EXPECT_TRUE(waitUntil([&] { return textOf("search").empty() && hasFocus("search"); }));
}

// Tab began the panel anew, and the other one was out of reach.
TEST_P(PanelKeys, TabGoesOnToTheOtherPanel) {
  insertOne();
  const auto detach = documentPanel()->getControl("detach");
  focus("search");
  pressKey(control("search"), key::TAB, css::awt::KeyModifier::SHIFT);
  ASSERT_TRUE(waitUntil([&] { return hasFocus(detach); }));
  pressKey(detach, key::TAB);
  ASSERT_TRUE(waitUntil([&] { return hasFocus("search"); }));
}

// The focus was lost with the buttons of the question.
TEST_P(PanelKeys, AfterTheAnswerTheFocusIsWhereItWas) {
  insertOne();
  const auto yes = control("message.yes");
  for (const sal_Int16 answer : {key::ESCAPE, key::RETURN}) {
    focus("insert");
    pressKey(control("insert"), key::RETURN);
    ASSERT_TRUE(waitUntil([&] { return hasFocus(yes); })) << clauses().message();
    pressKey(yes, answer);
    EXPECT_TRUE(waitUntil([&] { return hasFocus("insert"); })) << answer;
  }
  EXPECT_TRUE(waitUntil([&] { return rows().size() == 2; }));
}

void speak(const Office& office, const char* language) {
  const Any path(uno::argument("nodepath", OUString("/org.meibun.Settings/Interface")));
  const Reference<css::beans::XPropertySet> settings(
      css::configuration::theDefaultProvider::get(office.context())
          ->createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                        uno::seq<Any>({path})),
      css::uno::UNO_QUERY_THROW);
  settings->setPropertyValue("Language", Any(OUString::createFromAscii(language)));
  Reference<css::util::XChangesBatch>(settings, css::uno::UNO_QUERY_THROW)->commitChanges();
}

// Open panels kept their language, and what was found kept its Japanese title in English.
TEST_P(PanelKeys, AnotherLanguageIsSpokenAtOnce) {
  insertOne();
  speak(office(), "en");
  EXPECT_TRUE(waitUntil([&] {
    return Accessible{windowOf(clauses().controls())}.tryFind(role::PUSH_BUTTON, "Insert") &&
           rows() == std::vector<std::string>{"current · Keeping products up to date (version 1)"};
  })) << testing::PrintToString(rows());
  EXPECT_THAT(titles(), testing::Contains("Keeping products up to date"));
  speak(office(), "auto");
  EXPECT_TRUE(waitUntil([&] {
    return rows() == std::vector<std::string>{"最新　最新の状態の維持（第1版）"};
  })) << testing::PrintToString(rows());
}

INSTANTIATE_TEST_SUITE_P(, PanelKeys, ::testing::Values("swriter", "scalc"));

}  // namespace
}  // namespace meibun::fixture
