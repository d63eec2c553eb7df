// SPDX-License-Identifier: MPL-2.0
// Options ▸ Meibun: the page itself, what it keeps, and what an administrator locked.
#include <fstream>

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "tests/office/panel_case.hpp"

namespace fs = std::filesystem;

namespace meibun::fixture {
namespace {

// The page in an office, driven as the options dialog drives it.
class Page {
 public:
  explicit Page(Office& office)
      : handler_(uno::create<css::awt::XContainerWindowEventHandler>(office.context(),
                                                                     "org.meibun.OptionsHandler")) {
    const auto document = office.open("swriter");
    const auto frame = Reference<css::frame::XModel>(document, css::uno::UNO_QUERY_THROW)
                           ->getCurrentController()
                           ->getFrame();
    window_ = css::awt::ContainerWindowProvider::create(office.context())
                  ->createContainerWindow(
                      "vnd.sun.star.extension://org.meibun.Meibun/dialogs/options.xdl", "",
                      Reference<css::awt::XWindowPeer>(frame->getContainerWindow(),
                                                       css::uno::UNO_QUERY_THROW),
                      handler_);
    send("initialize");
  }

  void send(const char* event) const {
    handler_->callHandlerMethod(window_, Any(OUString::createFromAscii(event)), "external_event");
  }
  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return Reference<Interface>(
        Reference<css::awt::XControlContainer>(window_, css::uno::UNO_QUERY_THROW)
            ->getControl(OUString::createFromAscii(name)),
        css::uno::UNO_QUERY_THROW);
  }
  std::string text(const char* name) const {
    return uno::utf8(control<css::awt::XTextComponent>(name)->getText());
  }
  void type(const char* name, const char* text) const {
    control<css::awt::XTextComponent>(name)->setText(uno::ustr(std::string_view{text}));
  }
  bool isEnabled(const char* name) const { return control<css::awt::XWindow2>(name)->isEnabled(); }
  Accessible accessible() const { return Accessible{window_}; }

 private:
  Reference<css::awt::XContainerWindowEventHandler> handler_;
  Reference<css::awt::XWindow> window_;
};

class PanelOptions : public PanelCase {};

TEST_F(PanelOptions, EveryFieldHasItsLabel) {
  const Page page{office()};
  for (const char* label : {"会社名", "部署", "担当者", "電話番号", "メールアドレス",
                            "相談窓口の名称", "保守メニューの名称", "SOC事業者"}) {
    EXPECT_TRUE(page.accessible().tryFind(role::TEXT, label)) << page.accessible().dump();
  }
}

TEST_F(PanelOptions, KeepsWhatIsTypedAndGivesItToTheFields) {
  {
    const Page page{office()};
    page.type("company.name", "架空電算サービス株式会社");
    page.type("company.supportDesk", "  第一相談窓口 ");
    page.send("ok");
  }
  const Page again{office()};
  EXPECT_EQ(again.text("company.name"), "架空電算サービス株式会社");
  EXPECT_EQ(again.text("company.supportDesk"), "第一相談窓口");
  openPanels("swriter");
  clauses().choose("最新の状態の維持");
  clauses().vary("stance", "② 相談窓口");
  EXPECT_TRUE(waitUntil([&] {
    return clauses().preview().find("第一相談窓口まで") != std::string::npos;
  })) << clauses().preview();
  again.type("company.name", "");
  again.type("company.supportDesk", "");
  again.send("ok");
}

TEST_F(PanelOptions, BackShowsWhatIsKept) {
  const Page page{office()};
  page.type("company.name", "別の名前");
  page.send("back");
  EXPECT_EQ(page.text("company.name"), "");
}

TEST_F(PanelOptions, TheLanguageOfTheInterfaceIsChosenHere) {
  const auto choose = [](const Page& page, sal_Int16 item) {
    page.control<css::awt::XListBox>("interface.language")->selectItemPos(item, true);
    page.send("ok");
  };
  choose(Page{office()}, 2);
  openPanels("scalc");
  EXPECT_TRUE(waitUntil([&] {
    return Accessible{windowOf(clauses().controls())}
        .tryFind(role::PUSH_BUTTON, "Insert")
        .has_value();
  }));
  choose(Page{office()}, 0);
}

// An administrator's file below the person's own settings, as a package of the installation has it.
// `finalized`: true or false.
void setCompanyName(const fs::path& profile, const std::string& finalized) {
  const auto file = profile / "administrator.xcu";
  std::ofstream{file} << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="Settings" oor:package="org.meibun">
  <node oor:name="Company">
    <prop oor:name="Name" oor:finalized=")"
                      << finalized << R"("><value>本社で固定した社名</value></prop>
  </node>
</oor:component-data>)";
  for (const auto& entry : fs::recursive_directory_iterator(profile)) {
    if (entry.path().filename() != "configmgr.ini") continue;
    std::ifstream in{entry.path()};
    std::string ini{std::istreambuf_iterator<char>{in}, {}};
    const auto data = ini.find("DATA=");
    if (data == std::string::npos) continue;
    const auto end = std::min(ini.find('\n', data), ini.size());
    ini.insert(end, " " + uno::utf8(fileUrl(file)));
    std::ofstream{entry.path()} << ini;
    return;
  }
  FAIL() << "no configmgr.ini in " << profile;
}

TEST_F(PanelOptions, ALockedSettingIsShownDisabledAndStays) {
  const auto profile = folder() / "locked";
  { const Office first{{.profileTemplate = installedProfile(), .profile = profile}}; }
  setCompanyName(profile, "true");
  Office locked{{.profileTemplate = profile}};
  const Page page{locked};
  EXPECT_EQ(page.text("company.name"), "本社で固定した社名");
  EXPECT_FALSE(page.isEnabled("company.name"));
  EXPECT_TRUE(page.isEnabled("company.department"));
  page.type("company.name", "別の名前");
  page.type("company.department", "営業部");
  page.send("ok");
  const Page again{locked};
  EXPECT_EQ(again.text("company.name"), "本社で固定した社名");
  EXPECT_EQ(again.text("company.department"), "営業部");
}

// OK wrote every field: the administrator's defaults became the person's own, for good.
TEST_F(PanelOptions, WhatIsNotChangedIsNotWritten) {
  const auto profile = folder() / "defaults";
  { const Office first{{.profileTemplate = installedProfile(), .profile = profile}}; }
  setCompanyName(profile, "false");
  const auto used = folder() / "used";
  {
    Office office{{.profileTemplate = profile, .profile = used}};
    const Page page{office};
    ASSERT_EQ(page.text("company.name"), "本社で固定した社名");
    ASSERT_TRUE(page.isEnabled("company.name"));
    page.type("company.department", "営業部");
    page.send("ok");
  }
  std::ifstream in{used / "user" / "registrymodifications.xcu"};
  const std::string own{std::istreambuf_iterator<char>{in}, {}};
  EXPECT_NE(own.find("営業部"), std::string::npos);
  EXPECT_EQ(own.find("本社で固定した社名"), std::string::npos);
  EXPECT_EQ(own.find("Interface\"><prop oor:name=\"Language"), std::string::npos);
}

}  // namespace
}  // namespace meibun::fixture
