// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "tests/office/hosts/xml_lines.hpp"

namespace meibun::fixture {

/// Cells of one sheet that insertion may write, row by row: columns and rows count from 0.
struct OwnArea {
  std::string sheet;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// What in a saved file is Meibun's and no difference. Bookmarks and names that begin with _MB_,
/// properties with "Meibun.", styles with "Meibun" are so anyway, and paragraphs with such a
/// bookmark.
struct Own {
  std::string author;  // of tracked changes
  std::vector<OwnArea> cells = {};
};

/// The parts of one saved document; XML is parsed, everything else kept as bytes.
struct Parts {
  std::map<std::string, std::unique_ptr<pugi::xml_document>> xml;
  std::map<std::string, std::string> bytes;

  pugi::xml_node root(const std::string& part) const;
};

Parts partsOf(const std::filesystem::path& file);
/// The text of one part as it stands in the file; empty when there is none.
std::string partText(const std::filesystem::path& file, const std::string& part);

/// What differs between one document saved as it was, and saved with clauses inserted: every part,
/// with style and string tables resolved, since their numbers follow what is used. Nothing: the
/// insertion changed nothing but what is Meibun's. "part: - a line" is the first file's, "+" the
/// second's.
Lines differences(const std::filesystem::path& without, const std::filesystem::path& with,
                  const Own& own);

/// These bring the parts of one kind of document into a form that can be compared.
void normaliseOdf(Parts& parts, const Own& own);
void normaliseWord(Parts& parts, const Own& own);
void normaliseExcel(Parts& parts, const Own& own);
/// docProps, content types and relationships of both OOXML kinds.
void normaliseOoxml(Parts& parts);

}  // namespace meibun::fixture
