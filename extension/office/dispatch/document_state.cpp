// SPDX-License-Identifier: MPL-2.0
#include "office/dispatch/document_state.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include "office/document/anchor_names.hpp"

namespace meibun::dispatch {
DocumentState stateOf(const Reference<css::frame::XModel>& model, bool supported) {
  if (!model.is() || !supported) return {};
  const Reference<css::frame::XStorable> storable(model, css::uno::UNO_QUERY);
  return {true, storable.is() && !storable->isReadonly(), !document::instancesIn(model).empty()};
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
