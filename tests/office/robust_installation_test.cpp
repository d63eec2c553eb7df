// SPDX-License-Identifier: MPL-2.0
// The extension and the office come and go; documents and the company's data stay.
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <gmock/gmock.h>

#include "office/settings/settings.hpp"
#include "tests/office/fixture/child_process.hpp"
#include "tests/office/older_package.hpp"
#include "tests/office/panel_case.hpp"

namespace fs = std::filesystem;

namespace meibun::fixture {
namespace {

using testing::HasSubstr;

constexpr const char* kClause = "最新の状態の維持";
constexpr std::u16string_view kCompany = u"架空電算サービス株式会社";

class RobustInstallation : public PanelCase {
 protected:
  // A profile of this test's own, which outlives the offices that run on it.
  void makeProfile(const fs::path& package) {
    run({source("scripts/make-profile").string(), profile().string(), package.string()},
        "make-profile.log");
  }
  void unopkg(std::vector<std::string> arguments) {
    std::vector<std::string> command{(programFolder() / "unopkg").string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.push_back("-env:UserInstallation=file://" + profile().string());
    command.push_back("-env:UNO_SHARED_PACKAGES_CACHE=file://" + (profile() / "packages").string());
    run(command, "unopkg.log");
  }
  fs::path profile() { return folder() / "profile"; }
  OfficeOptions kept() { return {.profileTemplate = "", .profile = profile()}; }

  static void insertInto(const Reference<css::lang::XComponent>& document) {
    const ClausesPanelDriver panel{document};
    panel.choose(kClause);
    ASSERT_TRUE(panel.insert()) << panel.message();
  }
  static std::string textOf(const Reference<css::lang::XComponent>& document) {
    return uno::utf8(query<css::text::XTextDocument>(document)->getText()->getString());
  }
  static std::vector<std::string> rows(const Reference<css::lang::XComponent>& document) {
    const Reference<css::awt::XListBox> found(
        showPanel(document, kDocumentPanel)->getControl("found"), css::uno::UNO_QUERY_THROW);
    waitUntil([&] { return found->getItemCount() > 0; });
    std::vector<std::string> rows;
    for (const auto& row : found->getItems())
      rows.push_back(uno::utf8(row));
    return rows;
  }

 private:
  void run(const std::vector<std::string>& command, const char* log) {
    const auto output = folder() / log;
    ChildProcess process{command, {{"SAL_USE_VCLPLUGIN", "svp"}}, output};
    const auto status = process.waitFor(std::chrono::minutes{2});
    ASSERT_EQ(status.value_or(-1), 0) << command.front() << ": see " << output;
  }
};

TEST_F(RobustInstallation, AKilledOfficeStartsAgainWithItsPanelAndTheDocument) {
  makeProfile(testedPackage());
  const auto file = folder() / "contract.odt";
  {
    Office office{kept()};
    const auto document = office.open("swriter");
    insertInto(document);
    office.store(document, file);
    showPanel(document, kDocumentPanel);
    office.kill();
    ASSERT_TRUE(waitUntil([&] { return !office.isRunning(); }));
  }
  Office again{kept()};
  const auto document = again.load(file);
  EXPECT_THAT(rows(document), testing::Contains(HasSubstr(kClause)));
  insertInto(again.open("scalc"));
}

TEST_F(RobustInstallation, AToolbarThatWasShownIsShownAfterARestart) {
  makeProfile(testedPackage());
  const std::string bar = "addon_org.meibun.Meibun.ToolBar";
  const auto shows = [&](const Reference<css::lang::XComponent>& document) {
    const auto frame = query<css::frame::XModel>(document)->getCurrentController()->getFrame();
    Reference<css::frame::XLayoutManager> layout;
    query<css::beans::XPropertySet>(frame)->getPropertyValue("LayoutManager") >>= layout;
    return layout->isElementVisible(uno::ustr("private:resource/toolbar/" + bar));
  };
  {
    Office office{kept()};
    const auto document = office.open("scalc");
    EXPECT_FALSE(shows(document));
    // As the entry of View > Toolbars does.
    office.dispatch(document, ".uno:AvailableToolbars?Toolbar:string=" + bar);
    EXPECT_TRUE(waitUntil([&] { return shows(document); }));
    office.closeAll();
  }
  Office again{kept()};
  const auto document = again.open("scalc");
  EXPECT_TRUE(waitUntil([&] { return shows(document); }));
}

TEST_F(RobustInstallation, WithoutTheExtensionDocumentsStayWholeAndComeBackKnown) {
  makeProfile(testedPackage());
  const auto file = folder() / "contract.odt";
  std::string text;
  {
    Office office{kept()};
    const auto document = office.open("swriter");
    insertInto(document);
    office.store(document, file);
    text = textOf(document);
  }
  unopkg({"remove", "--shared", "org.meibun.Meibun"});
  for (const auto* extension : {"odt", "docx"}) {
    Office office{kept()};
    const auto document = office.load(file);
    EXPECT_EQ(textOf(document), text);
    EXPECT_THROW(showPanel(document, kDocumentPanel), std::exception);
    office.store(document, folder() / (std::string{"without."} + extension));
  }
  unopkg({"add", "--shared", "--suppress-license", testedPackage().string()});
  Office office{kept()};
  for (const auto* extension : {"odt", "docx"}) {
    const auto document = office.load(folder() / (std::string{"without."} + extension));
    EXPECT_THAT(rows(document), testing::Contains(HasSubstr(kClause))) << extension;
    office.close(document);
  }
}

TEST_F(RobustInstallation, AnUpgradeKeepsTheCompanysDataAndKnowsOlderDocuments) {
  const auto older = folder() / "older.oxt";
  writeOlderPackage(testedPackage(), older);
  makeProfile(older);
  const auto file = folder() / "quote.ods";
  {
    Office office{kept()};
    ASSERT_TRUE(
        settings::Settings{office.context()}.write({{"company.name", std::u16string{kCompany}}}));
    const auto document = office.open("scalc");
    insertInto(document);
    office.store(document, file);
  }
  unopkg({"add", "--shared", "--force", "--suppress-license", testedPackage().string()});
  Office office{kept()};
  const auto settings = settings::Settings{office.context()}.read();
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings.value().at("company.name").value, kCompany);
  EXPECT_THAT(rows(office.load(file)), testing::Contains(HasSubstr(kClause)));
  insertInto(office.open("swriter"));
}

}  // namespace
}  // namespace meibun::fixture
