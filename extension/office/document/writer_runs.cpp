// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_runs.hpp"

#include <algorithm>

#include <com/sun/star/container/XEnumerationAccess.hpp>

#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::beans::XPropertySet;
using css::container::XNamed;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Bookmarks = std::vector<Reference<XNamed>>;

}  // namespace

void RunReader::bookmark(const Reference<XPropertySet>& portion, Block& block,
                         Bookmarks& bookmarks) {
  const Reference<XNamed> mark(portion->getPropertyValue("Bookmark"), UNO_QUERY);
  if (!mark.is()) return;
  const auto name = uno::utf8(mark->getName());
  auto anchor = track::parseAnchorName(name);
  if (!anchor) return;
  const bool starts = property<bool>(portion, "IsStart");
  if (starts) {
    begun_.insert_or_assign(name, Begun{block.anchors.size(), length_});
    block.anchors.push_back(std::move(*anchor));
    bookmarks.push_back(mark);
  }
  const auto begun = begun_.find(name);
  if (begun == begun_.end() || (starts && !property<bool>(portion, "IsCollapsed"))) return;
  if (begun->second.length == length_) points_.push_back(begun->second.anchor);
  begun_.erase(begun);
}

void RunReader::read(const Reference<css::text::XTextRange>& paragraph, Block& block,
                     Bookmarks& bookmarks) {
  points_.clear();
  begun_.clear();
  length_ = 0;
  walk(paragraph, block, bookmarks);
  if (textOf(block).empty()) return;
  std::sort(points_.begin(), points_.end());
  for (auto point = points_.rbegin(); point != points_.rend(); ++point) {
    const auto at = static_cast<std::ptrdiff_t>(*point);
    block.anchors.erase(block.anchors.begin() + at);
    bookmarks.erase(bookmarks.begin() + at);
  }
}

void RunReader::walk(const Reference<css::uno::XInterface>& parent, Block& block,
                     Bookmarks& bookmarks) {
  const auto portions =
      Reference<css::container::XEnumerationAccess>(parent, UNO_QUERY_THROW)->createEnumeration();
  while (portions->hasMoreElements()) {
    portion(Reference<XPropertySet>(portions->nextElement(), UNO_QUERY_THROW), block, bookmarks);
  }
}

void RunReader::portion(const Reference<XPropertySet>& portion, Block& block,
                        Bookmarks& bookmarks) {
  const auto type = property<OUString>(portion, "TextPortionType");
  if (type == "Text" || type == "TextField") {
    add(block, Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
  } else if (type == "Bookmark") {
    bookmark(portion, block, bookmarks);
  } else if (type == "Redline") {
    redline(portion);
  } else if (type == "LineBreak") {
    add(block, "\n");
  } else if (type == "InContentMetadata" || type == "ContentControl") {
    walk(property<Reference<css::uno::XInterface>>(portion, type), block, bookmarks);
  }
}

void RunReader::redline(const Reference<XPropertySet>& portion) {
  if (property<bool>(portion, "IsCollapsed")) return;
  const auto type = property<OUString>(portion, "RedlineType");
  int* depth = type == "Insert" ? &inserted_ : type == "Delete" ? &deleted_ : nullptr;
  if (depth == nullptr) return;
  *depth = std::max(0, *depth + (property<bool>(portion, "IsStart") ? 1 : -1));
}

Run::Redline RunReader::state() const {
  if (deleted_ > 0) return Run::Redline::deleted;
  return inserted_ > 0 ? Run::Redline::inserted : Run::Redline::plain;
}

void RunReader::add(Block& block, const OUString& text) {
  if (text.isEmpty()) return;
  length_ += text.getLength();
  if (block.runs.empty() || block.runs.back().redline != state()) {
    block.runs.push_back({.text = {}, .redline = state()});
  }
  block.runs.back().text += uno::u16(text);
}

}  // namespace meibun::document
