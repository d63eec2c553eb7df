// SPDX-License-Identifier: MPL-2.0
// What menus and toolbars are told about the commands, as the document changes.
#include <atomic>

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/XAcceleratorConfiguration.hpp>
#include <com/sun/star/ui/XUIConfigurationManager.hpp>
#include <com/sun/star/ui/theModuleUIConfigurationManagerSupplier.hpp>
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
  open("sdraw");
  const auto now = enabled({"ShowClauses", "Insert", "GoTo", "Options", "Manual"});
  EXPECT_THAT(now, ElementsAre(Pair("GoTo", false), Pair("Insert", false), Pair("Manual", true),
                               Pair("Options", true), Pair("ShowClauses", false)));
  EXPECT_EQ(send("Insert", {words("Clause", "CN")}).code, "panel.unsupported");
}

TEST_F(CommandsState, APresentationHasThemAll) {
  open("simpress");
  EXPECT_THAT(
      enabled({"Insert", "InsertShortCode", "Remove"}),
      ElementsAre(Pair("Insert", true), Pair("InsertShortCode", true), Pair("Remove", false)));
  const auto inserted = send("Insert", {words("Clause", "CN")});
  ASSERT_TRUE(inserted.done()) << inserted.code << " " << inserted.message;
  EXPECT_EQ(anchors(), 1);
  EXPECT_THAT(enabled({"GoTo", "Remove"}), ElementsAre(Pair("GoTo", true), Pair("Remove", true)));
  EXPECT_EQ(send("GoTo").instance, inserted.instance);
  const auto removed = send("Remove", {words("Instance", inserted.instance.c_str())});
  EXPECT_TRUE(removed.done()) << removed.code << " " << removed.message;
  EXPECT_EQ(anchors(), 0);
}

// What the office really does with a key, its own and other extensions' settings included.
TEST_F(CommandsState, TheKeysReachOurCommandsInEveryModule) {
  const auto supplier = css::ui::theModuleUIConfigurationManagerSupplier::get(office().context());
  for (const auto* module : {"com.sun.star.text.TextDocument", "com.sun.star.text.GlobalDocument",
                             "com.sun.star.sheet.SpreadsheetDocument",
                             "com.sun.star.presentation.PresentationDocument"}) {
    const auto keys = query<css::ui::XUIConfigurationManager>(
                          supplier->getUIConfigurationManager(OUString::createFromAscii(module)))
                          ->getShortCutManager();
    const auto commandOf = [&](const css::awt::KeyEvent& key) {
      return uno::utf8(query<css::ui::XAcceleratorConfiguration>(keys)->getCommandByKeyEvent(key));
    };
    const auto pressed = [](sal_Int16 code, sal_Int16 modifiers) {
      css::awt::KeyEvent event;
      event.KeyCode = code;
      event.Modifiers = modifiers;
      return event;
    };
    namespace key = css::awt::Key;
    namespace with = css::awt::KeyModifier;
    constexpr sal_Int16 kShiftCtrl = with::SHIFT | with::MOD1;
    constexpr sal_Int16 kAll = kShiftCtrl | with::MOD2;
    EXPECT_EQ(commandOf(pressed(key::F3, kShiftCtrl)), "org.meibun.Meibun:InsertShortCode")
        << module;
    EXPECT_EQ(commandOf(pressed(key::I, kAll)), "org.meibun.Meibun:Insert") << module;
    EXPECT_EQ(commandOf(pressed(key::M, kAll)), "org.meibun.Meibun:ShowClauses") << module;
    EXPECT_EQ(commandOf(pressed(key::N, kAll)), "org.meibun.Meibun:NextPlaceholder") << module;
  }
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
