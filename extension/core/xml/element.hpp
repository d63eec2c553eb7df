// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "core/base/diagnostic.hpp"
#include "core/model/identity.hpp"
#include "core/xml/source_text.hpp"

namespace meibun::xml {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// One element of a parsed file, with its place. Valid as long as its Document.
class Element {
 public:
  Element(pugi::xml_node node, const SourceText& source) : node_{node}, source_{&source} {}

  pugi::xml_node node() const { return node_; }
  const SourceText& source() const { return *source_; }
  std::string name() const { return node_.name(); }
  bool is(std::string_view name) const { return name == node_.name(); }

  // Empty when there is none.
  std::string attribute(const char* name) const { return node_.attribute(name).value(); }
  int number(const char* name) const { return node_.attribute(name).as_int(); }
  std::vector<Element> children() const;
  std::vector<Element> children(std::string_view name) const;
  // The words of an element that a person reads, UTF-8, by the rule of line breaks.
  std::string words() const;

  base::Location where() const;
  base::Location where(std::string_view attribute) const;

 private:
  pugi::xml_node node_;
  const SourceText* source_;
};

// Title, help or note: in the pack's own language, and in others.
struct Translated {
  std::string own;
  model::Translations others;
};
Translated translated(const Element& parent, std::string_view name);
// Finds a language that stands twice among such children, `own` (that of one without lang)
// included.
void checkLanguages(const Element& parent, std::string_view name, const std::string& own,
                    base::Diagnostics& findings);

// A parsed file; not copied, since its elements point into it.
struct Document {
  explicit Document(SourceText text) : source{std::move(text)} {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  SourceText source;
  pugi::xml_document tree;
  Element root() const { return {tree.document_element(), source}; }
};

// Nothing, and one finding, when the file is not XML that a library may hold.
std::unique_ptr<Document> parse(SourceText source, base::Diagnostics& findings);

// Adds findings about one element.
inline void report(base::Diagnostics& findings, std::string code, base::Location where,
                   Arguments arguments = {}, base::Severity severity = base::Severity::error) {
  findings.push_back({std::move(code), std::move(where), std::move(arguments), severity});
}
bool hasError(const base::Diagnostics& findings);

}  // namespace meibun::xml
