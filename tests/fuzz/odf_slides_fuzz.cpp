// SPDX-License-Identifier: MPL-2.0
// The reader of OpenDocument presentations: the input is a flat document.
#include "tests/fuzz/document_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  meibun::test::readDocument({data, data + size});
  return 0;
}
