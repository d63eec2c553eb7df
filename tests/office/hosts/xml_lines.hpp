// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace meibun::fixture {

using Lines = std::vector<std::string>;
using Nodes = std::vector<pugi::xml_node>;

/// An element a line, indented by depth, attributes by name, text in quotes.
Lines linesOf(const pugi::xml_node& root);
/// The same on one line.
std::string oneLine(const pugi::xml_node& root);

/// Every element below and including `root` for which this holds, in the file's order.
Nodes nodesWhere(const pugi::xml_node& root,
                 const std::function<bool(const pugi::xml_node&)>& holds);
Nodes nodesNamed(const pugi::xml_node& root, std::string_view name);
void removeWhere(const pugi::xml_node& root,
                 const std::function<bool(const pugi::xml_node&)>& holds);
void removeNamed(const pugi::xml_node& root, std::string_view name);
void removeAttributes(const pugi::xml_node& root,
                      const std::function<bool(std::string_view)>& holds);
/// The element itself, and each parent that nothing is left in.
void removeWithEmptyParents(pugi::xml_node node);

/// By what they say.
void sortChildren(pugi::xml_node parent);

bool is(const pugi::xml_node& node, std::string_view name);
std::string_view value(const pugi::xml_node& node, const char* attribute);
pugi::xml_node ancestor(pugi::xml_node node, std::string_view name);

/// The line differences of two forms, at most a handful: "- a line" of the first, "+ " of the
/// other.
Lines lineDifferences(const Lines& first, const Lines& second);

}  // namespace meibun::fixture
