// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace meibun::package {

/// Configuration schemas (.xcs) by which configuration data (.xcu) are judged. The office itself
/// passes over what it does not know.
class Schemas {
 public:
  /// Every schema of the office's own registry.
  explicit Schemas(const std::filesystem::path& registryFolder);
  void add(std::unique_ptr<pugi::xml_document> document);

  /// One line for each node, property or value of the data that no schema allows; empty when all is
  /// right.
  std::vector<std::string> mistakes(const pugi::xml_node& data) const;

 private:
  struct Place {
    std::string component;
    pugi::xml_node schema;
  };
  pugi::xml_node resolve(Place& place, pugi::xml_node reference) const;
  void checkNode(const pugi::xml_node& data, Place place, const std::string& path,
                 std::vector<std::string>& found) const;
  pugi::xml_node childOf(Place& place, const std::string& name) const;

  std::vector<std::unique_ptr<pugi::xml_document>> documents_;
  std::map<std::string, pugi::xml_node> components_;
};

}  // namespace meibun::package
