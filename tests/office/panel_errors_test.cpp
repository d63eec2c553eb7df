// SPDX-License-Identifier: MPL-2.0
// What the panel shows when the extension's own files are damaged: an office shows an empty deck.
#include <fstream>

#include <gmock/gmock.h>

#include "tests/office/panel_case.hpp"

namespace fs = std::filesystem;

namespace meibun::fixture {
namespace {

using testing::HasSubstr;

class PanelErrors : public PanelCase {
 protected:
  // A copy of the profile with the extension installed, and the folder of the extension in it.
  void SetUp() override {
    PanelCase::SetUp();
    profile_ = folder() / "profile";
    fs::copy(installedProfile(), profile_, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(profile_)) {
      if (entry.path().filename() == "description.xml") package_ = entry.path().parent_path();
    }
    ASSERT_FALSE(package_.empty());
  }

  fs::path profile_;
  fs::path package_;
};

TEST_F(PanelErrors, ABrokenPackIsNamedAndTheRestStaysUsable) {
  std::ofstream{package_ / "clauses/jcssa.guideline/pack.xml", std::ios::app} << "<more>";
  Office office{{.profileTemplate = profile_}};
  const auto document = office.open("swriter");
  const ClausesPanelDriver panel{document};
  EXPECT_THAT(panel.message(), HasSubstr("jcssa.guideline"));
  const Accessible shown{windowOf(panel.controls())};
  EXPECT_TRUE(shown.tryFind(role::PUSH_BUTTON, "報告をコピー")) << shown.dump();
  panel.choose("免責及びその限界");
  Accessible(panel.controls()->getControl("insert")).press();
  EXPECT_TRUE(waitUntil([&] { return anchorCount(document) > 0; })) << panel.message();
}

// Only the log said so. A schema without its groups stands for a configuration that cannot be read.
TEST_F(PanelErrors, SettingsThatCannotBeReadAreSaid) {
  std::ofstream{package_ / "registry/Settings.xcs"}
      << "<oor:component-schema xmlns:oor=\"http://openoffice.org/2001/registry\" "
         "oor:package=\"org.meibun\" oor:name=\"Settings\" xml:lang=\"en-US\"><component/>"
         "</oor:component-schema>";
  Office office{{.profileTemplate = profile_, .environment = {{"LANG", "ja_JP.UTF-8"}}}};
  const ClausesPanelDriver panel{office.open("swriter")};
  panel.choose("最新の状態の維持");
  EXPECT_TRUE(waitUntil([&] { return !panel.message().empty(); }));
  EXPECT_THAT(panel.message(), HasSubstr("オプションの自社情報を読めません"));
  const Accessible shown{windowOf(panel.controls())};
  EXPECT_TRUE(shown.tryFind(role::PUSH_BUTTON, "報告をコピー")) << shown.dump();
}

TEST_F(PanelErrors, WithoutALibraryItSaysSo) {
  for (const auto& entry : fs::directory_iterator(package_ / "clauses")) {
    fs::remove_all(entry.path());
  }
  Office office{{.profileTemplate = profile_}};
  const ClausesPanelDriver panel{office.open("scalc")};
  const Accessible shown{windowOf(panel.controls())};
  EXPECT_THAT(shown.dump(), HasSubstr("条項のライブラリがありません"));
}

TEST_F(PanelErrors, APanelThatCannotBeMadeShowsItsReport) {
  fs::remove_all(package_ / "clauses");
  Office office{{.profileTemplate = profile_}};
  const auto panel = showPanel(office.open("swriter"), kClausesPanel);
  const Reference<css::awt::XTextComponent> report(panel->getControl("report"),
                                                   css::uno::UNO_QUERY_THROW);
  const auto text = uno::utf8(report->getText());
  EXPECT_THAT(text, HasSubstr("Meibun "));
  EXPECT_THAT(text, HasSubstr("LibreOffice "));
  EXPECT_THAT(text, HasSubstr("office.package-not-found"));
  EXPECT_TRUE(panel->getControl("copy").is());
}

TEST_F(PanelErrors, WithoutACatalogueTheReportStillNamesTheError) {
  fs::remove_all(package_ / "locales");
  Office office{{.profileTemplate = profile_}};
  const auto panel = showPanel(office.open("swriter"), kDocumentPanel);
  const Reference<css::awt::XTextComponent> report(panel->getControl("report"),
                                                   css::uno::UNO_QUERY_THROW);
  EXPECT_THAT(uno::utf8(report->getText()), HasSubstr("office.package-not-found"));
}

}  // namespace
}  // namespace meibun::fixture
