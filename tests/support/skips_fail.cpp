// SPDX-License-Identifier: MPL-2.0
// Part of every test program: where CI is set in the environment, a test that skips itself fails,
// so that nothing is left untested unseen.
#include <cstdlib>

#include <gtest/gtest.h>

namespace meibun::tests {
namespace {

class SkipsFail : public ::testing::EmptyTestEventListener {
  void OnTestEnd(const ::testing::TestInfo& test) override {
    if (test.result()->Skipped()) ADD_FAILURE() << test.name() << ": skipped, which CI forbids";
  }
};

bool listen() {
  const auto* const ci = std::getenv("CI");
  if (ci == nullptr || *ci == '\0') return false;
  ::testing::UnitTest::GetInstance()->listeners().Append(new SkipsFail);
  return true;
}

const bool kListens = listen();

}  // namespace
}  // namespace meibun::tests
