// SPDX-License-Identifier: MPL-2.0
// Where a document from outside takes no clause, the reason names what to do; the document stays as
// it was.
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

class HostRefusals : public WriterCase {
 protected:
  void openHost(const char* name, const char* format) {
    openPath(makeHost({name, format, format, "", {}}, folder()));
  }
  void goTo(const std::string& words) {
    const auto line = indexOf(subject().lines(), words);
    subject().cursor()->gotoRange(subject().paragraph(line)->getEnd(), false);
  }
  base::Diagnostic refusal() {
    const auto before = subject().flat();
    const auto site = survey("notice");
    EXPECT_TRUE(site.refusal);
    EXPECT_FALSE(tryInsert("notice").has_value());
    EXPECT_EQ(subject().flat(), before);
    return site.refusal.value_or(base::Diagnostic{});
  }
};

TEST_F(HostRefusals, AProtectedForm) {
  openHost("docx-form-protected", "docx");
  goTo("備考");
  EXPECT_EQ(refusal().code, "port.protected-form");
}

// With a password in Word; the office opens it read-only.
TEST_F(HostRefusals, AContractThatIsReadOnly) {
  openHost("docx-read-only", "docx");
  goTo("備考");
  EXPECT_EQ(refusal().code, "port.read-only");
}

TEST_F(HostRefusals, AProtectedSection) {
  openHost("text-rich.fodt", "fodt");
  goTo("この節は変更できない");
  EXPECT_EQ(refusal().code, "port.protected-section");
}

// The section is not protected: it is the link for which nothing may be written there.
TEST_F(HostRefusals, APartOfAMasterDocument) {
  openHost("odm-master", "odm");
  goTo("ここは別のファイルにある");
  const auto why = refusal();
  EXPECT_EQ(why.code, "port.linked-section");
  EXPECT_EQ(why.arguments.at(0).second, "part.odt");
}

}  // namespace
}  // namespace meibun::fixture
