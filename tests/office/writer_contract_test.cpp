// SPDX-License-Identifier: MPL-2.0
// A real Writer document passes the contract of every document port.
#include "tests/contract/port_contract.hpp"
#include "tests/office/fixture/office_test.hpp"
#include "tests/office/writer_subject.hpp"

namespace meibun::contract {
namespace {

struct TheOffice : fixture::OfficeTest {
  using OfficeTest::office;
};

std::unique_ptr<Subject> openWriter(const Lines& lines) {
  return std::make_unique<fixture::WriterSubject>(TheOffice::office(), lines);
}

const Factory kWriter{"WriterDocument", openWriter};
INSTANTIATE_TEST_SUITE_P(Writer, PortContract, ::testing::Values(kWriter), nameOf);
INSTANTIATE_TEST_SUITE_P(Writer, TextContract, ::testing::Values(kWriter), nameOf);

}  // namespace
}  // namespace meibun::contract
