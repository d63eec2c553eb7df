// SPDX-License-Identifier: MPL-2.0
// A real presentation passes the contract of every document port.
#include "tests/contract/port_contract.hpp"
#include "tests/office/fixture/office_test.hpp"
#include "tests/office/impress_subject.hpp"

namespace meibun::contract {
namespace {

// The suite is not an OfficeTest itself, but shares the program's office.
struct TheOffice : fixture::OfficeTest {
  using OfficeTest::office;
};

std::unique_ptr<Subject> openImpress(const Lines& lines) {
  return std::make_unique<fixture::ImpressSubject>(TheOffice::office(), lines);
}

INSTANTIATE_TEST_SUITE_P(Impress, PortContract,
                         ::testing::Values(Factory{"ImpressDocument", openImpress}), nameOf);

}  // namespace
}  // namespace meibun::contract
