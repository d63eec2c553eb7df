// SPDX-License-Identifier: MPL-2.0
// What the component still holds when its office ends. Only in a sanitizer's build, whose leak
// checker names, for each block that nobody frees, who asked for it; the office's own are passed
// over.
#include <fstream>

#include <gmock/gmock.h>

#include "tests/office/panel_case.hpp"

namespace fs = std::filesystem;

namespace meibun::fixture {
namespace {

class RobustLeaks : public PanelCase {
 protected:
  // The report's paragraphs that name the component: by its namespace, since frames with a line
  // name no library.
  static std::vector<std::string> ours(const fs::path& folder) {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
      std::ifstream report{entry.path()};
      std::string paragraph;
      for (std::string line; std::getline(report, line);) {
        paragraph += line + "\n";
        if (!line.empty()) continue;
        if (paragraph.find("leak of") != std::string::npos &&
            paragraph.find(" in meibun::") != std::string::npos) {
          found.push_back(paragraph);
        }
        paragraph.clear();
      }
    }
    return found;
  }
};

TEST_F(RobustLeaks, NothingOfOursIsLeftWhenTheOfficeEnds) {
  const auto reports = folder() / "reports";
  fs::create_directories(reports);
  {
    Office office{{.profileTemplate = installedProfile(),
                   .environment = {{"ASAN_OPTIONS", "detect_leaks=1:exitcode=0:log_path=" +
                                                        (reports / "asan").string()}}}};
    for (int i = 0; i < 20; ++i) {
      const auto document = office.open(i % 2 == 0 ? "swriter" : "scalc");
      const ClausesPanelDriver panel{document};
      panel.search("維持");
      panel.choose("最新の状態の維持");
      ASSERT_TRUE(panel.insert()) << panel.message();
      showPanel(document, kDocumentPanel);
      office.dispatch(document, ".uno:Undo");
      office.close(document);
    }
  }
  ASSERT_FALSE(fs::is_empty(reports)) << "the leak checker wrote nothing";
  EXPECT_THAT(ours(reports), testing::IsEmpty());
}

}  // namespace
}  // namespace meibun::fixture
