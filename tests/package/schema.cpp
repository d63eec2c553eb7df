// SPDX-License-Identifier: MPL-2.0
#include "tests/package/schema.hpp"

#include <stdexcept>

namespace meibun::package {
namespace {

std::string fullName(const pugi::xml_node& node) {
  return std::string{node.attribute("oor:package").value()} + "." +
         node.attribute("oor:name").value();
}

bool isOf(const pugi::xml_node& node, const char* name) {
  return std::string_view{node.name()} == name;
}

std::string textOf(const pugi::xml_node& value) {
  std::string text = value.text().get();
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos
             ? std::string{}
             : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool hasType(const std::string& type, const pugi::xml_node& value) {
  const std::string text = textOf(value);
  if (type == "xs:boolean") return text == "true" || text == "false";
  if (type == "xs:int" || type == "xs:long" || type == "xs:short") {
    return !text.empty() && text.find_first_not_of("-0123456789") == std::string::npos;
  }
  return true;
}

void checkProperty(const pugi::xml_node& data, const pugi::xml_node& schema,
                   const std::string& path, std::vector<std::string>& found) {
  for (const auto& value : data.children("value")) {
    if (!hasType(schema.attribute("oor:type").value(), value)) {
      found.push_back(path + ": '" + textOf(value) + "' is no " +
                      schema.attribute("oor:type").value());
    }
    if (value.attribute("xml:lang") && !schema.attribute("oor:localized").as_bool()) {
      found.push_back(path + ": is not localized");
    }
  }
}

}  // namespace

Schemas::Schemas(const std::filesystem::path& registryFolder) {
  for (const auto& file : std::filesystem::directory_iterator{registryFolder}) {
    if (file.path().extension() != ".xcd") continue;
    auto document = std::make_unique<pugi::xml_document>();
    if (!document->load_file(file.path().c_str())) {
      throw std::runtime_error(file.path().string() + " cannot be read");
    }
    add(std::move(document));
  }
}

void Schemas::add(std::unique_ptr<pugi::xml_document> document) {
  const auto root = document->document_element();
  if (isOf(root, "oor:component-schema")) components_[fullName(root)] = root;
  for (const auto& schema : root.children("oor:component-schema")) {
    components_[fullName(schema)] = schema;
  }
  documents_.push_back(std::move(document));
}

std::vector<std::string> Schemas::mistakes(const pugi::xml_node& data) const {
  std::vector<std::string> found;
  const std::string name = fullName(data);
  const auto schema = components_.find(name);
  if (schema == components_.end()) return {"no schema " + name};
  checkNode(data, {name, schema->second.child("component")}, "/" + name, found);
  return found;
}

pugi::xml_node Schemas::resolve(Place& place, pugi::xml_node reference) const {
  const std::string from = reference.attribute("oor:component").value();
  if (!from.empty()) place.component = from;
  const auto templates = components_.at(place.component).child("templates");
  return templates.find_child_by_attribute("oor:name",
                                           reference.attribute("oor:node-type").value());
}

pugi::xml_node Schemas::childOf(Place& place, const std::string& name) const {
  if (isOf(place.schema, "set")) return resolve(place, place.schema);
  auto child = place.schema.find_child_by_attribute("oor:name", name.c_str());
  if (isOf(child, "node-ref")) child = resolve(place, child);
  return child;
}

void Schemas::checkNode(const pugi::xml_node& data, Place place, const std::string& path,
                        std::vector<std::string>& found) const {
  for (const auto& child : data.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string name = child.attribute("oor:name").value();
    const std::string childPath = path + "/" + name;
    Place childPlace = place;
    childPlace.schema = childOf(childPlace, name);
    const bool isProperty = isOf(child, "prop");
    if (!childPlace.schema || isProperty != isOf(childPlace.schema, "prop")) {
      found.push_back(childPath + ": not in the schema");
    } else if (isProperty) {
      checkProperty(child, childPlace.schema, childPath, found);
    } else {
      checkNode(child, childPlace, childPath, found);
    }
  }
}

}  // namespace meibun::package
