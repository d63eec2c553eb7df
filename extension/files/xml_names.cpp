// SPDX-License-Identifier: MPL-2.0
#include "files/xml_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace meibun::files {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kUsualPrefixes = std::to_array<Pair>({
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "presentation"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", ""},
    {"http://schemas.openxmlformats.org/presentationml/2006/main", "p"},
    {"http://purl.oclc.org/ooxml/presentationml/main", "p"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", ""},
    {"http://schemas.openxmlformats.org/package/2006/content-types", ""},
    {"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", ""},
    {"http://purl.oclc.org/ooxml/officeDocument/customProperties", ""},
    {"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt"},
    {"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "vt"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
});

std::optional<std::string_view> usualPrefix(std::string_view uri) {
  const auto found = std::find_if(kUsualPrefixes.begin(), kUsualPrefixes.end(),
                                  [&](const Pair& pair) { return pair.first == uri; });
  if (found == kUsualPrefixes.end()) return std::nullopt;
  return found->second;
}

// The prefix that an attribute declares ("" for xmlns="…"), nothing for an ordinary attribute.
std::optional<std::string_view> declaredPrefix(std::string_view attribute) {
  constexpr std::string_view kDefault = "xmlns";
  if (attribute.substr(0, kDefault.size()) != kDefault) return std::nullopt;
  if (attribute.size() == kDefault.size()) return std::string_view{};
  if (attribute[kDefault.size()] != ':') return std::nullopt;
  return attribute.substr(kDefault.size() + 1);
}

}  // namespace

void NamespaceFixer::declare(const pugi::xml_node& element, std::uint32_t depth) {
  for (const auto& attribute : element.attributes()) {
    const auto prefix = declaredPrefix(attribute.name());
    if (!prefix) continue;
    const auto usual = usualPrefix(attribute.value());
    const bool odd = usual && *usual != *prefix;
    if (odd || !bindings_.empty()) {
      bindings_.push_back({depth, std::string{*prefix}, std::string{usual.value_or(*prefix)}});
    }
  }
}

std::string NamespaceFixer::fixed(std::string_view name, bool attribute) const {
  const auto colon = name.find(':');
  const auto prefix = colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
  if (attribute && (prefix.empty() || declaredPrefix(name))) return {};
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [&](const Binding& binding) { return binding.prefix == prefix; });
  if (found == bindings_.rend() || found->usual == prefix) return {};
  const auto local = colon == std::string_view::npos ? name : name.substr(colon + 1);
  return found->usual.empty() ? std::string{local} : found->usual + ":" + std::string{local};
}

void NamespaceFixer::enter(pugi::xml_node& element, std::uint32_t depth) {
  while (!bindings_.empty() && bindings_.back().depth >= depth)
    bindings_.pop_back();
  declare(element, depth);
  if (bindings_.empty()) return;
  if (const auto name = fixed(element.name(), false); !name.empty()) element.set_name(name.c_str());
  for (auto attribute : element.attributes()) {
    const auto name = fixed(attribute.name(), true);
    if (!name.empty()) attribute.set_name(name.c_str());
  }
}

}  // namespace meibun::files
