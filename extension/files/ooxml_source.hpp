// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "files/package.hpp"
#include "files/xml_part.hpp"

namespace meibun::files {

struct Relationship {
  std::string id;
  std::string
      type;  // its last word: "header", "officeDocument"; equal in transitional and strict files
  std::string part;  // full name without the first '/'; links out of the package are left out
};

// An OPC package: parts are found by relationships and told apart by content type, never by name.
class OoxmlSource {
 public:
  // files.part-missing where the package has no main part.
  static base::Result<OoxmlSource> open(Package package);

  const Package& package() const { return *package_; }
  const std::string& mainPart() const { return mainPart_; }
  // "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  const std::string& mainType() const { return mainType_; }

  base::Result<XmlPart> parse(std::string_view part) const;
  // A part without relationships has none; that is no error.
  base::Result<std::vector<Relationship>> relationships(std::string_view part) const;
  // Custom properties "Meibun.*".
  base::Result<std::map<std::string, std::string>> record() const;

 private:
  explicit OoxmlSource(Package package) : package_(std::make_unique<Package>(std::move(package))) {}
  base::Result<std::string> contentType(std::string_view part) const;

  std::unique_ptr<Package> package_;
  std::string mainPart_;
  std::string mainType_;
};

}  // namespace meibun::files
