// SPDX-License-Identifier: MPL-2.0
// The reader of .pptx: the input is the first slide.
#include "tests/fuzz/document_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  meibun::test::readPackage("pptx", "ppt/slides/slide2.xml", data, size);
  return 0;
}
