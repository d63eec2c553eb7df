// SPDX-License-Identifier: MPL-2.0
#include "core/model/identity.hpp"

#include <gtest/gtest.h>

namespace meibun::model {
namespace {

TEST(Identity, ReferencesGoToTextAndBack) {
  const VersionRef ref{{"jcssa.guideline", "keep-updated"}, 12};
  EXPECT_EQ(toString(ref), "jcssa.guideline:keep-updated@12");
  EXPECT_EQ(parseVersionRef(toString(ref)), ref);
  EXPECT_EQ(parseClauseRef(toString(ref.clause)), ref.clause);
}

TEST(Identity, RefusesWhatIsNoReference) {
  for (const auto* const text :
       {"", ":", "pack", "pack:", ":clause", "Pack:clause", "pack:Clause", "pack:a.b", "pack.:a",
        ".pack:a", "pa..ck:a", "pack:a:b", "pack:条項", "pack:a b"}) {
    EXPECT_FALSE(parseClauseRef(text)) << text;
  }
  for (const auto* const text : {"pack:a", "pack:a@", "pack:a@0", "pack:a@01", "pack:a@-1",
                                 "pack:a@+1", "pack:a@1x", "pack:a@99999999999", "pack:a@1@2"}) {
    EXPECT_FALSE(parseVersionRef(text)) << text;
  }
}

TEST(Identity, SelectionsGoToTextAndBack) {
  const Selection selection{{"product", "common"}, {"length", "full"}};
  EXPECT_EQ(toString(selection), "length=full;product=common");
  EXPECT_EQ(parseSelection(toString(selection)), selection);
  EXPECT_EQ(parseSelection(""), Selection{});
}

TEST(Identity, RefusesWhatIsNoSelection) {
  for (const auto* const text :
       {"a", "a=", "=b", ";", "a=b;", ";a=b", "a=b;;c=d", "a=b;a=c", "a=b=c", "A=b", "a=b c"}) {
    EXPECT_FALSE(parseSelection(text)) << text;
  }
}

struct Titled {
  std::string title;
  Translations titles;
};

TEST(Identity, ATitleFallsBackToThePacksOwnLanguage) {
  const Titled titled{"条項", {{"en", "Clause"}}};
  EXPECT_EQ(titleIn(titled, "en"), "Clause");
  EXPECT_EQ(titleIn(titled, "de"), "条項");
}

}  // namespace
}  // namespace meibun::model
