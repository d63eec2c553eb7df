// SPDX-License-Identifier: MPL-2.0
#include "core/xml/shape.hpp"

#include <algorithm>
#include <optional>

namespace meibun::xml {
namespace {

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string joined(const Names& names) {
  std::string text;
  for (const auto name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

// Walks one file. Depth is bounded by kMostLevels, which parse() has checked.
class Comparison {
 public:
  explicit Comparison(base::Diagnostics& findings) : findings_{findings} {}

  void compare(const Element& element, const Shape& shape, bool isRoot = false) {
    compareAttributes(element, shape, isRoot);
    compareText(element, shape);
    compareChildren(element, shape);
    if (shape.name == "text") compareOrigin(element);
  }

 private:
  void compareAttributes(const Element& element, const Shape& shape, bool isRoot) {
    for (const auto attribute : element.node().attributes()) {
      const std::string_view name = attribute.name();
      if (isRoot && name == "xmlns") continue;
      const auto known =
          std::find_if(shape.attributes.begin(), shape.attributes.end(),
                       [name](const AttributeShape& candidate) { return candidate.name == name; });
      if (known != shape.attributes.end()) {
        compareValue(element, *known, attribute.value());
      } else if (isAxis(shape, name)) {
        compareValue(element, {name, Form::id}, attribute.value());
      } else {
        report(findings_, "xml.unknown-attribute", element.where(name),
               {{"attribute", std::string{name}}, {"element", element.name()}});
      }
    }
    for (const auto& expected : shape.attributes) {
      if (expected.required && !element.node().attribute(expected.name.data())) {
        reportMissing(element, expected.name);
      }
    }
  }

  static bool isAxis(const Shape& shape, std::string_view name) {
    return shape.axes && !isReservedForAxes(name) && name.find(':') == std::string_view::npos &&
           name != "xmlns";
  }

  void reportMissing(const Element& element, std::string_view attribute) {
    report(findings_, "xml.missing-attribute", element.where(),
           {{"attribute", std::string{attribute}}, {"element", element.name()}});
  }

  void compareValue(const Element& element, const AttributeShape& expected,
                    std::string_view value) {
    Arguments arguments{{"attribute", std::string{expected.name}}, {"value", std::string{value}}};
    if (const auto* const form = std::get_if<Form>(&expected.value)) {
      if (hasForm(value, *form)) return;
      report(findings_, std::string{formCode(*form)}, element.where(expected.name),
             std::move(arguments));
      return;
    }
    const auto& choices = std::get<Names>(expected.value);
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
    arguments.emplace_back("choices", joined(choices));
    report(findings_, "xml.bad-choice", element.where(expected.name), std::move(arguments));
  }

  // Drafted wording must not pass for a source's, and quoted wording must say where it stands.
  void compareOrigin(const Element& text) {
    const bool quoted = text.attribute("wording") == "quoted";
    const bool drafted = text.attribute("wording") == "drafted";
    const bool named = !text.node().attribute("from").empty();
    if (quoted && !named) reportMissing(text, "from");
    if (drafted && named) report(findings_, "xml.drafted-with-source", text.where("from"));
  }

  void compareText(const Element& element, const Shape& shape) {
    if (shape.content == Content::mixed) return;
    bool hasContent = !element.children().empty();
    for (const auto child : element.node().children()) {
      const bool text = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
      if (!text || isBlank(child.value())) continue;
      hasContent = true;
      if (shape.content == Content::words) continue;
      report(findings_, "xml.unexpected-text", placeOf(element, child),
             {{"element", element.name()}});
    }
    if (shape.content == Content::words && !hasContent) {
      report(findings_, "xml.empty", element.where(), {{"element", element.name()}});
    }
  }

  static base::Location placeOf(const Element& element, pugi::xml_node text) {
    const auto& bytes = element.source().bytes();
    const auto start = static_cast<std::size_t>(text.offset_debug());
    return element.source().at(std::min(bytes.find_first_not_of(" \t\r\n", start), bytes.size()));
  }

  void compareChildren(const Element& element, const Shape& shape) {
    std::size_t place = 0;
    std::vector<std::size_t> counts(shape.children.size());
    bool ordered = true;
    for (const auto& child : element.children()) {
      const auto expected = placeFor(shape, child.name());
      if (!expected) {
        report(findings_, "xml.unknown-element", child.where(),
               {{"element", child.name()}, {"parent", element.name()}});
        continue;
      }
      if (*expected < place && std::exchange(ordered, false)) {
        report(findings_, "xml.misplaced-element", child.where(),
               {{"element", child.name()}, {"parent", element.name()}});
      }
      place = std::max(place, *expected);
      compareChild(child, shape.children[*expected], ++counts[*expected]);
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] >= shape.children[i].least) continue;
      report(findings_, "xml.missing-element", element.where(),
             {{"element", joined(shape.children[i].names)}, {"parent", element.name()}});
    }
  }

  static std::optional<std::size_t> placeFor(const Shape& shape, std::string_view name) {
    for (std::size_t i = 0; i < shape.children.size(); ++i) {
      const auto& names = shape.children[i].names;
      if (std::find(names.begin(), names.end(), name) != names.end()) return i;
    }
    return std::nullopt;
  }

  void compareChild(const Element& child, const ChildShape& expected, std::size_t count) {
    if (expected.most != 0 && count > expected.most) {
      report(findings_, "xml.repeated-element", child.where(), {{"element", child.name()}});
    }
    const bool named = !child.node().attribute("lang").empty();
    if (expected.translated && count == 1 && named) {
      report(findings_, "xml.first-without-lang", child.where("lang"), {{"element", child.name()}});
    }
    if (expected.translated && count > 1 && !named) reportMissing(child, "lang");
    compare(child, *findShape(child.name()));
  }

  base::Diagnostics& findings_;
};

}  // namespace

bool hasShape(const Document& document, std::string_view root, base::Diagnostics& findings) {
  const auto element = document.root();
  const auto before = findings.size();
  if (element.is(root) && element.attribute("xmlns") != kNamespace) {
    report(findings, "xml.wrong-namespace", element.where("xmlns"),
           {{"found", element.attribute("xmlns")}, {"expected", std::string{kNamespace}}});
    return false;
  }
  if (!element.is(root)) {
    report(findings, "xml.unknown-root", element.where(),
           {{"found", element.name()}, {"expected", std::string{root}}});
    return false;
  }
  Comparison{findings}.compare(element, *findShape(root), true);
  return findings.size() == before;
}

}  // namespace meibun::xml
