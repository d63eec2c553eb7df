// SPDX-License-Identifier: MPL-2.0
#include "tests/office/hosts/xml_lines.hpp"

#include <algorithm>
#include <map>

namespace meibun::fixture {
namespace {

std::string head(const pugi::xml_node& node) {
  std::map<std::string, std::string> attributes;
  for (const auto& attribute : node.attributes())
    attributes.emplace(attribute.name(), attribute.value());
  std::string text = node.name();
  for (const auto& [name, content] : attributes)
    text += " " + name + "=\"" + content + '"';
  return text;
}

void addLines(const pugi::xml_node& node, std::size_t depth, Lines& lines) {
  lines.push_back(std::string(depth, ' ') + head(node));
  std::string text;
  const auto endText = [&] {
    if (!text.empty()) lines.push_back(std::string(depth + 1, ' ') + '\'' + text + '\'');
    text.clear();
  };
  for (const auto& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      text += child.value();
    } else if (child.type() == pugi::node_element) {
      endText();
      addLines(child, depth + 1, lines);
    }
  }
  endText();
}

void collect(const pugi::xml_node& node, const std::function<bool(const pugi::xml_node&)>& holds,
             Nodes& found) {
  if (node.type() == pugi::node_element && holds(node)) found.push_back(node);
  for (const auto& child : node.children())
    collect(child, holds, found);
}

}  // namespace

Lines linesOf(const pugi::xml_node& root) {
  Lines lines;
  addLines(root, 0, lines);
  return lines;
}

std::string oneLine(const pugi::xml_node& root) {
  std::string text;
  for (const auto& line : linesOf(root))
    text += "<" + line + ">";
  return text;
}

Nodes nodesWhere(const pugi::xml_node& root,
                 const std::function<bool(const pugi::xml_node&)>& holds) {
  Nodes found;
  collect(root, holds, found);
  return found;
}

Nodes nodesNamed(const pugi::xml_node& root, std::string_view name) {
  return nodesWhere(root, [&](const pugi::xml_node& node) { return is(node, name); });
}

void removeWhere(const pugi::xml_node& root,
                 const std::function<bool(const pugi::xml_node&)>& holds) {
  const auto found = nodesWhere(root, holds);
  for (auto node = found.rbegin(); node != found.rend(); ++node)
    node->parent().remove_child(*node);
}

void removeNamed(const pugi::xml_node& root, std::string_view name) {
  removeWhere(root, [&](const pugi::xml_node& node) { return is(node, name); });
}

void removeAttributes(const pugi::xml_node& root,
                      const std::function<bool(std::string_view)>& holds) {
  for (auto node : nodesWhere(root, [](const pugi::xml_node&) { return true; })) {
    for (auto attribute = node.first_attribute(); attribute;) {
      const auto next = attribute.next_attribute();
      if (holds(attribute.name())) node.remove_attribute(attribute);
      attribute = next;
    }
  }
}

void removeWithEmptyParents(pugi::xml_node node) {
  while (node.parent().parent()) {
    auto parent = node.parent();
    parent.remove_child(node);
    if (parent.first_child()) return;
    node = parent;
  }
}

void sortChildren(pugi::xml_node parent) {
  std::vector<std::pair<std::string, pugi::xml_node>> children;
  for (const auto& child : parent.children())
    children.emplace_back(oneLine(child), child);
  std::sort(children.begin(), children.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [text, child] : children)
    parent.append_move(child);
}

bool is(const pugi::xml_node& node, std::string_view name) { return node.name() == name; }

std::string_view value(const pugi::xml_node& node, const char* attribute) {
  return node.attribute(attribute).value();
}

pugi::xml_node ancestor(pugi::xml_node node, std::string_view name) {
  while (node && !is(node, name))
    node = node.parent();
  return node;
}

Lines lineDifferences(const Lines& first, const Lines& second) {
  constexpr std::ptrdiff_t kMost = 12;
  const auto [a, b] = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
  const auto [c, d] = std::mismatch(first.rbegin(), std::make_reverse_iterator(a), second.rbegin(),
                                    std::make_reverse_iterator(b));
  Lines differences;
  const auto add = [&](Lines::const_iterator from, Lines::const_iterator to, char sign) {
    for (auto line = from; line != to && line - from < kMost; ++line)
      differences.push_back(std::string(1, sign) + ' ' + *line);
  };
  add(a, c.base(), '-');
  add(b, d.base(), '+');
  if (!differences.empty() && a != first.begin()) {
    differences.insert(differences.begin(), "  " + *(a - 1));
  }
  return differences;
}

}  // namespace meibun::fixture
