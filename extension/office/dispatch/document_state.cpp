// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/document_state.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/presentation/XPresentationSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>

#include "core/track/anchor_name.hpp"
#include "core/track/box_name.hpp"
#include "office/document/impress_pages.hpp"
#include "office/document/properties.hpp"
#include "office/uno/convert.hpp"

namespace meibun::dispatch {
namespace {

using css::uno::UNO_QUERY;

Reference<css::container::XNameAccess> anchorsOf(const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XBookmarksSupplier> text(model, UNO_QUERY);
  if (text.is()) return text->getBookmarks();
  if (!Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY).is()) return {};
  return document::property<Reference<css::container::XNameAccess>>(model, "NamedRanges");
}

bool isPresentation(const Reference<css::frame::XModel>& model) {
  return Reference<css::presentation::XPresentationSupplier>(model, UNO_QUERY).is();
}

bool holdsBoxes(const Reference<css::frame::XModel>& model) {
  const auto shapes = document::impress::allShapes(model);
  return std::any_of(shapes.begin(), shapes.end(), [](const auto& shape) {
    return track::parseBoxName(document::impress::nameOf(shape)).has_value();
  });
}

bool holdsClauses(const Reference<css::frame::XModel>& model) {
  if (isPresentation(model)) return holdsBoxes(model);
  const auto anchors = anchorsOf(model);
  if (!anchors.is()) return false;
  const auto names = anchors->getElementNames();
  return std::any_of(names.begin(), names.end(), [](const OUString& name) {
    return track::parseAnchorName(uno::utf8(name)).has_value();
  });
}

}  // namespace

DocumentState stateOf(const Reference<css::frame::XModel>& model, bool supported) {
  if (!model.is() || !supported) return {};
  const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
  return {true, storable.is() && !storable->isReadonly(), holdsClauses(model)};
}

bool isEnabled(Command command, const DocumentState& state) {
  switch (command) {
    case Command::options:
    case Command::manual:
      return true;
    case Command::showClauses:
    case Command::showDocumentClauses:
    case Command::refresh:
      return state.supported;
    case Command::insert:
    case Command::insertSet:
    case Command::insertShortCode:
      return state.supported && state.writable;
    case Command::remove:
    case Command::detach:
      return state.supported && state.writable && state.clauses;
    case Command::goTo:
    case Command::nextPlaceholder:
      return state.supported && state.clauses;
  }
  return false;
}

base::Diagnostic whyDisabled(const DocumentState& state) {
  if (!state.supported) return {.code = "panel.unsupported"};
  if (!state.writable) return {.code = "port.read-only"};
  return {.code = "command.no-clause"};
}

}  // namespace meibun::dispatch
