// SPDX-License-Identifier: MPL-2.0
#include "samples/assemble/recipe.hpp"

#include <stdexcept>

#include <pugixml.hpp>

namespace meibun::samples {
namespace {

std::vector<std::pair<std::string, std::string>> pairs(const pugi::xml_node& step,
                                                       const char* element, const char* key) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const auto& node : step.children(element))
    result.emplace_back(node.attribute(key).value(), node.child_value());
  return result;
}

Step stepOf(const pugi::xml_node& node) {
  return {.clause = node.attribute("clause").value(),
          .set = node.attribute("set").value(),
          .sheet = node.attribute("sheet").value(),
          .cell = node.attribute("cell").value(),
          .from = node.attribute("from").value(),
          .before = node.attribute("before").value(),
          .slide = node.attribute("slide").value(),
          .atEnd = std::string{node.attribute("at").value()} == "end",
          .choices = pairs(node, "choice", "axis"),
          .fields = pairs(node, "field", "name")};
}

}  // namespace

std::vector<Recipe> readRecipes(const std::filesystem::path& file) {
  pugi::xml_document document;
  const auto read = document.load_file(file.c_str());
  if (!read) throw std::runtime_error(file.string() + ": " + read.description());
  std::vector<Recipe> recipes;
  for (const auto& node : document.child("recipes").children("recipe")) {
    Recipe recipe{node.attribute("document").value(), {}};
    for (const auto& step : node.children("insert"))
      recipe.steps.push_back(stepOf(step));
    recipes.push_back(std::move(recipe));
  }
  if (recipes.empty()) throw std::runtime_error(file.string() + ": no recipe");
  return recipes;
}

}  // namespace meibun::samples
