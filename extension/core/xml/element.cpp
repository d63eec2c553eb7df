// SPDX-License-Identifier: MPL-2.0
#include "core/xml/element.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/xml/content.hpp"
#include "core/xml/well_formed.hpp"

namespace meibun::xml {

std::vector<Element> Element::children() const {
  std::vector<Element> found;
  for (const auto child : node_.children()) {
    if (child.type() == pugi::node_element) found.emplace_back(child, *source_);
  }
  return found;
}

std::vector<Element> Element::children(std::string_view name) const {
  auto found = children();
  std::erase_if(found, [name](const Element& child) { return !child.is(name); });
  return found;
}

std::string Element::words() const { return base::utf8(plainText(node_)); }

base::Location Element::where() const {
  return source_->at(static_cast<std::size_t>(node_.offset_debug()));
}

base::Location Element::where(std::string_view attribute) const {
  return source_->ofAttribute(static_cast<std::size_t>(node_.offset_debug()), attribute);
}

Translated translated(const Element& parent, std::string_view name) {
  Translated result;
  for (const auto& child : parent.children(name)) {
    const auto lang = child.attribute("lang");
    if (lang.empty()) {
      result.own = child.words();
    } else {
      result.others.emplace(lang, child.words());
    }
  }
  return result;
}

void checkLanguages(const Element& parent, std::string_view name, const std::string& own,
                    base::Diagnostics& findings) {
  std::set<std::string> seen;
  for (const auto& child : parent.children(name)) {
    const auto lang = child.attribute("lang");
    if (seen.insert(lang.empty() ? own : lang).second) continue;
    report(findings, "xml.duplicate-id", lang.empty() ? child.where() : child.where("lang"),
           {{"id", lang.empty() ? own : lang}, {"element", child.name()}});
  }
}

std::unique_ptr<Document> parse(SourceText source, base::Diagnostics& findings) {
  if (auto malformation = findMalformation(source)) {
    findings.push_back(std::move(*malformation));
    return nullptr;
  }
  auto document = std::make_unique<Document>(std::move(source));
  const auto& bytes = document->source.bytes();
  const auto result = document->tree.load_buffer(
      bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    report(findings, "xml.syntax", document->source.at(static_cast<std::size_t>(result.offset)));
    return nullptr;
  }
  return document;
}

bool hasError(const base::Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const base::Diagnostic& finding) {
    return finding.severity == base::Severity::error;
  });
}

}  // namespace meibun::xml
