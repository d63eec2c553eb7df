// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace meibun::xml {

// The bytes of one file (UTF-8, a byte order mark taken off) and the way from an offset to a place
// in it.
class SourceText {
 public:
  SourceText(std::string file, std::string bytes);

  const std::string& file() const { return file_; }
  const std::string& bytes() const { return bytes_; }
  // Line and column of an offset, columns in code points; the whole file for npos.
  base::Location at(std::size_t offset) const;
  // Where an attribute's name stands in the start tag whose element name is at `element`; the
  // element itself when it has no such attribute. The file must be well-formed.
  base::Location ofAttribute(std::size_t element, std::string_view name) const;

 private:
  std::string file_;
  std::string bytes_;
  std::size_t codePointsBefore(std::size_t offset) const;

  std::vector<std::size_t> lines_;  // offset of each line's first byte
  // Code points before every kStride-th byte: a file of one long line is counted once, not for each
  // element.
  static constexpr std::size_t kStride = 1024;
  std::vector<std::size_t> counts_;
};

}  // namespace meibun::xml
