// SPDX-License-Identifier: MPL-2.0
// What menus and toolbars are told about the commands, as the document changes.
#include <atomic>

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>
#include <gmock/gmock.h>
#include <rtl/ref.hxx>

#include "tests/office/command_case.hpp"

namespace meibun::fixture {
namespace {

using testing::ElementsAre;
using testing::Pair;

css::beans::PropertyValue words(std::string_view name, const char* utf8) {
  return uno::argument(name, OUString::fromUtf8(utf8));
}

class Told final : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
 public:
  void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
    enabled_ = event.IsEnabled == sal_True;
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}
  bool enabled() const { return enabled_; }

 private:
  std::atomic<bool> enabled_{false};
};

class CommandsState : public CommandCase {};

TEST_F(CommandsState, ADrawingHasOnlyOptionsAndManual) {
  open("simpress");
  const auto now = enabled({"ShowClauses", "Insert", "GoTo", "Options", "Manual"});
  EXPECT_THAT(now, ElementsAre(Pair("GoTo", false), Pair("Insert", false), Pair("Manual", true),
                               Pair("Options", true), Pair("ShowClauses", false)));
  EXPECT_EQ(send("Insert", {words("Clause", "CN")}).code, "panel.unsupported");
}

TEST_F(CommandsState, AToolbarIsToldWhenTheFirstClauseComesAndTheLastGoes) {
  open("swriter");
  css::util::URL url;
  url.Complete = "org.meibun.Meibun:Remove";
  css::util::URLTransformer::create(office().context())->parseStrict(url);
  const auto dispatch =
      query<css::frame::XDispatchProvider>(controller()->getFrame())->queryDispatch(url, "", 0);
  const rtl::Reference<Told> told(new Told);
  dispatch->addStatusListener(told.get(), url);
  EXPECT_FALSE(told->enabled());
  ASSERT_TRUE(send("Insert", {words("Clause", "CN")}).done());
  EXPECT_TRUE(waitUntil([&] { return told->enabled(); }));
  // By the person's own undo, which no command of ours sees.
  undo();
  EXPECT_TRUE(waitUntil([&] { return !told->enabled(); }));
  dispatch->removeStatusListener(told.get(), url);
}

}  // namespace
}  // namespace meibun::fixture
