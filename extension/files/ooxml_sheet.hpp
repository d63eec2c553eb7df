// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/file_reader.hpp"
#include "files/ooxml_source.hpp"

namespace meibun::files {

// SpreadsheetML: .xlsx, .xlsm, .xltx, .xltm. Text cells, and any cell that Meibun has named.
class OoxmlSheet : public FileReader {
 public:
  OoxmlSheet(OoxmlSource source, const Limits& limits);

  Kind kind() const override { return Kind::xlsx; }
  document::Abilities abilities() const override;
  base::Result<document::Snapshot> read() const override;

 private:
  OoxmlSource source_;
  Limits limits_;
};

}  // namespace meibun::files
