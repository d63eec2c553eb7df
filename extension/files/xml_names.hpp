// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace meibun::files {

// Gives elements and attributes of the known namespaces (ODF, OOXML transitional and strict, OPC)
// their usual prefix. Call enter() for every element in document order with its depth (the root has
// 1). Costs nothing where the file uses the usual prefixes, as offices do.
class NamespaceFixer {
 public:
  void enter(pugi::xml_node& element, std::uint32_t depth);

 private:
  struct Binding {
    std::uint32_t depth;
    std::string prefix;
    std::string usual;
  };

  void declare(const pugi::xml_node& element, std::uint32_t depth);
  // The name to use, or empty when it may stay.
  std::string fixed(std::string_view name, bool attribute) const;

  std::vector<Binding> bindings_;
};

}  // namespace meibun::files
