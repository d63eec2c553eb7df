// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "files/package.hpp"
#include "files/xml_part.hpp"

namespace meibun::files {

// The parts of an OpenDocument file that are read, whether it is a package or one flat XML.
class OdfSource {
 public:
  // files.encrypted when the package says so.
  static base::Result<OdfSource> fromPackage(const Package& package);
  static OdfSource fromFlat(std::string file, XmlPart document);

  const std::string& file() const { return file_; }
  // <office:body>'s child of this name ("office:text"); empty when there is none.
  pugi::xml_node body(const char* name) const;
  pugi::xml_node masterStyles() const;
  // Custom properties "Meibun.*".
  std::map<std::string, std::string> record() const;

 private:
  std::string file_;
  std::optional<XmlPart> content_;  // of a package, or the whole flat document
  std::optional<XmlPart> styles_;
  std::optional<XmlPart> meta_;
};

}  // namespace meibun::files
