// SPDX-License-Identifier: MPL-2.0
// WordprocessingML: lists, bookmarks and changes are numbered as they come.
#include <regex>

#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

std::map<std::string, std::string> listsOf(const pugi::xml_node& numbering) {
  std::map<std::string, std::string> abstract;
  for (auto list : nodesNamed(numbering, "w:abstractNum")) {
    const std::string id{value(list, "w:abstractNumId")};
    list.remove_attribute("w:abstractNumId");
    abstract[id] = oneLine(list);
  }
  std::map<std::string, std::string> lists;
  for (auto list : nodesNamed(numbering, "w:num")) {
    const auto of = value(list.child("w:abstractNumId"), "w:val");
    list.remove_child("w:abstractNumId");
    const std::string id{value(list, "w:numId")};
    list.remove_attribute("w:numId");
    lists[id] = abstract[std::string{of}] + oneLine(list);
  }
  return lists;
}

bool isOwnMark(const pugi::xml_node& node) {
  return is(node, "w:bookmarkStart") && value(node, "w:name").starts_with("_MB_");
}

// The end of a section stands in its last paragraph, whichever that is.
void handSectionOn(pugi::xml_node paragraph) {
  const auto section = paragraph.child("w:pPr").child("w:sectPr");
  auto before = paragraph.previous_sibling("w:p");
  if (!section || !before) return;
  auto look = before.child("w:pPr");
  if (!look) look = before.prepend_child("w:pPr");
  look.append_copy(section);
}

void removeOwnParagraphs(const pugi::xml_node& root) {
  std::vector<pugi::xml_node> own;
  for (const auto& mark : nodesWhere(root, isOwnMark)) {
    const auto paragraph = ancestor(mark, "w:p");
    if (own.empty() || own.back() != paragraph) own.push_back(paragraph);
  }
  for (auto paragraph = own.rbegin(); paragraph != own.rend(); ++paragraph) {
    handSectionOn(*paragraph);
    paragraph->parent().remove_child(*paragraph);
  }
}

bool isChange(const pugi::xml_node& node) {
  return is(node, "w:ins") || is(node, "w:del") || is(node, "w:rPrChange") ||
         is(node, "w:pPrChange");
}

void forgetNumbers(const pugi::xml_node& root) {
  static const std::regex kField("__Fieldmark__[0-9]+_[0-9]+");
  for (auto node : nodesWhere(root, [](const pugi::xml_node&) { return true; })) {
    const bool bookmark = is(node, "w:bookmarkStart") || is(node, "w:bookmarkEnd");
    if (bookmark || isChange(node)) node.remove_attribute("w:id");
    if (is(node, "w:sdtPr")) node.remove_child("w:id");  // drawn by lot
    if (auto name = node.attribute("w:name"); name && bookmark) {
      name.set_value(std::regex_replace(name.value(), kField, "__Fieldmark__").c_str());
    }
  }
}

void resolveLists(const pugi::xml_node& root, std::map<std::string, std::string>& lists) {
  for (auto use : nodesNamed(root, "w:numId")) {
    auto id = use.attribute("w:val");
    id.set_value(lists[id.value()].c_str());
  }
}

// The office makes "Line Number" when it paints the first tracked change; 25.2 saves it under the
// name that Word gives its own.
bool isOwnStyle(const pugi::xml_node& node) {
  const auto name = value(node.child("w:name"), "w:val");
  const bool painted = name == "Line Number" || name == "line number";
  return is(node, "w:style") && (name.starts_with("Meibun") || painted);
}

// Identifiers are numbered as they come: the names take their place.
void nameStyles(const pugi::xml_node& root, std::map<std::string, std::string>& names) {
  for (auto node : nodesWhere(root, [](const pugi::xml_node& one) {
         const std::string_view name{one.name()};
         return name.ends_with("Style") || name == "w:basedOn" || name == "w:next" ||
                name == "w:link";
       })) {
    auto id = node.attribute("w:val");
    if (names.contains(id.value())) id.set_value(names[id.value()].c_str());
  }
}

void normaliseStory(const pugi::xml_node& root, const Own& own) {
  removeAttributes(root, [](std::string_view name) { return name.starts_with("w:rsid"); });
  removeOwnParagraphs(root);
  removeWhere(root, [&](const pugi::xml_node& node) {
    return isChange(node) && value(node, "w:author") == own.author;
  });
  forgetNumbers(root);
}

}  // namespace

void normaliseWord(Parts& parts, const Own& own) {
  auto lists = listsOf(parts.root("word/numbering.xml"));
  parts.xml.erase("word/numbering.xml");
  std::map<std::string, std::string> names;
  for (auto style : nodesNamed(parts.root("word/styles.xml"), "w:style")) {
    names[style.attribute("w:styleId").value()] = value(style.child("w:name"), "w:val");
    style.remove_attribute("w:styleId");
  }
  for (const auto& [name, document] : parts.xml) {
    if (!name.starts_with("word/")) continue;
    nameStyles(parts.root(name), names);
    resolveLists(parts.root(name), lists);
    normaliseStory(parts.root(name), own);
  }
  removeWhere(parts.root("word/styles.xml"), isOwnStyle);
}

}  // namespace meibun::fixture
