// SPDX-License-Identifier: MPL-2.0
#include "core/document/saving_losses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <pugixml.hpp>

namespace meibun::document {
namespace {

using namespace std::string_view_literals;

std::string_view localName(const pugi::xml_node& node) {
  const std::string_view name{node.name()};
  return name.substr(name.find(':') + 1);  // npos + 1 = 0
}

// In the order of the file and without recursion: nothing is known of the depth.
void visit(const pugi::xml_node& root, const std::function<void(const pugi::xml_node&)>& each) {
  for (auto node = root; node;) {
    if (node.type() == pugi::node_element) each(node);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling())
      node = node.parent();
    node = node == root ? pugi::xml_node{} : node.next_sibling();
  }
}

base::Diagnostic warning(std::string code, std::string name, std::string value) {
  return {.code = std::move(code),
          .arguments = {{std::move(name), std::move(value)}},
          .severity = base::Severity::warning};
}

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Controls {
 public:
  explicit Controls(ContentControls office) : office_(office) {}

  void read(const pugi::xml_node& root) {
    visit(root, [this](const pugi::xml_node& node) {
      if (localName(node) == "sdt") count(node);
    });
  }

  void report(base::Diagnostics& losses) const {
    if (repeated_ > 0) {
      losses.push_back(warning("loses.control-text", "count", std::to_string(repeated_)));
    }
    if (others_ > 0) losses.push_back(warning("loses.controls", "count", std::to_string(others_)));
  }

 private:
  // A table of contents or a page number stands in a control too, which nobody fills in.
  void count(const pugi::xml_node& control) {
    constexpr auto kKept = std::to_array({"docPartObj"sv, "docPartList"sv});
    constexpr auto kChoices = std::to_array({"dropDownList"sv, "comboBox"sv});
    constexpr auto kWhole = std::to_array({"date"sv, "checkbox"sv});
    bool plainText = false;
    bool choice = false;
    bool whole = false;
    for (const auto& part : control.children()) {
      if (localName(part) != "sdtPr") continue;
      for (const auto& property : part.children()) {
        const auto name = localName(property);
        if (isOneOf(name, kKept)) return;
        plainText = plainText || name == "text";
        choice = choice || isOneOf(name, kChoices);
        whole = whole || isOneOf(name, kWhole);
      }
    }
    const bool inLine = localName(control.parent()) == "p";
    if (office_ == ContentControls::kept) {
      others_ += choice && !inLine ? 1 : 0;
    } else {
      ++(plainText || (!inLine && !choice && !whole) ? repeated_ : others_);
    }
  }

  ContentControls office_;
  std::size_t repeated_ = 0;
  std::size_t others_ = 0;
};

bool isStory(std::string_view part) {
  constexpr auto kFolder = "word/"sv;
  if (!part.starts_with(kFolder) || !part.ends_with(".xml")) return false;
  const auto name = part.substr(kFolder.size());
  constexpr auto kStories =
      std::to_array({"document"sv, "header"sv, "footer"sv, "footnotes"sv, "endnotes"sv});
  return std::any_of(kStories.begin(), kStories.end(),
                     [&](auto story) { return name.starts_with(story); });
}

bool isTrue(std::string_view value) { return value == "1" || value == "true"; }

void readWorkbook(const pugi::xml_node& root, base::Diagnostics& losses) {
  std::string sheets;
  bool locked = false;
  visit(root, [&](const pugi::xml_node& node) {
    const auto name = localName(node);
    if (name == "sheet" && node.attribute("state").value() == "veryHidden"sv) {
      sheets += (sheets.empty() ? "" : ", ") + std::string{node.attribute("name").value()};
    }
    locked =
        locked || (name == "workbookProtection" && isTrue(node.attribute("lockStructure").value()));
  });
  if (!sheets.empty()) losses.push_back(warning("loses.very-hidden", "sheets", sheets));
  if (locked) {
    losses.push_back({.code = "loses.structure-lock", .severity = base::Severity::warning});
  }
}

// What stands beside the macros and is of use with them only.
bool isMacroExtra(std::string_view part) {
  constexpr auto kFolders = std::to_array({"customUI/"sv, "xl/activeX/"sv, "word/activeX/"sv});
  return part.find("vbaProjectSignature") != std::string_view::npos ||
         std::any_of(kFolders.begin(), kFolders.end(),
                     [&](auto folder) { return part.starts_with(folder); });
}

void readPart(const ReadPart& read, const std::string& part,
              const std::function<void(const pugi::xml_node&)>& use) {
  const std::string bytes = read(part);
  pugi::xml_document document;
  if (document.load_buffer(bytes.data(), bytes.size())) use(document.document_element());
}

}  // namespace

base::Diagnostics savingLosses(const std::vector<std::string>& parts, const ReadPart& read,
                               ContentControls office) {
  base::Diagnostics losses;
  Controls controls(office);
  bool extras = false;
  for (const auto& part : parts) {
    if (isStory(part)) {
      readPart(read, part, [&](const pugi::xml_node& root) { controls.read(root); });
    } else if (part == "xl/workbook.xml") {
      readPart(read, part, [&](const pugi::xml_node& root) { readWorkbook(root, losses); });
    }
    extras = extras || isMacroExtra(part);
  }
  controls.report(losses);
  if (extras) {
    losses.push_back({.code = "loses.macro-extras", .severity = base::Severity::warning});
  }
  return losses;
}

}  // namespace meibun::document
