// SPDX-License-Identifier: MPL-2.0
#include "tests/office/signed_file.hpp"

#include <stdexcept>
#include <string_view>

#include <zip.h>

namespace meibun::fixture {

void addSignaturePart(const std::filesystem::path& file) {
  static constexpr std::string_view kWords =
      "<document-signatures "
      "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0\"/>";
  zip_t* const package = zip_open(file.c_str(), 0, nullptr);
  if (package == nullptr) throw std::runtime_error("no package: " + file.string());
  zip_source_t* const part = zip_source_buffer(package, kWords.data(), kWords.size(), 0);
  const bool added = zip_file_add(package, "META-INF/documentsignatures.xml", part, 0) >= 0;
  if (!added || zip_close(package) != 0) throw std::runtime_error("not signed: " + file.string());
}

}  // namespace meibun::fixture
