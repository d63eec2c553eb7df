// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/file_reader.hpp"
#include "files/odf_source.hpp"

namespace meibun::files {

// OpenDocument spreadsheets: .ods, .ots, .fods. Text cells, and any cell that Meibun has named.
class OdfSheet : public FileReader {
 public:
  OdfSheet(OdfSource source, Kind kind, const Limits& limits);

  Kind kind() const override { return kind_; }
  document::Abilities abilities() const override;
  base::Result<document::Snapshot> read() const override;

 private:
  OdfSource source_;
  Kind kind_;
  Limits limits_;
};

}  // namespace meibun::files
