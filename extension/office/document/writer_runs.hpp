// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/document/document_port.hpp"
#include "office/uno/uno.hpp"

namespace meibun::document {

/// Reads the paragraphs of one story, in their order, into runs and anchors by walking their
/// portions (a paragraph's own string mixes tracked deletions in). Tracked changes reach over
/// paragraphs: a reader for a story inside another (a cell) begins as a copy of the outer story's.
class RunReader {
 public:
  /// Adds runs and anchors to `block`, and the anchors' bookmarks, in the same order, to
  /// `bookmarks`. An anchor belongs to the paragraph in which its bookmark starts; one whose
  /// bookmark covers nothing says nothing about text that stands beside it, and is left out.
  void read(const Reference<css::text::XTextRange>& paragraph, Block& block,
            std::vector<Reference<css::container::XNamed>>& bookmarks);

 private:
  void walk(const Reference<css::uno::XInterface>& parent, Block& block,
            std::vector<Reference<css::container::XNamed>>& bookmarks);
  // An anchor that began in this paragraph, and how much text stood before it.
  struct Begun {
    std::size_t anchor = 0;
    sal_Int32 length = 0;
  };

  void bookmark(const Reference<css::beans::XPropertySet>& portion, Block& block,
                std::vector<Reference<css::container::XNamed>>& bookmarks);
  void portion(const Reference<css::beans::XPropertySet>& portion, Block& block,
               std::vector<Reference<css::container::XNamed>>& bookmarks);
  void redline(const Reference<css::beans::XPropertySet>& portion);
  void add(Block& block, const OUString& text);
  Run::Redline state() const;

  int inserted_ = 0;
  int deleted_ = 0;
  sal_Int32 length_ = 0;                // of this paragraph so far, deleted text included
  std::map<std::string, Begun> begun_;  // by the bookmark's name
  std::vector<std::size_t> points_;     // anchors whose bookmark covers nothing
};

}  // namespace meibun::document
