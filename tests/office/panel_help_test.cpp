// SPDX-License-Identifier: MPL-2.0
// F1 in the panel.
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

// The browser that F1 starts is a script of ours that writes down what it is asked to open.
TEST_F(PanelHelp, F1OpensTheManual) {
  const auto bin = folder() / "bin";
  const auto opened = folder() / "opened";
  fs::create_directories(bin);
  std::ofstream{bin / "xdg-open"} << "#!/bin/sh\necho \"$1\" >>'" << opened.string() << "'\n";
  fs::permissions(bin / "xdg-open", fs::perms::owner_all);
  const std::string path = bin.string() + ":" + std::getenv("PATH");
  Office own{{.profileTemplate = fs::path{MEIBUN_BINARY_DIR} / "office-profile",
              .environment = {{"PATH", path}}}};
  const ClausesPanelDriver panel{own.open("swriter")};
  const auto search = panel.controls()->getControl("search");
  Reference<css::awt::XWindow>(search, css::uno::UNO_QUERY_THROW)->setFocus();
  ASSERT_TRUE(waitUntil([&] { return hasFocus(search); }));
  pressKey(own, search, css::awt::Key::F1);
  ASSERT_TRUE(waitUntil([&] { return fs::exists(opened) && fs::file_size(opened) > 0; }));
  std::ifstream in{opened};
  std::string url;
  std::getline(in, url);
  EXPECT_THAT(url, HasSubstr("/help/ja/index.html"));
}

}  // namespace
}  // namespace meibun::fixture
