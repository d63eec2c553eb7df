// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/dispatch/request.hpp"
#include "office/uno/uno.hpp"

namespace meibun::dispatch {

// What of a document decides which commands are possible.
struct DocumentState {
  bool supported = false;  // of a kind that has an adapter
  bool writable = false;
  bool clauses = false;  // at least one anchor of ours
  bool operator==(const DocumentState&) const = default;
};

// Cheap: looks at names, not at text. `model` may be empty. Throws UNO exceptions.
DocumentState stateOf(const Reference<css::frame::XModel>& model, bool supported);

bool isEnabled(Command command, const DocumentState& state);
// Why one is not.
base::Diagnostic whyDisabled(const DocumentState& state);

}  // namespace meibun::dispatch
