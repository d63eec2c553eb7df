// SPDX-License-Identifier: MPL-2.0
// Help in the panel: the command of the menu Help. A headless office offers posted keys to no key
// handler, so that F1 itself cannot be tried here.
#include <cstdlib>
#include <fstream>

#include <com/sun/star/awt/Key.hpp>
#include <gmock/gmock.h>

#include "tests/office/panel_case.hpp"

namespace fs = std::filesystem;

namespace meibun::fixture {
namespace {

using testing::HasSubstr;

// The browser that is started is a script of ours that writes down what it is asked to open.
class PanelHelp : public PanelCase {
 protected:
  void SetUp() override {
    PanelCase::SetUp();
    const auto bin = folder() / "bin";
    opened_ = folder() / "opened";
    fs::create_directories(bin);
    std::ofstream{bin / "xdg-open"} << "#!/bin/sh\necho \"$1\" >>'" << opened_.string() << "'\n";
    fs::permissions(bin / "xdg-open", fs::perms::owner_all);
    path_ = bin.string() + ":" + std::getenv("PATH");
  }

  OfficeOptions options() const {
    return {.profileTemplate = installedProfile(), .environment = {{"PATH", path_}}};
  }
  void expectManual() const {
    ASSERT_TRUE(waitUntil([&] { return fs::exists(opened_) && fs::file_size(opened_) > 0; }));
    std::ifstream in{opened_};
    std::string url;
    std::getline(in, url);
    EXPECT_THAT(url, HasSubstr("/help/ja/index.html"));
  }

 private:
  fs::path opened_;
  std::string path_;
};

// Under gtk3 the office takes F1 for itself, before any listener: a button is there for everyone.
TEST_F(PanelHelp, TheButtonOpensTheManual) {
  Office own{options()};
  const ClausesPanelDriver panel{own.open("scalc")};
  Accessible(panel.controls()->getControl("manual")).press();
  expectManual();
}

TEST_F(PanelHelp, TheHelpCommandOpensTheManual) {
  Office own{options()};
  const auto document = own.open("swriter");
  const ClausesPanelDriver panel{document};
  const auto search = panel.controls()->getControl("search");
  Reference<css::awt::XWindow>(search, css::uno::UNO_QUERY_THROW)->setFocus();
  ASSERT_TRUE(waitUntil([&] { return hasFocus(search); }));
  own.dispatch(document, ".uno:HelpIndex");
  expectManual();
}

}  // namespace
}  // namespace meibun::fixture
