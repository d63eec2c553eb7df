// SPDX-License-Identifier: MPL-2.0
// That the installed extension really loads: whatever goes wrong there, the office says nothing and
// shows an empty deck.
#include <tuple>

#include "tests/office/fixture/office_test.hpp"

namespace meibun::fixture {
namespace {

class Load : public OfficeTest,
             public ::testing::WithParamInterface<std::tuple<const char*, std::string_view>> {};

TEST_P(Load, PanelIsCreatedWithItsControls) {
  const auto& [factory, panel] = GetParam();
  // Given a new document
  const auto document = office().open(factory);
  // When its sidebar is opened on our deck
  const auto shown = showPanel(document, panel);
  // Then the panel has controls, and a screen reader finds them
  EXPECT_GT(shown->getControls().getLength(), 0);
  EXPECT_FALSE(Accessible(windowOf(shown)).children().empty());
}

INSTANTIATE_TEST_SUITE_P(, Load,
                         ::testing::Combine(::testing::Values("swriter", "scalc", "simpress"),
                                            ::testing::Values(kClausesPanel, kDocumentPanel)));

}  // namespace
}  // namespace meibun::fixture
