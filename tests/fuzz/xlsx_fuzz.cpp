// SPDX-License-Identifier: MPL-2.0
// The reader of .xlsx: the input is a worksheet.
#include "tests/fuzz/document_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  meibun::test::readPackage("xlsx", "xl/worksheets/sheet1.xml", data, size);
  return 0;
}
