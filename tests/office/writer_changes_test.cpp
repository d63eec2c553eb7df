// SPDX-License-Identifier: MPL-2.0
// Beside paragraphs that others inserted or deleted under tracking a clause belongs to none of
// their changes: whatever becomes of these, it stands whole.
#include <algorithm>

#include "core/base/text.hpp"
#include "office/document/properties.hpp"
#include "tests/office/hosts/host_file.hpp"
#include "tests/office/writer_case.hpp"

namespace meibun::fixture {
namespace {

using document::setProperty;
using Texts = std::vector<std::string>;

struct Beside {
  const char* name;
  const char* paragraph;
  bool records;
};

class WriterChanges : public WriterCase, public ::testing::WithParamInterface<Beside> {
 protected:
  void openHost() {
    openPath(makeHost({"docx-tracked", "docx", "docx", "", {}}, folder()));
    setProperty(subject().model(), "RecordChanges", GetParam().records);
  }

  Texts texts() {
    Texts texts;
    for (const auto& block : read().blocks)
      texts.push_back(base::utf8(textOf(block)));
    return texts;
  }

  Texts without(const std::string& command) {
    openHost();
    subject().dispatch(command);
    return texts();
  }

  track::Instance insertBeside() {
    openHost();
    const auto line = indexOf(subject().lines(), GetParam().paragraph);
    subject().cursor()->gotoRange(subject().paragraph(line)->getEnd(), false);
    return insert("notice");
  }

  // The clause's paragraphs stand together, and what is around them is as it would be without.
  void expectWholeIn(Texts now, const Texts& around) {
    const auto clause = words("notice");
    const auto at = std::search(now.begin(), now.end(), clause.begin(), clause.end());
    ASSERT_NE(at, now.end());
    now.erase(at, at + static_cast<std::ptrdiff_t>(clause.size()));
    EXPECT_EQ(now, around);
  }
};

TEST_P(WriterChanges, AcceptedTheClauseStandsWhole) {
  const auto around = without(".uno:AcceptAllTrackedChanges");
  const auto instance = insertBeside();
  EXPECT_EQ(found(instance).status, track::Status::current);
  subject().dispatch(".uno:AcceptAllTrackedChanges");
  expectWholeIn(texts(), around);
  EXPECT_EQ(found(instance).status, track::Status::current);
}

TEST_P(WriterChanges, RejectedItGoesOrStands) {
  const auto around = without(".uno:RejectAllTrackedChanges");
  insertBeside();
  subject().dispatch(".uno:RejectAllTrackedChanges");
  if (GetParam().records) {
    EXPECT_EQ(texts(), around);
  } else {
    expectWholeIn(texts(), around);
  }
}

INSTANTIATE_TEST_SUITE_P(Others, WriterChanges,
                         ::testing::Values(Beside{"InsertedRecording", "支払は振込による", true},
                                           Beside{"InsertedUnrecorded", "支払は振込による", false},
                                           Beside{"DeletedRecording", "手数料は乙の負担", true},
                                           Beside{"DeletedUnrecorded", "手数料は乙の負担", false},
                                           Beside{"ChangedWithin", "以内に支払う", false}),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace meibun::fixture
