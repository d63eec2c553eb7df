// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "core/base/result.hpp"
#include "files/limits.hpp"

namespace meibun::files {

// One XML document, safe to walk by recursion: not deeper than the limits allow, UTF-8 or UTF-16,
// no entities of its own. Known namespaces carry their usual prefix whatever the file calls them
// ("w:p", "text:p"; SpreadsheetML and OPC parts none), so callers compare plain names. Errors:
// files.xml-damaged, files.xml-encoding, files.xml-entity, files.xml-depth with line and column.
class XmlPart {
 public:
  // `name` stands in diagnostics ("quote.docx!/word/document.xml").
  static base::Result<XmlPart> parse(const std::string& name, const std::string& bytes,
                                     const Limits& limits);

  // The document element; lives as long as this part.
  pugi::xml_node root() const { return document_->document_element(); }

 private:
  std::unique_ptr<pugi::xml_document> document_ = std::make_unique<pugi::xml_document>();
};

inline bool is(const pugi::xml_node& node, std::string_view name) { return node.name() == name; }

}  // namespace meibun::files
