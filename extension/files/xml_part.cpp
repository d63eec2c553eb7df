// SPDX-License-Identifier: MPL-2.0
#include "files/xml_part.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "files/xml_names.hpp"

namespace meibun::files {
namespace {

base::Location placeAt(const std::string& name, std::string_view bytes, std::ptrdiff_t offset) {
  const auto size = static_cast<std::ptrdiff_t>(bytes.size());
  const auto before =
      bytes.substr(0, static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, size)));
  const auto lineStart = before.rfind('\n') + 1;  // npos + 1 = 0
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart),
                                    before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return {name, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column + 1)};
}

// UTF-16 is recognised by its byte order mark or by the zero in "<?" or "<r".
bool isUtf16(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) ||
         (first == '<' && second == 0) || (first == 0 && second == '<');
}

// The encoding that the XML declaration names, lower case; empty when it names none.
std::string declaredEncoding(std::string_view bytes) {
  const auto declaration = bytes.substr(0, std::min(bytes.find("?>"), bytes.size()));
  const auto start = declaration.find("<?xml");
  const auto key = declaration.find("encoding");
  if (start > 3 || key == std::string_view::npos) return {};
  const auto open = declaration.find_first_of("\"'", key);
  if (open == std::string_view::npos) return {};
  const auto close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  return base::lowerAscii(declaration.substr(open + 1, close - open - 1));
}

std::optional<base::Diagnostic> encodingProblem(const std::string& name, std::string_view bytes) {
  if (isUtf16(bytes)) return std::nullopt;
  const auto declared = declaredEncoding(bytes);
  const bool known = declared.empty() || declared == "utf-8" || declared == "us-ascii";
  if (known && base::isValidUtf8(bytes)) return std::nullopt;
  return base::Diagnostic{"files.xml-encoding", {name}, {{"encoding", known ? "UTF-8" : declared}}};
}

// pugixml hands back the declarations of a DOCTYPE as one text; an internal subset is what can
// define entities.
bool definesEntities(const pugi::xml_document& document) {
  for (const auto& node : document.children()) {
    if (node.type() == pugi::node_doctype &&
        std::string_view{node.value()}.find('[') != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

// Walks without recursion, as nothing is known yet about the depth. Returns the element that stands
// too deep.
pugi::xml_node tooDeep(pugi::xml_node root, std::uint32_t most, NamespaceFixer& fixer) {
  std::uint32_t depth = 1;
  for (auto node = root; node;) {
    if (node.type() == pugi::node_element) {
      if (depth > most) return node;
      fixer.enter(node, depth);
    }
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node == root ? pugi::xml_node{} : node.next_sibling();
  }
  return {};
}

constexpr unsigned kParseFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_wconv_attribute | pugi::parse_ws_pcdata |
                                 pugi::parse_doctype;

}  // namespace

base::Result<XmlPart> XmlPart::parse(const std::string& name, const std::string& bytes,
                                     const Limits& limits) {
  if (auto problem = encodingProblem(name, bytes)) return *std::move(problem);
  XmlPart part;
  const auto encoding = isUtf16(bytes) ? pugi::encoding_auto : pugi::encoding_utf8;
  const auto result =
      part.document_->load_buffer(bytes.data(), bytes.size(), kParseFlags, encoding);
  if (!result) {
    return base::Diagnostic{"files.xml-damaged",
                            placeAt(name, bytes, result.offset),
                            {{"reason", result.description()}}};
  }
  if (definesEntities(*part.document_)) return base::Diagnostic{"files.xml-entity", {name}};
  NamespaceFixer fixer;
  if (const auto node = tooDeep(part.root(), limits.depth, fixer)) {
    return base::Diagnostic{"files.xml-depth",
                            placeAt(name, bytes, node.offset_debug()),
                            {{"most", std::to_string(limits.depth)}}};
  }
  return part;
}

}  // namespace meibun::files
