// SPDX-License-Identifier: MPL-2.0
#pragma once

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
  /// `bookmarks`. An anchor belongs to the paragraph in which its bookmark starts.
  void read(const Reference<css::text::XTextRange>& paragraph, Block& block,
            std::vector<Reference<css::container::XNamed>>& bookmarks);

 private:
  void walk(const Reference<css::uno::XInterface>& parent, Block& block,
            std::vector<Reference<css::container::XNamed>>& bookmarks);
  void portion(const Reference<css::beans::XPropertySet>& portion, Block& block,
               std::vector<Reference<css::container::XNamed>>& bookmarks);
  void redline(const Reference<css::beans::XPropertySet>& portion);
  void add(Block& block, const OUString& text) const;
  Run::Redline state() const;

  int inserted_ = 0;
  int deleted_ = 0;
};

}  // namespace meibun::document
