// SPDX-License-Identifier: MPL-2.0
// OpenDocument: automatic styles are numbered as they come, tracked changes by their address, and
// equal cells are written as one.
#include <regex>
#include <set>

#include "tests/office/hosts/normal_cells.hpp"
#include "tests/office/hosts/package_diff.hpp"

namespace meibun::fixture {
namespace {

// The office makes "Line numbering" when it paints the first tracked change.
bool isOwnStyle(const pugi::xml_node& node) {
  return value(node, "style:name").starts_with("Meibun") ||
         value(node, "style:display-name").starts_with("Meibun") ||
         value(node, "style:name") == "Line_20_numbering";
}

// Replaces each reference to an automatic style by what the style says.
class Styles {
 public:
  explicit Styles(const pugi::xml_node& root) : automatic_(root.child("office:automatic-styles")) {
    for (const auto& style : automatic_.children())
      named_.emplace(value(style, "style:name"), style);
  }

  void resolve(const pugi::xml_node& root) {
    for (auto node : nodesWhere(root, [](const pugi::xml_node&) { return true; }))
      if (node.parent() != automatic_) resolveIn(node);
  }

 private:
  void resolveIn(pugi::xml_node node) {
    for (auto attribute : node.attributes()) {
      const std::string_view name{attribute.name()};
      if (!name.ends_with("style-name") && !name.ends_with("page-layout-name")) continue;
      const auto style = named_.find(attribute.value());
      if (style != named_.end()) attribute.set_value(contentOf(style->second).c_str());
    }
  }

  std::string contentOf(const pugi::xml_node& style) {
    const std::string name{value(style, "style:name")};
    const auto known = contents_.find(name);
    if (known != contents_.end()) return known->second;
    pugi::xml_document copy;
    copy.append_copy(style);
    auto root = copy.document_element();
    root.remove_attribute("style:name");
    for (auto node : nodesWhere(root, [](const pugi::xml_node&) { return true; }))
      resolveIn(node);
    return contents_[name] = "{" + oneLine(root) + "}";
  }

  pugi::xml_node automatic_;
  std::map<std::string, pugi::xml_node, std::less<>> named_;
  std::map<std::string, std::string> contents_;
};

bool holdsOwnBookmark(const pugi::xml_node& paragraph) {
  return !nodesWhere(paragraph, [](const pugi::xml_node& node) {
            return is(node, "text:bookmark-start") && value(node, "text:name").starts_with("_MB_");
          }).empty();
}

void removeOwnParagraphs(const pugi::xml_node& root) {
  const auto own = nodesWhere(root, [](const pugi::xml_node& node) {
    return (is(node, "text:p") || is(node, "text:h")) && holdsOwnBookmark(node);
  });
  for (const auto& node : own) {
    const bool inList = is(node.parent(), "text:list-item");
    if (inList) {
      removeWithEmptyParents(node);
    } else {
      node.parent().remove_child(node);
    }
  }
}

std::string_view authorOf(const pugi::xml_node& region) {
  const auto found = nodesNamed(region, "dc:creator");
  return found.empty() ? std::string_view{} : found.front().text().get();
}

// A change's name is its address in memory: what it says takes its place.
void nameChanges(const pugi::xml_node& root, const Own& own) {
  std::map<std::string, std::string> contents;
  std::set<std::string> ours;
  for (auto region : nodesNamed(root, "text:changed-region")) {
    const std::string id{value(region, "text:id")};
    if (authorOf(region) == own.author) {
      ours.insert(id);
    } else {
      region.remove_attribute("text:id");
      contents[id] = oneLine(region);
    }
  }
  removeWhere(root, [&](const pugi::xml_node& node) {
    return ours.contains(std::string{value(node, "text:change-id")}) ||
           ours.contains(std::string{value(node, "text:id")});
  });
  for (auto node : nodesWhere(
           root, [](const pugi::xml_node& one) { return bool(one.attribute("text:change-id")); })) {
    auto id = node.attribute("text:change-id");
    id.set_value(contents[id.value()].c_str());
  }
  for (auto node : nodesNamed(root, "text:tracked-changes"))
    if (!node.first_child()) node.parent().remove_child(node);
}

// Names and places that are drawn by lot or taken from the order in memory.
void forgetChance(const pugi::xml_node& root) {
  static const std::regex kNote("__Annotation__[0-9]+_[0-9]+");
  for (auto note : nodesWhere(root, [](const pugi::xml_node& node) {
         return is(node, "office:annotation") || is(node, "office:annotation-end");
       })) {
    auto name = note.attribute("office:name");
    name.set_value(std::regex_replace(name.value(), kNote, "__Annotation__").c_str());
  }
  for (auto validation : nodesNamed(root, "table:content-validation"))
    validation.remove_attribute("table:base-cell-address");
  for (auto lines : nodesNamed(root, "text:linenumbering-configuration"))
    lines.remove_attribute("text:style-name");
  for (auto pages : nodesNamed(root, "office:master-styles"))
    sortChildren(pages);
}

void normaliseContent(const pugi::xml_node& root, const Own& own) {
  removeAttributes(root, [](std::string_view name) {
    return name.ends_with("rsid") || name == "xml:id" || name.starts_with("xmlns");
  });
  Styles(root).resolve(root);
  removeNamed(root, "office:automatic-styles");
  removeOwnParagraphs(root);
  nameChanges(root, own);
  forgetChance(root);
  removeWhere(root, [](const pugi::xml_node& node) {
    return (is(node, "table:named-range") && value(node, "table:name").starts_with("_MB_")) ||
           isOwnStyle(node);
  });
  for (auto node : nodesNamed(root, "table:named-expressions"))
    if (!node.first_child()) node.parent().remove_child(node);
  for (auto table : nodesNamed(root, "table:table"))
    if (ancestor(table, "office:spreadsheet")) normaliseTable(table, own);
}

void normaliseMeta(const pugi::xml_node& root) {
  removeWhere(root, [](const pugi::xml_node& node) {
    const std::string_view name{node.name()};
    return name == "meta:document-statistic" || name == "dc:date" || name == "dc:creator" ||
           name == "meta:generator" || name.starts_with("meta:editing-") ||
           (name == "meta:user-defined" && value(node, "meta:name").starts_with("Meibun."));
  });
}

void normaliseSettings(const pugi::xml_node& root) {
  removeWhere(root, [](const pugi::xml_node& node) {
    const auto name = value(node, "config:name");
    return name == "ooo:view-settings" || name.starts_with("Rsid") || name.starts_with("Printer");
  });
}

}  // namespace

void normaliseOdf(Parts& parts, const Own& own) {
  for (const char* name : {"content.xml", "styles.xml"})
    normaliseContent(parts.root(name), own);
  normaliseMeta(parts.root("meta.xml"));
  normaliseSettings(parts.root("settings.xml"));
  parts.bytes.erase("Thumbnails/thumbnail.png");
}

}  // namespace meibun::fixture
