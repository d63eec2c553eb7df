// SPDX-License-Identifier: MPL-2.0
// A real spreadsheet passes the contract of every document port.
#include "tests/contract/port_contract.hpp"
#include "tests/office/calc_subject.hpp"
#include "tests/office/fixture/office_test.hpp"

namespace meibun::contract {
namespace {

// The suite is not an OfficeTest itself, but shares the program's office.
struct TheOffice : fixture::OfficeTest {
  using OfficeTest::office;
};

std::unique_ptr<Subject> openCalc(const Lines& lines) {
  return std::make_unique<fixture::CalcSubject>(TheOffice::office(), lines);
}

INSTANTIATE_TEST_SUITE_P(Calc, PortContract, ::testing::Values(Factory{"CalcDocument", openCalc}),
                         nameOf);

}  // namespace
}  // namespace meibun::contract
