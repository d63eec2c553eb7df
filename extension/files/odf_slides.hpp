// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/file_reader.hpp"
#include "files/odf_source.hpp"

namespace meibun::files {

// OpenDocument presentations: .odp, .otp, .fodp. The texts of shapes, tables and notes.
class OdfSlides : public FileReader {
 public:
  OdfSlides(OdfSource source, Kind kind, const Limits& limits);

  Kind kind() const override { return kind_; }
  document::Abilities abilities() const override;
  base::Result<document::Snapshot> read() const override;

 private:
  OdfSource source_;
  Kind kind_;
  Limits limits_;
};

}  // namespace meibun::files
