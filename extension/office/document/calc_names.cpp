// SPDX-License-Identifier: MPL-2.0
#include "office/document/calc_names.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace meibun::document::calc {
namespace {

using Names = Reference<css::sheet::XNamedRanges>;

// A document that is being closed gives none.
template <class Object>
Names namesOf(const Object& owner) {
  return Names(property<Names>(owner, "NamedRanges"), css::uno::UNO_QUERY_THROW);
}

void locate(const Names& names, const OUString& name, AnchorRange& range) {
  const Reference<css::sheet::XNamedRange> named(names->getByName(name), css::uno::UNO_QUERY_THROW);
  // Calc gives a cell even for a reference that is gone.
  if (named->getContent().indexOf("#REF!") >= 0) return;
  const Reference<css::sheet::XCellRangeReferrer> referrer(named, css::uno::UNO_QUERY);
  if (!referrer.is()) return;
  const Reference<css::sheet::XCellRangeAddressable> cells(referrer->getReferredCells(),
                                                           css::uno::UNO_QUERY);
  if (!cells.is()) return;
  const auto address = cells->getRangeAddress();
  range.sheet = address.Sheet;
  range.column = address.StartColumn;
  range.row = address.StartRow;
}

void collect(const Names& names, std::int32_t scope, std::vector<AnchorRange>& ranges) {
  for (const OUString& name : names->getElementNames()) {
    const auto anchor = track::parseAnchorName(uno::utf8(name));
    if (!anchor) continue;
    AnchorRange range{.name = uno::utf8(name), .anchor = *anchor, .scope = scope};
    locate(names, name, range);
    ranges.push_back(std::move(range));
  }
}

}  // namespace

std::vector<AnchorRange> anchorRanges(const Model& model) {
  std::vector<AnchorRange> ranges;
  collect(namesOf(model), -1, ranges);
  for (std::int32_t i = 0; i < sheetCount(model); ++i)
    collect(namesOf(sheetAt(model, i)), i, ranges);
  return ranges;
}

void addAnchor(const Model& model, const track::AnchorName& name, const Cell& cell) {
  const auto address =
      Reference<css::sheet::XCellAddressable>(cell, css::uno::UNO_QUERY_THROW)->getCellAddress();
  namesOf(model)->addNewByName(uno::ustr(toString(name)), property<OUString>(cell, "AbsoluteName"),
                               address, 0);
}

void removeAnchor(const Model& model, const AnchorRange& range) {
  const Names names = range.scope < 0 ? namesOf(model) : namesOf(sheetAt(model, range.scope));
  names->removeByName(uno::ustr(range.name));
}

}  // namespace meibun::document::calc
