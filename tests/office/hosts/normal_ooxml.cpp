// SPDX-License-Identifier: MPL-2.0
// What both kinds of OOXML share: relationships are numbered as they come.
#include <algorithm>
#include <array>

#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

// "word/_rels/document.xml.rels" tells the relationships of "word/document.xml".
std::string sourceOf(std::string relationships) {
  const auto folder = relationships.find("_rels/");
  relationships.erase(folder, std::string_view{"_rels/"}.size());
  return relationships.substr(0, relationships.size() - std::string_view{".rels"}.size());
}

bool isOptional(std::string_view part) {
  return part.ends_with("docProps/custom.xml") || part.ends_with("numbering.xml") ||
         part.ends_with("sharedStrings.xml");
}

void resolveRelationships(Parts& parts, const std::string& name) {
  std::map<std::string, std::string> targets;
  for (auto relation : parts.root(name).children("Relationship")) {
    targets[relation.attribute("Id").value()] = value(relation, "Target");
    relation.remove_attribute("Id");
  }
  const auto source = parts.root(sourceOf(name));
  for (auto node : nodesWhere(source, [](const pugi::xml_node&) { return true; })) {
    for (auto attribute : node.attributes()) {
      const auto found = targets.find(attribute.value());
      if (std::string_view{attribute.name()}.starts_with("r:") && found != targets.end()) {
        attribute.set_value(found->second.c_str());
      }
    }
  }
  removeWhere(parts.root(name),
              [](const pugi::xml_node& node) { return isOptional(value(node, "Target")); });
  sortChildren(parts.root(name));
}

void normaliseProperties(Parts& parts) {
  constexpr std::array<std::string_view, 10> kPassing = {
      "dcterms:modified",     "cp:lastModifiedBy",
      "cp:revision",          "Words",
      "Characters",           "Pages",
      "CharactersWithSpaces", "Lines",
      "Paragraphs",           "TotalTime"};
  for (const char* part : {"docProps/core.xml", "docProps/app.xml"})
    removeWhere(parts.root(part), [&](const pugi::xml_node& node) {
      return std::find(kPassing.begin(), kPassing.end(), node.name()) != kPassing.end();
    });
  const auto custom = parts.root("docProps/custom.xml");
  removeWhere(custom, [](const pugi::xml_node& node) {
    return is(node, "property") && value(node, "name").starts_with("Meibun.");
  });
  removeAttributes(custom, [](std::string_view name) { return name == "pid"; });
  if (!custom.first_child()) parts.xml.erase("docProps/custom.xml");
}

}  // namespace

void normaliseOoxml(Parts& parts) {
  for (const auto& [name, document] : parts.xml)
    if (name.ends_with(".rels")) resolveRelationships(parts, name);
  const auto types = parts.root("[Content_Types].xml");
  removeWhere(types,
              [](const pugi::xml_node& node) { return isOptional(value(node, "PartName")); });
  sortChildren(types);
  normaliseProperties(parts);
}

}  // namespace meibun::fixture
