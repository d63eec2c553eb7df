// SPDX-License-Identifier: MPL-2.0
// The reader of .docx: the input is word/document.xml.
#include "tests/fuzz/document_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  meibun::test::readPackage("docx", "word/document.xml", data, size);
  return 0;
}
