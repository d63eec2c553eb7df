// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace meibun::samples {

/// One clause and where it goes, or one set; texts are UTF-8, what does not apply is empty.
struct Step {
  std::string clause;
  std::string set;
  std::string sheet;
  std::string cell;
  std::string from;
  std::string before;
  std::string slide;
  bool atEnd = false;
  std::vector<std::pair<std::string, std::string>> choices;  // axis, the words shown
  std::vector<std::pair<std::string, std::string>> fields;   // parameter, value
};

/// What a person puts into one sample: quote-deal1.
struct Recipe {
  std::string document;
  std::vector<Step> steps;
};

/// Reads samples/recipes.xml. Throws std::runtime_error when it cannot be read or has no recipe.
std::vector<Recipe> readRecipes(const std::filesystem::path& file);

}  // namespace meibun::samples
