// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/file_reader.hpp"
#include "files/odf_source.hpp"

namespace meibun::files {

// OpenDocument text: .odt, .ott, .fodt. Tracked changes become redlines; a tracked deletion of
// several paragraphs becomes as many blocks, as Writer shows it.
class OdfText : public FileReader {
 public:
  OdfText(OdfSource source, Kind kind, const Limits& limits);

  Kind kind() const override { return kind_; }
  document::Abilities abilities() const override;
  base::Result<document::Snapshot> read() const override;

 private:
  OdfSource source_;
  Kind kind_;
  Limits limits_;
};

}  // namespace meibun::files
