// SPDX-License-Identifier: MPL-2.0
#include "office/document/writer_redlines.hpp"

#include <vector>

#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include "office/document/cursors.hpp"
#include "office/document/properties.hpp"
#include "office/document/writer_protection.hpp"

namespace meibun::document {
namespace {

using css::text::XTextRange;
using css::uno::UNO_QUERY_THROW;

struct Stretch {
  Reference<XTextRange> start;
  Reference<XTextRange> end;
  bool deleted = false;
};

// Those of one text: what stands in a table or frame cannot be compared.
std::vector<Stretch> changesIn(const Reference<css::frame::XModel>& document,
                               const Reference<css::text::XText>& text) {
  std::vector<Stretch> changes;
  const auto list = Reference<css::document::XRedlinesSupplier>(document, UNO_QUERY_THROW)
                        ->getRedlines()
                        ->createEnumeration();
  while (list->hasMoreElements()) {
    const Reference<css::uno::XInterface> change(list->nextElement(), UNO_QUERY_THROW);
    const auto start = property<Reference<XTextRange>>(change, "RedlineStart");
    const auto end = property<Reference<XTextRange>>(change, "RedlineEnd");
    if (start.is() && end.is() && start->getText() == text && end->getText() == text) {
      const bool deleted = property<OUString>(change, "RedlineType") == "Delete";
      changes.push_back({start, end, deleted});
    }
  }
  return changes;
}

class Changes {
 public:
  Changes(const Reference<css::frame::XModel>& document, const Reference<css::text::XText>& text)
      : text_(text), order_(text, UNO_QUERY_THROW), changes_(changesIn(document, text)) {}

  std::size_t size() const { return changes_.size(); }

  // The end of the change that takes the point with it: a deletion around it, or the insertion of
  // which the break behind it is the last. `isEnd`: of a paragraph, whose break may be all that was
  // changed.
  Reference<XTextRange> endAround(const Reference<XTextRange>& point, bool isEnd) const {
    for (const auto& change : changes_) {
      const auto before = order_->compareRegionStarts(change.start, point);
      const bool begun = before > 0 || (isEnd && before == 0);
      if (!begun || order_->compareRegionStarts(point, change.end) <= 0) continue;
      if (change.deleted || (isEnd && beginsNext(point, change.end))) return change.end;
    }
    return {};
  }

 private:
  bool beginsNext(const Reference<XTextRange>& point, const Reference<XTextRange>& end) const {
    const auto cursor = cursorOver(text_, point);
    return cursor->gotoNextParagraph(false) &&
           order_->compareRegionStarts(rangeOf(cursor), end) == 0;
  }

  Reference<css::text::XText> text_;
  Reference<css::text::XTextRangeCompare> order_;
  std::vector<Stretch> changes_;
};

}  // namespace

Spot outsideChanges(const Reference<css::frame::XModel>& document, const Spot& spot) {
  const Changes changes(document, spot.text);
  Spot outside = spot;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto cursor = cursorOver(spot.text, outside.range->getStart());
    const bool behind = wayAt(outside) == Way::after;
    if (behind) cursor->gotoEndOfParagraph(false);
    const auto end = changes.endAround(rangeOf(cursor), behind);
    if (!end.is() || rangeRefusal(document, end)) return outside;
    outside.range = end;
  }
  return outside;
}

}  // namespace meibun::document
