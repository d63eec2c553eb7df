// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "files/limits.hpp"

struct zip;

namespace meibun::files {

// A zip package, opened for reading from bytes it owns. Part names are matched without regard to
// ASCII case, as OPC asks. Not for two threads at once. Errors: files.zip-damaged, files.encrypted,
// files.too-many-parts, files.part-twice, files.part-missing, files.part-too-large,
// files.part-bomb, files.part-damaged; where.file is partName() or the file.
class Package {
 public:
  // `file` names the document in diagnostics; it is not opened.
  static base::Result<Package> open(std::string file, std::string bytes, const Limits& limits);

  const std::string& file() const { return file_; }
  const Limits& limits() const { return limits_; }
  bool has(std::string_view part) const;
  // The whole part, checked against its size, its checksum and the limits.
  base::Result<std::string> read(std::string_view part) const;
  // "quote.docx!/word/document.xml"
  std::string partName(std::string_view part) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };

  Package(std::string file, std::string bytes, const Limits& limits);
  base::Result<void> load();
  base::Diagnostic problem(std::string code, std::string_view part,
                           std::map<std::string, std::string> arguments = {}) const;

  std::string file_;
  Limits limits_;
  std::unique_ptr<const std::string> bytes_;  // never moves: libzip points into it
  std::unique_ptr<zip, Discard> archive_;
  std::map<std::string, std::uint64_t, std::less<>> index_;
};

}  // namespace meibun::files
