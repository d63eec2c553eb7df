// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/file_reader.hpp"
#include "files/ooxml_source.hpp"

namespace meibun::files {

// Office Open XML presentations: .pptx, .pptm, .potx, .potm, .ppsx, .ppsm. The texts of shapes,
// tables and notes.
class OoxmlSlides : public FileReader {
 public:
  OoxmlSlides(OoxmlSource source, const Limits& limits);

  Kind kind() const override { return Kind::pptx; }
  document::Abilities abilities() const override;
  base::Result<document::Snapshot> read() const override;

 private:
  OoxmlSource source_;
  Limits limits_;
};

}  // namespace meibun::files
