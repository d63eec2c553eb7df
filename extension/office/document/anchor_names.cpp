// SPDX-License-Identifier: MPL-2.0
#include "office/document/anchor_names.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>

#include "core/track/box_name.hpp"
#include "office/document/impress_pages.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::document {
namespace {

using css::uno::UNO_QUERY;

Reference<css::container::XNameAccess> anchorsOf(const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XBookmarksSupplier> text(model, UNO_QUERY);
  if (text.is()) return text->getBookmarks();
  if (!Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY).is()) return {};
  return property<Reference<css::container::XNameAccess>>(model, "NamedRanges");
}

std::set<track::Instance> instancesOfBoxes(const Reference<css::frame::XModel>& model) {
  std::set<track::Instance> found;
  for (const auto& shape : impress::allShapes(model)) {
    if (const auto box = track::parseBoxName(impress::nameOf(shape))) {
      found.insert(box->name.instance);
    }
  }
  return found;
}

}  // namespace

std::set<track::Instance> instancesIn(const Reference<css::frame::XModel>& model) {
  if (Reference<css::presentation::XPresentationSupplier>(model, UNO_QUERY).is()) {
    return instancesOfBoxes(model);
  }
  std::set<track::Instance> found;
  const auto anchors = anchorsOf(model);
  if (!anchors.is()) return found;
  for (const auto& name : anchors->getElementNames()) {
    if (const auto anchor = track::parseAnchorName(uno::utf8(name))) {
      found.insert(anchor->name.instance);
    }
  }
  return found;
}

}  // namespace meibun::document
