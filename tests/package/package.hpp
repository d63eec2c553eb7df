// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace meibun::package {

/// The built .oxt, read whole: path in the package to bytes.
const std::map<std::string, std::string>& entries();

/// An XML file of the package; fails the test and gives an empty document when it is missing or
/// broken.
std::unique_ptr<pugi::xml_document> xml(const std::string& path);

/// Writes the entry to a temporary file and gives what `command FILE` prints, line by line.
std::vector<std::string> outputOf(std::string_view command, const std::string& path);

}  // namespace meibun::package
