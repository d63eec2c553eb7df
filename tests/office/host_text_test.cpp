// SPDX-License-Identifier: MPL-2.0
// Contracts as they come from others: a clause is put in, the file saved, and nothing else of it is
// other than without the clause.
#include "files/file_reader.hpp"
#include "tests/office/fixture/window.hpp"
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/hosts/package_diff.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

constexpr const char* kAuthor = "明文 太郎";  // of scripts/make-profile

class HostText : public WriterCase, public ::testing::WithParamInterface<Host> {
 protected:
  // A document is painted: in one with tracked changes that makes the office add a style.
  void goBehind(const std::string& words) {
    const auto line = indexOf(subject().lines(), words);
    subject().cursor()->gotoRange(subject().paragraph(line)->getEnd(), false);
    finishPainting(office());
  }

  std::filesystem::path saveAs(const std::string& name) {
    const auto file = folder() / (name + "." + GetParam().saved);
    office().store(subject().component(), file);
    return file;
  }

  void expectKnown(const document::Snapshot& snapshot, const track::Instance& instance) {
    for (const auto& clause : track::recognise(snapshot, contract::library()).clauses) {
      if (clause.instance != instance) continue;
      EXPECT_EQ(clause.status, track::Status::current);
      EXPECT_EQ(clause.evidence, track::Evidence::ledger);
      return;
    }
    ADD_FAILURE() << "not recognised: " << instance.digits;
  }

  void expectKnownIn(const std::filesystem::path& file,
                     const std::vector<track::Instance>& instances) {
    openPath(file);
    const auto reader = files::openDocument(file.string());
    ASSERT_TRUE(reader.has_value()) << reader.error().code;
    const auto byFiles = reader.value()->read();
    ASSERT_TRUE(byFiles.has_value()) << byFiles.error().code;
    for (const auto& instance : instances) {
      expectKnown(read(), instance);
      expectKnown(byFiles.value(), instance);
    }
  }
};

TEST_P(HostText, NothingElseChanges) {
  const auto& host = GetParam();
  const auto file = makeHost(host, folder());
  openPath(file);
  goBehind(host.place);
  const auto without = saveAs("without");
  openPath(file);
  goBehind(host.place);
  const auto notice = insert("notice");
  const auto article = insert("article");
  const auto with = saveAs("with");
  const auto missing = joined(lost(host, without));
  EXPECT_TRUE(missing.empty()) << missing;
  const auto others = joined(differences(without, with, {kAuthor}));
  EXPECT_TRUE(others.empty()) << others;
  expectKnownIn(with, {notice, article});
}

const std::string kDocument = "word/document.xml";

INSTANTIATE_TEST_SUITE_P(
    Word, HostText,
    ::testing::Values(
        Host{"docx-tracked",
             "docx",
             "docx",
             "以内に支払う",
             {{kDocument, "田中 一郎"},
              {kDocument, "佐藤 花子"},
              {"word/settings.xml", "w:trackRevisions"}}},
        Host{"docx-tracked", "docx", "odt", "引渡し", {{"content.xml", "佐藤 花子"}}},
        Host{"docx-columns", "docx", "docx", "約束その2", {{kDocument, "w:num=\"2\""}}},
        Host{"docx-columns", "docx", "docx", "二段で組む", {{kDocument, "w:num=\"2\""}}},
        Host{"docx-vertical",
             "docx",
             "docx",
             "合意する",
             {{kDocument, "tbRl"}, {kDocument, "w:ruby"}}},
        Host{"docx-vertical", "docx", "odt", "証として", {{"styles.xml", "tb-rl"}}},
        Host{"docx-form", "docx", "docx", "備考", {{kDocument, "FORMCHECKBOX"}}},
        Host{
            "docx-rich",
            "docx",
            "docx",
            "期間は1年",
            {{kDocument, "w:footnoteReference"}, {kDocument, "wps:wsp"}, {kDocument, "w:titlePg"}}},
        Host{"docx-rich", "docx", "docx", "合意の証", {{"word/comments.xml", "法務 鈴木"}}},
        Host{"docx-rich", "docx", "odt", "社印欄", {{"content.xml", "text:note"}}}),
    [](const auto& one) { return nameOf(one.param) + "_" + std::to_string(one.index); });

const std::vector<Host::Keeps> kControls = {{"content.xml", "form:name=\"同意\""},
                                            {"content.xml", "form:current-state=\"checked\""},
                                            {"content.xml", "form:label=\"三年\""},
                                            {"content.xml", "draw:control=\"control4\""}};

const std::vector<Host::Keeps> kRich = {{"content.xml", "佐藤 花子"},
                                        {"content.xml", "text:drop-down"},
                                        {"content.xml", "text:protected=\"true\""},
                                        {"content.xml", "fo:column-count=\"2\""},
                                        {"content.xml", "office:annotation"}};

INSTANTIATE_TEST_SUITE_P(
    OpenDocument, HostText,
    ::testing::Values(
        Host{"text-rich.fodt", "fodt", "odt", "保守の対象は", kRich},
        Host{"text-rich.fodt", "fodt", "odt", "以内に支払う", kRich},
        Host{"text-rich.fodt", "fodt", "odt", "印は右に", kRich},
        Host{"text-rich.fodt", "fodt", "odt", "善良な管理者", kRich},
        Host{"text-rich.fodt", "fodt", "odt", "会社名", kRich},
        Host{"text-rich.fodt", "fodt", "docx", "甲は、乙に協力", {{kDocument, "w:num=\"2\""}}},
        Host{"text-rich.fodt", "fodt", "docx", "合意の証", {{kDocument, "佐藤 花子"}}},
        Host{"text-controls.fodt", "fodt", "odt", "契約の期間", kControls},
        Host{"text-controls.fodt", "fodt", "odt", "特記事項", kControls},
        Host{"text-controls.fodt", "fodt", "docx", "別紙のとおり", {{kDocument, "w:control"}}},
        Host{"odm-master", "odm", "odm", "一つの契約", {{"content.xml", "text:section-source"}}},
        Host{"text-vertical.fodt", "fodt", "odt", "合意する", {{"styles.xml", "tb-rl"}}},
        Host{"text-vertical.fodt", "fodt", "docx", "協議する", {{kDocument, "tbRl"}}}),
    [](const auto& one) { return nameOf(one.param) + "_" + std::to_string(one.index); });

}  // namespace
}  // namespace meibun::fixture
