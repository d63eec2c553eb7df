// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document_port.hpp"
#include "files/limits.hpp"

namespace meibun::files {

// Templates and files with macros count as their plain kind.
enum class Kind { odt, fodt, docx, ods, fods, xlsx, odp, fodp, pptx };

// A finished document on disk, read with no office. read() gives what the office's own adapter
// would: the same texts, redlines, anchors and record; live labels only where the file itself holds
// them.
class FileReader : public document::DocumentReader {
 public:
  virtual Kind kind() const = 0;
};

// Opens by content, not by name. `path` is UTF-8. What is no readable document is file.unreadable,
// file.too-large, files.unsupported (names the format), files.unknown-format, files.encrypted, or
// an error of Package and XmlPart.
base::Result<std::unique_ptr<FileReader>> openDocument(const std::string& path,
                                                       const Limits& limits = {});

// As openDocument, from bytes at hand; `name` stands in diagnostics.
base::Result<std::unique_ptr<FileReader>> openBytes(std::string name, std::string bytes,
                                                    const Limits& limits = {});

// "odt", "docx" …
std::string_view toString(Kind kind);

}  // namespace meibun::files
