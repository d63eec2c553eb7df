// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/file_reader.hpp"
#include "files/ooxml_source.hpp"

namespace meibun::files {

// WordprocessingML: .docx, .docm, .dotx, .dotm. Notes warn (files.content-control) of content
// controls, whose text LibreOffice 7.4 multiplies when it saves.
class OoxmlText : public FileReader {
 public:
  OoxmlText(OoxmlSource source, const Limits& limits);

  Kind kind() const override { return Kind::docx; }
  document::Abilities abilities() const override;
  base::Result<document::Snapshot> read() const override;

 private:
  OoxmlSource source_;
  Limits limits_;
};

}  // namespace meibun::files
