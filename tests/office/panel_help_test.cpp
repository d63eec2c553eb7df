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

class PanelHelp : public PanelCase {};

// The browser that is started is a script of ours that writes down what it is asked to open.
TEST_F(PanelHelp, TheHelpCommandOpensTheManual) {
  const auto bin = folder() / "bin";
  const auto opened = folder() / "opened";
  fs::create_directories(bin);
  std::ofstream{bin / "xdg-open"} << "#!/bin/sh\necho \"$1\" >>'" << opened.string() << "'\n";
  fs::permissions(bin / "xdg-open", fs::perms::owner_all);
  const std::string path = bin.string() + ":" + std::getenv("PATH");
  Office own{{.profileTemplate = fs::path{MEIBUN_BINARY_DIR} / "office-profile",
              .environment = {{"PATH", path}}}};
  const auto document = own.open("swriter");
  const ClausesPanelDriver panel{document};
  const auto search = panel.controls()->getControl("search");
  Reference<css::awt::XWindow>(search, css::uno::UNO_QUERY_THROW)->setFocus();
  ASSERT_TRUE(waitUntil([&] { return hasFocus(search); }));
  own.dispatch(document, ".uno:HelpIndex");
  ASSERT_TRUE(waitUntil([&] { return fs::exists(opened) && fs::file_size(opened) > 0; }));
  std::ifstream in{opened};
  std::string url;
  std::getline(in, url);
  EXPECT_THAT(url, HasSubstr("/help/ja/index.html"));
}

}  // namespace
}  // namespace meibun::fixture
