// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/clause_choice.hpp"

#include "tests/unit/sidebar/controller_case.hpp"

namespace meibun::dispatch {
namespace {

class ClauseChoice : public sidebar::ControllerCase {
 protected:
  Desk desk() const {
    return {sidebar::shelf(), [] { return std::map<std::string, std::u16string>{}; }, "ja"};
  }
  base::Result<sidebar::ClauseView> view(const Request& request) const {
    return viewOf(desk(), {}, sidebar::kKeepUpdated, request);
  }
};

TEST_F(ClauseChoice, NamesAClauseByIdOrByShortCode) {
  for (const auto* words : {"jcssa.guideline:keep-updated", "CN", "cn", "ＣＮ"}) {
    const auto named = clauseNamed(*sidebar::shelf(), words);
    ASSERT_TRUE(named) << words;
    EXPECT_EQ(named.value(), sidebar::kKeepUpdated) << words;
  }
  EXPECT_EQ(clauseNamed(*sidebar::shelf(), "keep").error().code, "command.clause-unknown");
}

TEST_F(ClauseChoice, WhatIsAskedForComesOnTop) {
  const auto chosen = view({.variant = {{"stance", "desk"}}, .values = {{"desk", u"第二窓口"}}});
  ASSERT_TRUE(chosen) << chosen.error().code;
  EXPECT_EQ(chosen.value().selection.at("stance"), "desk");
  EXPECT_EQ(chosen.value().form.values.at("desk"), u"第二窓口");
}

// An empty choice counted for the person's: a command got the wording for a text.
TEST_F(ClauseChoice, OnSlidesTheLengthWrittenForThemIsChosen) {
  auto slides = desk();
  slides.shelf = sidebar::shelfWithSlides();
  slides.family = document::Family::slides;
  const auto lengthOf = [&](const Request& request, const char* clause = "short") {
    const auto chosen = viewOf(slides, {}, {"test.pack", clause}, request);
    return chosen ? chosen.value().selection.at("length") : chosen.error().code;
  };
  EXPECT_EQ(lengthOf({}), "slide");
  EXPECT_EQ(lengthOf({.variant = {{"length", "line"}}}), "line");
  EXPECT_EQ(lengthOf({.variant = {{"tone", "mild"}}}, "toned"), "slide");
}

TEST_F(ClauseChoice, WhatTheClauseLacksIsRefused) {
  EXPECT_EQ(view({.variant = {{"colour", "red"}}}).error().code, "command.axis-unknown");
  EXPECT_EQ(view({.variant = {{"stance", "red"}}}).error().code, "command.axis-value-unknown");
  EXPECT_EQ(view({.values = {{"colour", u"red"}}}).error().code, "command.value-unknown");
}

}  // namespace
}  // namespace meibun::dispatch
