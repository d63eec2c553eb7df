// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "tests/office/hosts/xml_lines.hpp"

namespace meibun::fixture {

/// A document of tests/data/hosts as one meets it outside, where a clause goes in it, and what of
/// it must still stand in the saved file, so that no comparison is of nothing.
struct Host {
  struct Keeps {
    std::string part;
    std::string text;
  };
  std::string name;    // a folder of parts, or a flat file
  std::string format;  // extension of the file to make of it, when it is a folder
  std::string saved;   // extension to save as
  std::string place;   // words of the paragraph behind which the clause goes; a cell
  std::vector<Keeps> keeps;
};

std::ostream& operator<<(std::ostream& out, const Host& host);
/// For the names of the tests: "docx_columns_as_docx".
std::string nameOf(const Host& host);

/// Makes the file in `folder`: parts are zipped, a flat file is copied.
std::filesystem::path makeHost(const Host& host, const std::filesystem::path& folder);
/// Which of `host.keeps` the saved file lacks.
Lines lost(const Host& host, const std::filesystem::path& saved);
std::string joined(const Lines& lines);

}  // namespace meibun::fixture
