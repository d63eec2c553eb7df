// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "core/xml/element.hpp"
#include "core/xml/forms.hpp"

namespace meibun::xml {

using Names = std::vector<std::string_view>;

// An attribute's value: of a form, or one of these.
struct AttributeShape {
  std::string_view name;
  std::variant<Form, Names> value;
  bool required = true;
};

// Children that stand at one place of the order: `least` to `most` of these names (most 0 = any
// number). `translated`: the first is without lang, each further one has it.
struct ChildShape {
  Names names;
  std::size_t least = 0;
  std::size_t most = 0;
  bool translated = false;
};

enum class Content { empty, elements, words, mixed };

// What is well made of one element: clauses/schema/meibun-library.rnc in the reader's terms.
// `axes`: every attribute that the format does not name is an axis with an id.
struct Shape {
  std::string_view name;
  std::vector<AttributeShape> attributes;
  Content content = Content::elements;
  std::vector<ChildShape> children = {};
  bool axes = false;
};

// Nothing for a name that is not in the vocabulary.
const Shape* findShape(std::string_view name);

// Attributes of text, p, list and item that are never an axis.
bool isReservedForAxes(std::string_view attribute);

// Compares a file with the shapes, from a root of this name; each mistake once. True when there is
// none.
bool hasShape(const Document& document, std::string_view root, base::Diagnostics& findings);

inline constexpr std::string_view kNamespace = "urn:meibun:library:1";

}  // namespace meibun::xml
